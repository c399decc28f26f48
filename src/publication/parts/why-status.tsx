import { addDecimals, decimalText, parseDecimal } from "../../cube/index.js";
import type { Assessment } from "../../edition/index.js";
import {
  confidenceLimitsText,
  formatDecimal,
  formatQuantity,
  inPeriod,
  statusText,
} from "../../language/index.js";
import { judgedDifference, type Target } from "../../policy/index.js";
import { judgedUnit, readingNotes, statedChangeText } from "../view/assessments.js";
import { endsName, endsOfDifference, subtraction } from "../view/ends-of-difference.js";
import { lowerFirst } from "../view/names.js";
import { type Reader, seriesAt } from "../view/reader.js";
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
  const ends = observed === undefined ? undefined : endsOfDifference(reader, target, assessment);
  const isAdjusted = assessment.notes.some(({ code }) => code === "adjusted-parts");
  const subtracted = (figure: Assessment["observed"]): readonly string[] =>
    ends === undefined || figure === undefined
      ? []
      : [subtraction(reader, target, ends, figure) ?? []].flat();
  return [
    ...(ends === undefined
      ? []
      : [
          [
            isAdjusted ? words.target.adjustedDifference : words.target.differenceOf,
            endsName(reader, ends),
          ] as const,
        ]),
    ...(baseline === undefined
      ? []
      : [[words.table.baseline, dated(baseline), ...subtracted(baseline)] as const]),
    ...(observed === undefined
      ? []
      : [
          [
            words.table.latest,
            dated(observed),
            ...subtracted(observed),
            ...countsBehind(reader, target, assessment),
            ...limits,
          ] as const,
        ]),
    ...(milestones[0] === undefined || baseline === undefined || observed === undefined
      ? []
      : [[words.target.milestones, milestones[0], ...milestones.slice(1)] as const]),
    ...(goal === undefined
      ? []
      : [
          [
            words.table.goal,
            dated(goal),
            ...statedChange(reader, target),
            ...readingNotes(reader, target, assessment),
            ...closedWithin(reader, target),
          ] as const,
        ]),
  ];
}

/** The change that a level was worked out from. */
function statedChange(reader: Reader, target: Target): readonly string[] {
  const change = target.goal === undefined ? statedChangeText(reader, target) : undefined;
  return change === undefined ? [] : [`${reader.words.target.change}: ${change}`];
}

/** How small a difference counts as none, and how far its limits may reach. */
function closedWithin(reader: Reader, target: Target): readonly string[] {
  const margin = parseDecimal(target.margin ?? "");
  if (margin === undefined || target.margin === undefined || judgedDifference(target) === undefined)
    return [];
  const unit = judgedUnit(reader, target);
  const [once, twice] = [target.margin, decimalText(addDecimals(margin, margin))].map((value) =>
    formatQuantity({ value, qualifier: "eq" }, unit, reader.language),
  );
  return [reader.words.target.closedWithin(once ?? "", twice ?? "")];
}

/** Those counted and the whole, where the figure states them. */
function countsBehind(reader: Reader, target: Target, { observed, notes }: Assessment): readonly string[] {
  if (target.subject === undefined || judgedDifference(target) !== undefined || target.each !== undefined)
    return [];
  if (observed === undefined || notes.some(({ code }) => code === "each-code")) return [];
  const [figure, another] = seriesAt(reader, target.subject)
    .flatMap(({ observations }) => observations)
    .filter(({ period, value }) => period === observed.period && value === observed.value);
  const { numerator, denominator } = figure ?? {};
  if (numerator === undefined || denominator === undefined || another !== undefined) return [];
  const [counted = "", whole = ""] = [numerator, denominator].map((one) =>
    formatDecimal(one, reader.language),
  );
  return [reader.words.target.countsBehind(counted, whole)];
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
