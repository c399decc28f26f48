import { percentText, wilsonLimits } from "./decimals.js";
import { type Row, type Subject, subjectText } from "./row.js";
import { divide, type Trend, trendAt } from "./trend.js";

/** A question of a sample survey: the trend is in per mille of those who answered. */
export interface SurveyPlan {
  readonly subject: Subject;
  readonly perMille: Trend;
  readonly answers: Trend;
  readonly years: readonly number[];
  readonly marks?: Readonly<Record<number, Partial<Row>>>;
}

/** Shares with 95 per cent limits and the number of answers; of fewer than 100 answers, of low reliability. */
export function surveyRows({ subject, perMille, answers, years, marks }: SurveyPlan): readonly Row[] {
  return years.map((year) => {
    const key = subjectText(subject);
    const whole = trendAt(answers, year, `${key} answers`, 0);
    const counted = divide(whole * trendAt(perMille, year, key, 2), 1000);
    const [lower, upper] = wilsonLimits(counted, whole);
    return {
      ...subject,
      time_period: String(year),
      value: percentText(counted, whole),
      numerator: String(counted),
      denominator: String(whole),
      lower,
      upper,
      confidence: "95",
      ...(whole < 100 ? { obs_status: "U", note: "few-answers" } : {}),
      ...marks?.[year],
    };
  });
}
