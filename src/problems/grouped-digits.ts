import type { Sentence } from "./problem.js";

/** A count as each language writes it: 3.141.592 and 3,141,592. */
export function groupedDigits(count: number | bigint): Sentence {
  const grouped = (mark: string) => String(count).replace(/\B(?=(\d{3})+$)/g, mark);
  return { da: grouped("."), en: grouped(",") };
}

/** "1 række", "12 rows" */
export function rowCount(count: number): Sentence {
  const digits = groupedDigits(count);
  return {
    da: `${digits.da} ${count === 1 ? "række" : "rækker"}`,
    en: `${digits.en} ${count === 1 ? "row" : "rows"}`,
  };
}
