import { error, groupedDigits, type Place, type Problem } from "../problems/index.js";

/**
 * Rows that are not for publication (conf_status N): told once for the table, because one that was written without
 * protection has nothing else.
 */
export function secretRowProblems(places: readonly Place[]): readonly Problem[] {
  const [first] = places;
  if (first === undefined) return [];
  const count = groupedDigits(places.length);
  const more =
    places.length === 1
      ? { da: "", en: "" }
      : { da: ` i ${count.da} rækker fra denne`, en: ` in ${count.en} rows from this one on` };
  return [
    error("row-not-for-publication", first, {
      da: `"conf_status" er N (ikke til offentliggørelse)${more.da}; en sådan tabel kan ikke bruges`,
      en: `"conf_status" is N (not for publication)${more.en}; such a table cannot be used`,
    }),
  ];
}
