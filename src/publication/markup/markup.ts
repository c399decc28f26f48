/** Finished HTML: what is put into it later is not escaped again. Made by JSX, or by `raw` of what is known to be well formed. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

/** What an element may hold; what is true, false or missing shows nothing, and a string is text. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[];

/** Takes a string for what it is: only for drawings, which escape their own texts. */
export function raw(html: string): Markup {
  return new Markup(html);
}

export function htmlOf(child: Child): string {
  if (typeof child === "string") return escaped(child);
  if (child instanceof Markup) return child.html;
  if (typeof child === "number") return String(child);
  if (typeof child === "boolean" || child === null || child === undefined) return "";
  let html = "";
  for (const one of child) html += htmlOf(one);
  return html;
}

/** Text as it may stand in an element and in an attribute. */
export function escaped(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (sign) => references[sign] ?? sign) : text;
}

const special = /[&<>'"]/;
const everySpecial = /[&<>'"]/g;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "'": "&#39;",
  '"': "&quot;",
};
