/** A dimension's codes by the names that statements in one language have for them. */
export interface NameFinder {
  readonly id: string;
  /** The name of the dimension in that language. */
  readonly name: string;
  codeOf(name: string): string | undefined;
}

/** What a dimension and its values are called. */
export interface PxNames {
  readonly id: string;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly codes: readonly string[];
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** A name is a text of the language asked for, of the main one, or a code, in this order; of two with one text the first. */
export function nameFinder(
  { id, name, names, codes, texts }: PxNames,
  asked: string,
  main: string,
): NameFinder {
  const byName = new Map(codes.map((code) => [code, code]));
  for (const language of [main, asked]) {
    const own = texts.get(language) ?? [];
    for (let at = own.length - 1; at >= 0; at--) byName.set(own[at] ?? "", codes[at] ?? "");
  }
  return { id, name: names.get(asked) ?? name, codeOf: (text) => byName.get(text) };
}
