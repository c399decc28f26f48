import { total } from "../cube/index.js";
import { error, type Problem, quoted } from "../problems/index.js";
import type { CountTable } from "./count-table.js";

/** Codes that hold themselves, directly or around a corner. */
export function hierarchyProblems({ dimensions, place }: CountTable): readonly Problem[] {
  return dimensions.flatMap(({ name, parents }) => {
    const reported = new Set<string>();
    return [...parents.keys()].flatMap((start) => {
      const way = [start];
      for (let code = parents.get(start); code !== undefined; code = parents.get(code)) {
        way.push(code);
        if (code === start) break;
        if (way.length > parents.size + 1) return [];
      }
      if (way.length < 2 || way.at(-1) !== start || reported.has(start)) return [];
      for (const code of way) reported.add(code);
      const circle = way.map(quoted).join(" < ");
      return [
        error("hierarchy-loop", place, {
          da: `hierarkiet ${quoted(name)} går i ring: ${circle}; ventede, at hver kode hører under én anden eller under totalen`,
          en: `the hierarchy ${quoted(name)} runs in a circle: ${circle}; expected every code to belong to one other or to the total`,
        }),
      ];
    });
  });
}

/** Rows with more or fewer codes than the table has dimensions. */
export function codeProblems({ dimensions, rows }: CountTable): readonly Problem[] {
  return rows.flatMap(({ codes, place }) => {
    if (codes.length === dimensions.length && !codes.includes("")) return [];
    const found = codes.filter((code) => code !== "").length;
    return [
      error("cell-codes", place, {
        da: `rækken har ${found} ${found === 1 ? "kode" : "koder"}; ventede ${dimensions.length}, og ${total} for totalen`,
        en: `the row has ${found} ${found === 1 ? "code" : "codes"}; expected ${dimensions.length}, and ${total} for the total`,
      }),
    ];
  });
}

/** Counts that are no whole numbers of persons. */
export function countProblems({ dimensions, rows }: CountTable): readonly Problem[] {
  return rows.flatMap(({ codes, count, place }) => {
    if (count === undefined || (Number.isSafeInteger(count) && count >= 0)) return [];
    const name = cellName(dimensions.length, codes);
    if (count < 0) {
      return [
        error("cell-negative", place, {
          da: `${name} er ${count}; et antal kan ikke være under 0`,
          en: `${name} is ${count}; a count cannot be below 0`,
        }),
      ];
    }
    return [
      error("cell-not-whole", place, {
        da: `${name} er ${String(count).replace(".", ",")}; ventede et helt tal`,
        en: `${name} is ${count}; expected a whole number`,
      }),
    ];
  });
}

function cellName(dimensions: number, codes: readonly string[]): string {
  const named = codes.slice(0, dimensions).filter((code) => code !== total);
  return quoted(named.length === 0 ? total : named.join(", "));
}
