import { decimalText } from "./decimals.js";
import { type Row, type Subject, subjectText, years } from "./row.js";
import { type Trend, trendAt } from "./trend.js";

/** A series of numbers that are no shares: counts, days, marks, ratios. */
export interface CountPlan {
  readonly subject: Subject;
  /** Whole numbers: of persons, or of tenths where there is one digit. */
  readonly values: Trend;
  readonly digits?: number;
  readonly spread?: number;
  readonly from?: number;
  readonly to?: number;
  readonly marks?: Readonly<Record<number, Partial<Row>>>;
}

export function countRows({
  subject,
  values,
  digits = 0,
  spread = 0,
  from,
  to,
  marks,
}: CountPlan): readonly Row[] {
  return years(from ?? 2001, to ?? 2012).map((year) => ({
    ...subject,
    time_period: String(year),
    value: decimalText(trendAt(values, year, subjectText(subject), spread), digits),
    ...marks?.[year],
  }));
}

/** A row that holds no number, and says why. */
export function noNumber(status: "L" | "M" | "O", note: string): Partial<Row> {
  return { value: "", numerator: "", denominator: "", obs_status: status, note };
}

/** A count of so few persons that it must not be told. */
export const withheld: Partial<Row> = { value: "", obs_status: "Q", conf_status: "C" };
