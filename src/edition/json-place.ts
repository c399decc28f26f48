/** A place in JSON text: an offset in it, and the way through the document to what stands there. */
export interface JsonPlace {
  readonly at: number;
  readonly path: readonly (string | number)[];
}

/**
 * The place at an offset of a text; or, when the text stops being JSON before that, the place where it does.
 * JSON.parse tells neither in words that stay the same from one version of Node to the next.
 */
export function placeInJson(text: string, offset = text.length): JsonPlace {
  const way: Container[] = [];
  let wanted: Wanted = "value";
  let end = 0;
  while (true) {
    const start = end + (matchAt(blanks, text, end)?.length ?? 0);
    const token = tokenAt(text, start) ?? "";
    const next = nextWanted(wanted, token, way);
    if (next === undefined || offset < start + token.length) {
      const at = next === undefined ? Math.min(start, offset) : offset;
      return { at, path: way.flatMap(({ step }) => step ?? []) };
    }
    wanted = next;
    end = start + token.length;
  }
}

/** A list or an object that the text is inside of, and the step to what comes in it. */
interface Container {
  readonly isList: boolean;
  step?: string | number;
}

/** What may come next; `first-` ones may also be the end of an empty container. */
type Wanted = "value" | "first-value" | "key" | "first-key" | "colon" | "comma" | "nothing";

const blanks = /[ \t\n\r]*/y;
const tokens =
  /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/sy;

function tokenAt(text: string, at: number): string | undefined {
  const token = matchAt(tokens, text, at);
  return token?.startsWith('"') && !isJsonString(token) ? undefined : token;
}

/** Escapes and control characters are what JSON has rules for beyond the quotation marks. */
function isJsonString(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Takes one token in, keeping the way up to date; undefined when it may not stand here. */
function nextWanted(wanted: Wanted, token: string, way: Container[]): Wanted | undefined {
  const inside = way.at(-1);
  const mayEnd = wanted === "comma" || wanted.startsWith("first-");
  if (mayEnd && inside !== undefined && token === (inside.isList ? "]" : "}")) {
    way.pop();
    return afterValue(way);
  }
  switch (wanted) {
    case "key":
    case "first-key":
      if (inside === undefined || !token.startsWith('"')) return undefined;
      inside.step = JSON.parse(token);
      return "colon";
    case "colon":
      return token === ":" ? "value" : undefined;
    case "comma":
      if (inside === undefined || token !== ",") return undefined;
      if (typeof inside.step === "number") inside.step++;
      return inside.isList ? "value" : "key";
    case "nothing":
      return undefined;
    default:
      if (token === "{") way.push({ isList: false });
      if (token === "[") way.push({ isList: true, step: 0 });
      if (token === "{" || token === "[") return token === "[" ? "first-value" : "first-key";
      return /^["\-\dtfn]/.test(token) ? afterValue(way) : undefined;
  }
}

function afterValue(way: readonly Container[]): Wanted {
  return way.length === 0 ? "nothing" : "comma";
}
