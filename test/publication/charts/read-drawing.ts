import { textWidth } from "../../../src/publication/charts/text-width.js";

/** An element of a drawing, read back from its text. */
export interface DrawnElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (DrawnElement | string)[];
}

export interface Extent {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Reads XML as strictly as a chart needs it: throws at whatever is not well formed. */
export function readDrawing(markup: string): DrawnElement {
  const token = /<\/([a-z]+)>|<([a-z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gsuy;
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex;
    const match = token.exec(markup);
    const parent = open.at(-1);
    if (match === null || parent === undefined)
      throw new Error(`not well formed: ${markup.slice(at, at + 80)}`);
    const [, closed, opened, attributes = "", empty, text] = match;
    if (text !== undefined) {
      parent.children.push(unescaped(text));
    } else if (closed !== undefined) {
      if (parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element: OpenElement = { name: opened, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (empty === "") open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || others.length > 0 || only === undefined || typeof only === "string") {
    throw new Error("not one closed element");
  }
  return only;
}

/** All elements, the outermost first, that have the name or, with a dot before it, the class. */
export function find(root: DrawnElement, selector: string): readonly DrawnElement[] {
  const fits = selector.startsWith(".")
    ? (root.attributes.class ?? "").split(" ").includes(selector.slice(1))
    : root.name === selector;
  const inside = root.children.flatMap((child) => (typeof child === "string" ? [] : find(child, selector)));
  return fits ? [root, ...inside] : inside;
}

export function textOf(element: DrawnElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** All words that are drawn, in the order they are drawn. */
export function words(root: DrawnElement): string {
  return find(root, "text").map(textOf).join(" ");
}

/** Where each line of text lies, about. */
export function textExtents(root: DrawnElement): readonly Extent[] {
  return find(root, "text").map((element) => {
    const size = number(element, "font-size");
    const width = textWidth(textOf(element), size, element.attributes["font-weight"] === "700");
    const anchor = element.attributes["text-anchor"] ?? "start";
    const left = number(element, "x") - width * (anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1);
    const y = number(element, "y");
    return {
      what: textOf(element),
      left,
      right: left + width,
      top: y - 0.78 * size,
      bottom: y + 0.22 * size,
    };
  });
}

/** Where each mark and line lies. */
export function markExtents(root: DrawnElement): readonly Extent[] {
  const points = (element: DrawnElement): readonly (readonly [number, number])[] => {
    const at = (name: string) => number(element, name);
    switch (element.name) {
      case "circle":
        return [
          [at("cx") - at("r"), at("cy") - at("r")],
          [at("cx") + at("r"), at("cy") + at("r")],
        ];
      case "line":
        return [
          [at("x1"), at("y1")],
          [at("x2"), at("y2")],
        ];
      case "rect":
        return [
          [at("x"), at("y")],
          [at("x") + at("width"), at("y") + at("height")],
        ];
      case "path":
        return pathPoints(element.attributes.d ?? "");
      default:
        return [];
    }
  };
  return ["circle", "line", "rect", "path"]
    .flatMap((name) => find(root, name))
    .map((element) => {
      const [xs, ys] = [points(element).map(([x]) => x), points(element).map(([, y]) => y)];
      return {
        what: `${element.name} ${element.attributes.class ?? ""}`,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    });
}

/** The points of a path: a small letter goes on from the one before, H and V keep one of its coordinates. */
function pathPoints(path: string): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const [, command = "", numbers = ""] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const [lastX, lastY] = points.at(-1) ?? [0, 0];
    const [fromX, fromY] = /[a-z]/.test(command) ? [lastX, lastY] : [0, 0];
    const [one = 0, other = 0] = numbers.split(",").map(Number);
    if (/[MLml]/.test(command)) points.push([fromX + one, fromY + other]);
    else if (/[Hh]/.test(command)) points.push([fromX + one, lastY]);
    else if (/[Vv]/.test(command)) points.push([lastX, fromY + one]);
    else if (!/[Zz]/.test(command)) throw new Error(`not read: ${command} in ${path}`);
  }
  return points;
}

export function number(element: DrawnElement, name: string): number {
  return Number(element.attributes[name]);
}

interface OpenElement extends DrawnElement {
  readonly children: (DrawnElement | string)[];
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(
    ([, name = "", value = ""]) => [name, unescaped(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/u.test(text)) {
    throw new Error(`a character that XML cannot hold: ${JSON.stringify(text)}`);
  }
  return text.replace(/&([^;]*);|&/gu, (whole, name: string | undefined) => {
    const character = { amp: "&", lt: "<", gt: ">", quot: '"' }[name ?? ""];
    if (character === undefined) throw new Error(`not an entity: ${whole}`);
    return character;
  });
}
