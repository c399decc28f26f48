import type { Sentence } from "../../problems/index.js";
import { groupedDigits } from "./grouped-digits.js";
import type { Records } from "./records.js";

/** ", first in row 17"; nothing where rows have no order. */
export async function firstRowText(condition: string, { firstRow }: Records): Promise<Sentence> {
  const row = await firstRow?.(condition);
  if (row === undefined) return { da: "", en: "" };
  const digits = groupedDigits(row);
  return { da: `, først i række ${digits.da}`, en: `, first in row ${digits.en}` };
}
