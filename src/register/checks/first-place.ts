import { groupedDigits, type Place, type Sentence } from "../../problems/index.js";
import type { Records } from "./records.js";

/** Where something stands first, as part of a problem. */
export interface FirstPlace {
  readonly place: Place;
  /** What the place itself does not say: ", first in row 17". */
  readonly where: Sentence;
}

/**
 * The first row for which a condition holds: the line of a text file, else the number of the row; of records without an
 * order only which they are. Undefined where there is no such row.
 */
export async function firstPlace(
  condition: string,
  { at, firstRow, linesOf }: Records,
): Promise<FirstPlace | undefined> {
  if (firstRow === undefined) return { place: { file: at }, where: { da: "", en: "" } };
  const row = await firstRow(condition);
  if (row === undefined) return undefined;
  if (linesOf !== undefined) {
    const [line = 1] = await linesOf([row]);
    return { place: { file: at, line }, where: { da: ", først her", en: ", first here" } };
  }
  const digits = groupedDigits(row);
  return {
    place: { file: at },
    where: { da: `, først i række ${digits.da}`, en: `, first in row ${digits.en}` },
  };
}

/** The same of a condition that holds somewhere. */
export async function placeOfFirst(condition: string, records: Records): Promise<FirstPlace> {
  return (await firstPlace(condition, records)) ?? { place: { file: records.at }, where: { da: "", en: "" } };
}
