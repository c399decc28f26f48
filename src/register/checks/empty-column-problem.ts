import { error, type Problem, rowCount } from "../../problems/index.js";
import { placeOfFirst } from "./first-place.js";
import type { Records } from "./records.js";

/** That a column which every row must have is empty in `count` of them: in those for which `condition` holds. */
export async function emptyColumnProblem(
  column: string,
  count: number,
  condition: string,
  records: Records,
): Promise<Problem> {
  const rows = rowCount(count);
  const { place, where } = await placeOfFirst(condition, records);
  return error("record-empty", place, {
    da: `kolonnen "${column}" er tom i ${rows.da}${where.da}; hver række skal have den`,
    en: `the column "${column}" is empty in ${rows.en}${where.en}; every row must have it`,
  });
}
