import { withheld } from "./count-rows.js";
import type { Counted, RegisterFigures } from "./register-figures.js";
import type { Row } from "./row.js";
import { isFew } from "./share-rows.js";

/**
 * Rows with the numbers that the register gives in place of those that it was calibrated with. What a row says of its
 * numbers stays: that they are withheld, provisional or estimated, that a series breaks, what a note explains. A row whose
 * number is missing for another reason than that it is withheld stays without one.
 */
export function fromRegister(rows: readonly Row[], figures: RegisterFigures): readonly Row[] {
  return rows.map((row) => {
    const counted = figures(row, row.time_period);
    if (counted === undefined) return row;
    if (row.conf_status === "C") return { ...row, ...onlyDenominator(row, counted) };
    if ((row.value ?? "") === "") return row;
    if (showsFew(counted)) return { ...row, ...withheld, ...onlyDenominator(row, counted), numerator: "" };
    return { ...row, ...counted };
  });
}

/** The whole is told also where the part is not; of a count there is none. */
function onlyDenominator(row: Row, { denominator }: Counted): Partial<Row> {
  return row.denominator === undefined || denominator === undefined ? {} : { denominator };
}

function showsFew({ value, numerator, denominator }: Counted): boolean {
  if (numerator === undefined || denominator === undefined)
    return denominator === undefined && isFew(Number(value));
  return [Number(numerator), Number(denominator) - Number(numerator)].some(isFew);
}
