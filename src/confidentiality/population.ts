/**
 * Who is counted, as far as two counts can be compared by it: persons of one universe (the records of a period) whose
 * variables have one of some values. What is not named may be anything.
 */
export interface Population {
  /** Counts of different universes are bound by no sum. */
  readonly universe: string;
  readonly limits: ReadonlyMap<string, Limit>;
}

/** The values a variable may have: one of some, every known one but some, or a number from one to another. */
export type Limit =
  | { readonly among: ReadonlySet<string> }
  | { readonly except: ReadonlySet<string> }
  | { readonly from: bigint | undefined; readonly to: bigint | undefined };

/** The same text for the same population. */
export function populationText(population: Population): string {
  return remembered(textsOfPopulations, population, ({ universe, limits }) =>
    JSON.stringify([universe, ...sorted([...limits].map(([name, limit]) => [name, limitText(limit)]))]),
  );
}

/** The persons of a population who keep to further limits. */
export function within(
  { universe, limits }: Population,
  further: Iterable<readonly [string, Limit]>,
): Population {
  const all = new Map(limits);
  for (const [name, limit] of further) {
    const before = all.get(name);
    all.set(name, before === undefined ? limit : common(before, limit));
  }
  return { universe, limits: all };
}

/** What makes a part of a whole, whatever else both have in common. */
export function partText(part: Population, whole: Population): string {
  const texts = differingVariables(part, whole).map((name) => [
    name,
    limitText(part.limits.get(name) ?? { among: new Set() }),
  ]);
  return JSON.stringify(texts);
}

/** Those of a population who are not in a part of it. */
export function restOf(whole: Population, part: Population): Population {
  return within(whole, [[`not ${partText(part, whole)}`, { among: new Set(["true"]) }]]);
}

/** Whether everyone of the first is one of the second; only where that follows from the limits. */
export function isWithin(first: Population, second: Population): boolean {
  if (first.universe !== second.universe) return false;
  for (const [name, limit] of second.limits) {
    const own = first.limits.get(name);
    if (own === undefined || !isPart(own, limit)) return false;
  }
  return true;
}

/** Whether nobody can be in both; only where that follows from the limits. */
export function areApart(first: Population, second: Population): boolean {
  for (const [name, limit] of first.limits) {
    const other = second.limits.get(name);
    if (other !== undefined && haveNothingInCommon(limit, other)) return true;
  }
  return false;
}

/** The variables by which a part differs from the whole. */
export function differingVariables(part: Population, whole: Population): readonly string[] {
  const names = [...part.limits.keys()].filter((name) => {
    const [limit, other] = [part.limits.get(name), whole.limits.get(name)];
    return limit !== undefined && (other === undefined || limitText(limit) !== limitText(other));
  });
  return names.sort();
}

function common(a: Limit, b: Limit): Limit {
  if ("among" in a) return { among: new Set([...a.among].filter((value) => holds(b, value))) };
  if ("among" in b) return common(b, a);
  if ("except" in a || "except" in b) {
    if (!("except" in a && "except" in b))
      throw new Error("invalid limits: numbers and codes of one variable");
    return { except: new Set([...a.except, ...b.except]) };
  }
  return { from: larger(a.from, b.from), to: smaller(a.to, b.to) };
}

function isPart(a: Limit, b: Limit): boolean {
  if ("among" in a) return [...a.among].every((value) => holds(b, value));
  if ("except" in a) return "except" in b && [...b.except].every((value) => a.except.has(value));
  return (
    "from" in b &&
    (b.from === undefined || (a.from !== undefined && a.from >= b.from)) &&
    (b.to === undefined || (a.to !== undefined && a.to <= b.to))
  );
}

function haveNothingInCommon(a: Limit, b: Limit): boolean {
  if ("among" in a) return ![...a.among].some((value) => holds(b, value));
  if ("among" in b) return haveNothingInCommon(b, a);
  if ("except" in a || "except" in b) return false;
  return isBelow(a, b) || isBelow(b, a);
}

type Span = Extract<Limit, { from: unknown }>;

function isBelow(a: Span, b: Span): boolean {
  return a.to !== undefined && b.from !== undefined && a.to < b.from;
}

/** Whether a value keeps to a limit. */
export function holds(limit: Limit, value: string): boolean {
  if ("among" in limit) return limit.among.has(value);
  // "" is what is not known.
  if ("except" in limit) return value !== "" && !limit.except.has(value);
  if (!/^-?\d+$/.test(value)) return false;
  const number = BigInt(value);
  return (limit.from === undefined || number >= limit.from) && (limit.to === undefined || number <= limit.to);
}

function larger(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function smaller(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** The same text for the same limit. */
export function limitText(limit: Limit): string {
  return remembered(textsOfLimits, limit, () => {
    if ("among" in limit) return sorted([...limit.among]).join();
    if ("except" in limit) return `not ${sorted([...limit.except]).join()}`;
    return `${limit.from ?? ""}..${limit.to ?? ""}`;
  });
}

// Both are values that nobody changes, shared by thousands of figures and asked for their text by each.
const textsOfPopulations = new WeakMap<Population, string>();
const textsOfLimits = new WeakMap<Limit, string>();

function remembered<T extends object>(texts: WeakMap<T, string>, one: T, textOf: (one: T) => string): string {
  const before = texts.get(one);
  if (before !== undefined) return before;
  const text = textOf(one);
  texts.set(one, text);
  return text;
}

function sorted<T extends string | readonly string[]>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (String(a) < String(b) ? -1 : 1));
}
