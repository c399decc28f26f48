import { holds, type Limit, limitText } from "../population.js";

/**
 * The values of a variable as far as some limits tell them apart: for each kind of value the texts of the limits that it
 * keeps to. Not known and not mentioned are values too.
 */
export function valueAtoms(limits: readonly Limit[]): readonly ReadonlySet<string>[] {
  const byText = new Map(limits.map((limit) => [limitText(limit), limit]));
  const found = new Map<string, ReadonlySet<string>>();
  for (const value of new Set(["", "\0", ...limits.flatMap(valuesOf)])) {
    const kept = [...byText].flatMap(([text, limit]) => (holds(limit, value) ? [text] : []));
    found.set(JSON.stringify(kept), new Set(kept));
  }
  return [...found.values()];
}

/** The values at which a limit begins or ends to hold. */
function valuesOf(limit: Limit): readonly string[] {
  if ("among" in limit) return [...limit.among];
  if ("except" in limit) return [...limit.except];
  return [limit.from, limit.to].flatMap((end) =>
    end === undefined ? ["0"] : [end - 1n, end, end + 1n].map(String),
  );
}
