import type { Point } from "./box.js";

/** Markup that is known to be well formed: only `element` makes it, so text can reach it only escaped. */
export interface Svg {
  readonly markup: string;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; a string among the children is text and is escaped, an undefined attribute is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Svg | string)[]): Svg {
  // Put together piece by piece: a site has some hundred thousand elements.
  let markup = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    markup += ` ${key}="${typeof value === "number" ? writtenNumber(name, key, value) : escaped(value)}"`;
  }
  let content = "";
  for (const child of children) content += typeof child === "string" ? escaped(child) : child.markup;
  return { markup: content === "" ? `${markup}/>` : `${markup}>${content}</${name}>` };
}

/** The straight lines through the points, as the `d` of a path; level and upright ones name one coordinate. */
export function pathThrough(points: readonly Point[]): string {
  let [lastX, lastY] = ["", ""];
  return points
    .map((point, index) => {
      const [x, y] = [coordinate(point.x), coordinate(point.y)];
      const step = index === 0 ? `M${x},${y}` : y === lastY ? `H${x}` : x === lastX ? `V${y}` : `L${x},${y}`;
      [lastX, lastY] = [x, y];
      return step;
    })
    .join("");
}

/** A closed outline by its first corner and the ways from each corner to the next. */
export function outlineBySteps(first: Point, steps: readonly Point[]): string {
  const ways = steps.map(({ x, y }) => `l${decimal(x)},${decimal(y)}`);
  return `${pathThrough([first])}${ways.join("")}Z`;
}

/** A level or upright step from where the pen is; with an m before it the pen is lifted. */
export type AxisStep = readonly ["h" | "v" | "mh" | "mv", number];

/** A way of level and upright steps, as the `d` of a path. */
export function stepsOnAxis(start: Point, steps: readonly AxisStep[]): string {
  const written = steps.map(([way, by]) => {
    const length = coordinate(by);
    return way === "mh" ? `m${length},0` : way === "mv" ? `m0,${length}` : `${way}${length}`;
  });
  return pathThrough([start]) + written.join("");
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
function writtenNumber(name: string, attribute: string, value: number): string {
  if (!places.has(attribute)) return decimal(value);
  return name === "text" ? roundedTo(1, value) : coordinate(value);
}

const places = new Set(["x", "y", "cx", "cy", "x1", "x2", "y1", "y2", "width", "height"]);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  // Most texts are plain, and telling so is cheaper than looking for each kind of what is not.
  if (plain.test(text)) return text;
  return text
    .replace(forbiddenInXml, "\uFFFD")
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}

const plain = /^[\w .,:;#%()/+-]*$/u;

// XML 1.0 has no way of writing these, not even as references.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbiddenInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
