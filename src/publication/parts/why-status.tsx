import type { Assessment } from "../../edition/index.js";
import {
  confidenceLimitsText,
  formatDecimal,
  formatQuantity,
  inPeriod,
  statusText,
} from "../../language/index.js";
import type { Target } from "../../policy/index.js";
import { judgedUnit, readingNotes } from "../view/assessments.js";
import { lowerFirst } from "../view/names.js";
import type { Reader } from "../view/reader.js";
import { milestonesJudgedBy, redoneProgress } from "../view/redone-progress.js";

/** Every number that led to a status, so that a reader can redo it by hand. */
export function WhyStatus({
  reader,
  target,
  assessment,
}: {
  reader: Reader;
  target: Target;
  assessment: Assessment;
}) {
  const rows = [...figureRows(reader, target, assessment), ...progressRows(reader, target, assessment)];
  if (rows.length === 0) return null;
  return (
    <dl class="facts redone">
      {rows.map(([name, text, ...more]) => (
        <>
          <dt>{name}</dt>
          <dd>
            {text}
            {more.map((one) => (
              <span class="reason">{one}</span>
            ))}
          </dd>
        </>
      ))}
    </dl>
  );
}

type Row = readonly [string, ...string[]];

function figureRows(reader: Reader, target: Target, assessment: Assessment): readonly Row[] {
  const { words, language } = reader;
  const { baseline, observed, goal } = assessment;
  const unit = judgedUnit(reader, target);
  const dated = (figure: NonNullable<Assessment["observed"]>): string => {
    const text = formatQuantity(figure, unit, language);
    return figure.period === undefined ? text : `${text} ${inPeriod(figure.period, language)}`;
  };
  const { lower, upper, confidence } = observed ?? {};
  const limits =
    lower === undefined || upper === undefined || confidence === undefined
      ? []
      : [confidenceLimitsText({ lower, upper, confidence }, unit, language)];
  const milestones = milestonesJudgedBy(reader, target, assessment).map(({ at, value }) =>
    dated({ value, qualifier: "eq", period: at }),
  );
  return [
    ...(baseline === undefined ? [] : [[words.table.baseline, dated(baseline)] as const]),
    ...(observed === undefined ? [] : [[words.table.latest, dated(observed), ...limits] as const]),
    ...(milestones[0] === undefined || baseline === undefined || observed === undefined
      ? []
      : [[words.target.milestones, milestones[0], ...milestones.slice(1)] as const]),
    ...(goal === undefined
      ? []
      : [[words.table.goal, dated(goal), ...readingNotes(reader, target, assessment)] as const]),
  ];
}

function progressRows(reader: Reader, target: Target, assessment: Assessment): readonly Row[] {
  const { words, language } = reader;
  const { observed } = assessment;
  const redone = redoneProgress(reader, target, assessment);
  if (redone === undefined || observed?.period === undefined) return [];
  const unit = judgedUnit(reader, target);
  const change = (value: string): string =>
    formatQuantity(
      { value, qualifier: "eq" },
      unit.kind === "percent" ? { kind: "percentage-points" } : unit,
      language,
      { signed: true },
    );
  const status = (code: Assessment["status"]): string => lowerFirst(reader, statusText(code, language).word);
  return [
    [words.target.gone, change(redone.gone)],
    [words.target.due(inPeriod(observed.period, language)), change(redone.due)],
    [words.target.part, redone.line],
    [
      words.target.bands,
      words.target.bandLimits(status("on-track"), status("slow"), status("off-track"), status("moving-away")),
      words.target.lies(formatDecimal(redone.ratio, language), status(assessment.status)),
    ],
  ];
}
