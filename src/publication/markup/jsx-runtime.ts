import { type Child, escaped, htmlOf, Markup } from "./markup.js";

// What the compiler calls for each element of a page (`jsxImportSource` in tsconfig.json); its names are the compiler's.
// Each element becomes text at once: there is no tree that is walked again, because nothing here is ever drawn twice.

interface Properties {
  readonly [name: string]: Child;
  readonly children?: Child;
}

type Component = (properties: never) => Child;

/** An element by its name, or what a component makes of its properties. */
export function jsx(tag: string | Component, properties: Properties): Markup {
  if (typeof tag !== "string") {
    const made = (tag as (properties: Properties) => Child)(properties);
    return made instanceof Markup ? made : new Markup(htmlOf(made));
  }
  let html = `<${tag}`;
  for (const name in properties) {
    if (name !== "children") html += attribute(name, properties[name]);
  }
  if (withoutEnd.has(tag)) return new Markup(`${html}/>`);
  return new Markup(`${html}>${htmlOf(properties.children)}</${tag}>`);
}

/** The same of several children, which come as an array. */
export const jsxs = jsx;

/** Children without an element around them. */
export function Fragment({ children }: { readonly children?: Child }): Markup {
  return new Markup(htmlOf(children));
}

/** What the compiler holds JSX to. */
export declare namespace JSX {
  type Element = Markup;
  type ElementType = string | Component;
  type IntrinsicElements = Readonly<Record<string, Properties>>;
  interface ElementChildrenAttribute {
    readonly children: unknown;
  }
}

function attribute(name: string, value: Child): string {
  if (typeof value === "string") return ` ${name}="${escaped(value)}"`;
  if (value === undefined || value === null) return "";
  if (!flags.has(name)) return ` ${name}="${escaped(String(value))}"`;
  return value === true ? ` ${name}=""` : "";
}

/** Elements that hold nothing and have no end of their own. */
const withoutEnd: ReadonlySet<string> = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** Attributes that say something by being there; others say "true" or "false". */
const flags: ReadonlySet<string> = new Set([
  "checked",
  "disabled",
  "download",
  "hidden",
  "inert",
  "multiple",
  "open",
  "readonly",
  "required",
  "reversed",
  "selected",
]);
