import { percentText } from "./decimals.js";
import { type Row, type Subject, subjectText, years } from "./row.js";
import { divide, type Trend, trendAt } from "./trend.js";

/** Those counted and the whole they are counted of. */
export interface Part {
  readonly counted: number;
  readonly of: number;
}

/** A series of shares: the trend is in per mille, of a trend of persons (or homes, or contracts). */
export interface SharePlan {
  readonly subject: Subject;
  readonly perMille: Trend;
  readonly of: Trend;
  /** How far a year may stray from the trend, in per mille. */
  readonly spread?: number;
  readonly from?: number;
  readonly to?: number;
  /** What a year has beside its value: a status, a note, a figure's id. */
  readonly marks?: Readonly<Record<number, Partial<Row>>>;
}

export function shareRows(plan: SharePlan): readonly Row[] {
  return years(plan.from ?? 2001, plan.to ?? 2012).map((year) => ({
    ...shareRow(plan.subject, year, partAt(plan, year)),
    ...plan.marks?.[year],
  }));
}

export function partAt({ subject, perMille, of, spread = 3 }: SharePlan, year: number): Part {
  const key = subjectText(subject);
  const whole = trendAt(of, year, `${key} of`, divide((of[0]?.[1] ?? 0) * 4, 1000));
  return { counted: divide(whole * trendAt(perMille, year, key, spread), 1000), of: whole };
}

/** A share of so few persons, or of all but so few, is withheld; the whole stays, it says nothing of the part. */
export function shareRow(subject: Subject, year: number, { counted, of }: Part): Row {
  const place = { ...subject, time_period: String(year) };
  if ([counted, of - counted].some(isFew)) {
    return { ...place, denominator: String(of), obs_status: "Q", conf_status: "C" };
  }
  return { ...place, value: percentText(counted, of), numerator: String(counted), denominator: String(of) };
}

/** Fewer than the policy's setting lets anyone publish; nought is no person. */
export function isFew(count: number): boolean {
  return count > 0 && count < 5;
}
