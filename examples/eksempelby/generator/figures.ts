import type { Row, Subject } from "./row.js";

/** The value that a series has in a year, as it is printed. */
export type Figures = (subject: Subject, year: string) => string;

/** Looks figures up among rows; of two for one year the later row is what is known in the end. */
export function figuresIn(rows: readonly Row[]): Figures {
  return (subject, year) => {
    const row = rows.findLast(
      (one) =>
        one.time_period === year &&
        (["indicator", "measure", "ref_area", "group", "sex", "age", "universe"] as const).every(
          (column) => (one[column] ?? "") === (subject[column] ?? ""),
        ),
    );
    if (row?.value === undefined || row.value === "") {
      throw new Error(`missing figure: ${JSON.stringify(subject)} ${year}`);
    }
    return row.value;
  };
}
