import { percentText } from "./decimals.js";
import { type Row, subjectColumns } from "./row.js";
import { divide } from "./trend.js";

/** One batch of a series: which years and when it was received. */
export interface Release {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly received: string;
  /** The year whose figures on work and education are not final yet. */
  readonly provisional?: number;
  /** The year whose provisional figures this release makes final. */
  readonly makesFinal?: number;
  /** The first year of the adjusted gaps that come with it, if any do. */
  readonly adjustedFrom?: number;
}

/** The rows of a release; provisional ones are a little lower than what is known in the end. */
export function released(rows: readonly Row[], release: Release): readonly Row[] {
  const { from, to, provisional, makesFinal } = release;
  return rows.flatMap((row) => {
    const year = Number(row.time_period);
    const isLate = comesLate.includes(row.indicator);
    if (isLate && year === makesFinal) return [row];
    if (year < from || year > to) return [];
    return [isLate && year === provisional ? provisionalRow(row, rows) : row];
  });
}

/** Indicators whose newest year is provisional. */
const comesLate: readonly string[] = [
  "employment-rate",
  "outside-labour-market",
  "unemployment-rate",
  "self-support-rate",
  "education-completion",
];

function provisionalRow(row: Row, rows: readonly Row[]): Row {
  const counted = Number(row.numerator) - lateIn(row, rows);
  return {
    ...row,
    numerator: String(counted),
    value: percentText(counted, Number(row.denominator)),
    obs_status: "P",
  };
}

/**
 * How many are registered late: of both sexes as many as of each together, and never fewer than a small count. What two
 * releases differ by is read by everybody.
 */
function lateIn(row: Row, rows: readonly Row[]): number {
  const others = subjectColumns.filter((column) => column !== "sex");
  const bySex = rows.filter(
    (one) =>
      row.sex === undefined &&
      one.sex !== undefined &&
      one.time_period === row.time_period &&
      others.every((column) => one[column] === row[column]),
  );
  if (bySex.length > 0) return bySex.reduce((sum, one) => sum + lateIn(one, []), 0);
  return Math.max(fewest, divide(Number(row.numerator), 500));
}

/** The policy's minimum count. */
const fewest = 5;

/** The last release corrects one figure of an earlier year: persons who had moved were counted twice. */
export function correction(rows: readonly Row[]): Row {
  const row = rows.find(
    ({ indicator, time_period }) => indicator === "self-support-rate" && time_period === "2010",
  );
  if (row?.numerator === undefined || row.denominator === undefined)
    throw new Error("missing self-support of 2010");
  const [counted, whole] = [Number(row.numerator) - 210, Number(row.denominator) - 160];
  return {
    ...row,
    numerator: String(counted),
    denominator: String(whole),
    value: percentText(counted, whole),
    note: "counted-twice",
  };
}
