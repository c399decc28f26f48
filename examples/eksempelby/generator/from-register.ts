import { withheld } from "./count-rows.js";
import type { Counted, RegisterFigures } from "./register-figures.js";
import type { Row } from "./row.js";

/**
 * Rows with the numbers that the register gives in place of those that it was calibrated with, and withheld where those
 * are. What a row says of its numbers stays: that they are withheld, provisional or estimated, that a series breaks, what a
 * note explains. A row whose number is missing for another reason than that it is withheld stays without one.
 */
export function fromRegister(rows: readonly Row[], figures: RegisterFigures): readonly Row[] {
  return rows.map((row) => {
    const found = figures(row, row.time_period);
    if (found === undefined) return row;
    if (row.conf_status !== "C" && (row.value ?? "") === "") return row;
    const { isWithheld, ...counted } = found;
    if (row.conf_status !== "C" && !isWithheld) return { ...row, ...counted };
    return { ...row, ...withheld, ...nothing(row), ...onlyDenominator(row, found) };
  });
}

/** Nothing of the numbers that the row was planned with. */
function nothing(row: Row): Partial<Row> {
  const columns = ["numerator", "denominator", "lower", "upper", "confidence"] as const;
  return Object.fromEntries(columns.filter((column) => row[column] !== undefined).map((one) => [one, ""]));
}

/** The whole is told also where the part is not; of a count there is none. */
function onlyDenominator(row: Row, { denominator }: Counted): Partial<Row> {
  return row.denominator === undefined || denominator === undefined ? {} : { denominator };
}
