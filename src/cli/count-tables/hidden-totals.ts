import type { CountTable } from "../../confidentiality/index.js";
import { total } from "../../cube/index.js";
import { error, type Problem, quoted } from "../../problems/index.js";

/**
 * Codes that are the sum of all others beside them wherever they stand: totals under a name that does not say so. Taken for one
 * part among others, they would tell every withheld one. One such sum may be chance; of two or more it is not taken for that.
 */
export function hiddenTotalProblems({ dimensions, rows, place }: CountTable): readonly Problem[] {
  return dimensions.flatMap(({ name, parents }, at) => {
    // By the code above and what else the row is of: the codes beside each other, with their counts.
    const families = new Map<string, Map<string, number>>();
    for (const { codes, count } of rows) {
      const code = codes[at] ?? total;
      if (code === total || count === undefined) continue;
      const key = JSON.stringify([parents.get(code) ?? total, ...codes.toSpliced(at, 1)]);
      const family = families.get(key) ?? new Map<string, number>();
      families.set(key, family.set(code, count));
    }
    const [adding, not] = [new Map<string, number>(), new Set<string>()];
    for (const family of families.values()) {
      const sum = [...family.values()].reduce((so, count) => so + count, 0);
      for (const [code, count] of family) {
        if (family.size < 3 || 2 * count !== sum) not.add(code);
        else if (count > 0) adding.set(code, (adding.get(code) ?? 0) + 1);
      }
    }
    return [...adding]
      .filter(([code, times]) => times > 1 && !not.has(code))
      .map(([code]) =>
        error("other-total", place, {
          da: `${quoted(code)} i kolonnen ${quoted(name)} er overalt summen af de andre; en total skrives ${total}`,
          en: `${quoted(code)} in the column ${quoted(name)} is the sum of the others everywhere; a total is written ${total}`,
        }),
      );
  });
}
