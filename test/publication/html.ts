/** A tag as written: its name, whether it ends an element, and its attributes with their values as read. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g;

/** Every tag of a page. Throws when a "<" is left that begins none: something broke out of its text. */
export function tagsIn(html: string): readonly Tag[] {
  const rest = withoutTags(html);
  const stray = rest.indexOf("<");
  if (stray !== -1) throw new Error(`stray "<": ${rest.slice(Math.max(0, stray - 40), stray + 40)}`);
  return [...html.matchAll(tag)].map(([, slash = "", name = "", attributes = ""]) => ({
    name: name.toLowerCase(),
    isEnd: slash !== "",
    attributes: new Map(
      [...attributes.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [
        key.toLowerCase(),
        decoded(value),
      ]),
    ),
  }));
}

/** What a reader sees of a piece of HTML: text with single blanks, no-break ones included. */
export function textOf(html: string): string {
  return decoded(withoutTags(html.replace(/<\/(?:p|li|td|th|dd|dt|h\d|text|title|desc)>/g, " ")))
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** The insides of every element of a name, without nested ones of the same name. */
export function elementsIn(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, "gs"))].map(
    ([, inside = ""]) => inside,
  );
}

function withoutTags(html: string): string {
  return html.replace(/^<!doctype html>/i, "").replace(tag, "");
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (all, decimal, hexadecimal, name) =>
    decimal !== undefined
      ? String.fromCodePoint(Number(decimal))
      : hexadecimal !== undefined
        ? String.fromCodePoint(Number.parseInt(hexadecimal, 16))
        : (names[name] ?? all),
  );
}
