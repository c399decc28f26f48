import { type Code, type CubeDimension, type Table, undetermined } from "../../cube/index.js";

import { oneLine } from "./px-writing.js";

/** A dimension as it is written: its codes in order and its names and texts in each language. */
export interface WrittenDimension {
  readonly id: string;
  readonly role?: CubeDimension["role"];
  readonly codes: readonly Code[];
  name(language: string): string;
  text(language: string, at: number): string;
  /** The name that it has in a language, when it cannot be called by it. */
  lostName(language: string): string | undefined;
  /** How other statements speak of a code: by its text, by itself where the text is another's too. */
  key(language: string, code: string): string | undefined;
}

/** The languages a table is written in: its own, and those of its texts. */
export function writtenLanguages(table: Table): readonly string[] {
  const [main = undetermined] = table.languages;
  return [...new Set([main, ...table.languages])];
}

export function writtenDimensions(table: Table): readonly WrittenDimension[] {
  const { dimensions } = table;
  const [main = undetermined] = table.languages;
  const nameOf = (dimension: CubeDimension, language: string): string =>
    dimension.labels?.[language] || dimension.id;
  // Two dimensions of one name could not be told apart: then all of them are called by their ids.
  const isShared = (language: string): boolean =>
    new Set(dimensions.map((dimension) => oneLine(nameOf(dimension, language)))).size < dimensions.length;
  return dimensions.map((dimension) => {
    const codes = allCodes(dimension);
    const name = (language: string): string =>
      isShared(language) ? dimension.id : nameOf(dimension, language);
    const text = (language: string, at: number): string => {
      const code = codes[at];
      return code?.labels?.[language] ?? code?.id ?? "";
    };
    const keys = new Map<string, (code: string) => string | undefined>();
    const key = (language: string, code: string): string | undefined => {
      const known = keys.get(language) ?? keyFinder(codes, [main, language], text);
      keys.set(language, known);
      return known(code);
    };
    const { id, role, labels } = dimension;
    const lostName = (language: string) => (isShared(language) ? labels?.[language] : undefined);
    return { id, ...(role === undefined ? {} : { role }), codes, name, text, lostName, key };
  });
}

/** The codes of the list in its order, and those of rows that it does not name. */
function allCodes({ column, codeList }: CubeDimension): readonly Code[] {
  const listed = codeList?.codes ?? [];
  const known = new Set(listed.map(({ id }) => id));
  return [...listed, ...column.codes.filter((id) => !known.has(id)).map((id) => ({ id }))];
}

/** As readers understand names: by the texts of the language, those of the main one, and the codes, in this order. */
function keyFinder(
  codes: readonly Code[],
  languages: readonly [main: string, own: string],
  text: (language: string, at: number) => string,
): (code: string) => string | undefined {
  const positions = new Map(codes.map(({ id }, at) => [id, at]));
  const meant = new Map<string, string>(codes.map(({ id }) => [id, id]));
  for (const language of languages) {
    for (let at = codes.length - 1; at >= 0; at--) meant.set(text(language, at), codes[at]?.id ?? "");
  }
  return (code) => {
    const at = positions.get(code);
    if (at === undefined) return undefined;
    const names = [text(languages[1], at), code];
    return names.find((name) => name !== "*" && !/[\r\n]/.test(name) && meant.get(name) === code);
  };
}
