import type { Point } from "./box.js";

/** Markup that is known to be well formed: only `element` makes it, so text can reach it only escaped. */
export interface Svg {
  readonly markup: string;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; a string among the children is text and is escaped, an undefined attribute is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Svg | string)[]): Svg {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined
      ? ""
      : ` ${key}="${typeof value === "number" ? writing(name, key)(value) : escaped(value)}"`,
  );
  const content = children
    .map((child) => (typeof child === "string" ? escaped(child) : child.markup))
    .join("");
  const open = `<${name}${written.join("")}`;
  return { markup: content === "" ? `${open}/>` : `${open}>${content}</${name}>` };
}

/** The straight lines through the points, as the `d` of a path. */
export function pathThrough(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${coordinate(x)},${coordinate(y)}`)
    .join("");
}

/** A closed outline by its first corner and the ways from each corner to the next. */
export function outlineBySteps(first: Point, steps: readonly Point[]): string {
  const ways = steps.map(({ x, y }) => `l${decimal(x)},${decimal(y)}`);
  return `${pathThrough([first])}${ways.join("")}Z`;
}

/** A number as it is written: at most two decimals, so that every machine writes the same bytes. */
export function decimal(value: number): string {
  return roundedTo(1 / 100, value);
}

/** A place in the drawing, to half a unit: finer is not seen, and every digit is sent to every reader. */
export function coordinate(value: number): string {
  return roundedTo(1 / 2, value);
}

function roundedTo(step: number, value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`invalid coordinate: ${value}`);
  const parts = Math.round(1 / step);
  // The sum turns a negative zero into zero.
  return String(Math.round(value * parts) / parts + 0);
}

/** Words stand on whole units, everything else on halves; what is no place keeps its decimals. */
function writing(name: string, attribute: string): (value: number) => string {
  const isPlace = /^(?:c?[xy]|[xy][12]|width|height)$/u.test(attribute);
  return isPlace ? (name === "text" ? (value) => roundedTo(1, value) : coordinate) : decimal;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text
    .replace(forbiddenInXml, "\uFFFD")
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}

// XML 1.0 has no way of writing these, not even as references.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbiddenInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
