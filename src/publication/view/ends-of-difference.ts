import { compareDecimals, parseDecimal, subtractDecimals } from "../../cube/index.js";
import type { Assessment, EditionObservation } from "../../edition/index.js";
import { formatQuantity } from "../../language/index.js";
import { judgedDifference, type Point, type Target } from "../../policy/index.js";
import { targetUnit } from "./assessments.js";
import { lowerFirst, measureTitle, pointGroup } from "./names.js";
import { type Reader, seriesAt } from "./reader.js";

/** Between what the numbers of an assessment are differences: the first end minus the second. */
export interface DifferenceEnds {
  readonly from: Point;
  readonly minus: Point;
}

/** Undefined where a target is judged by no difference, or nobody says of what. An adjusted one is the others minus the group. */
export function endsOfDifference(
  reader: Reader,
  target: Target,
  assessment: Assessment,
): DifferenceEnds | undefined {
  const { subject, comparator, adjustment } = target;
  if (subject === undefined || judgedDifference(target) === undefined) return undefined;
  const place = (end: Point): Point => ({ ...end, ...(end.refArea ? {} : { refArea: subject.refArea }) });
  const gap = reader.index.gaps.get(subject.gap ?? "");
  if (gap !== undefined) return { from: place(gap.from), minus: place(gap.minus) };
  if (comparator === undefined) return undefined;
  const [own, others] = [atCode(subject, target, assessment), atCode(comparator, target, assessment)];
  const othersThere = seriesAt(reader, others).length > 0 ? others : comparator;
  return adjustment === undefined ? { from: own, minus: othersThere } : { from: othersThere, minus: own };
}

/** A target that must hold at every code shows the numbers of one. */
function atCode(point: Point, { each }: Target, { notes }: Assessment): Point {
  const code = notes.find((note) => note.code === "each-code")?.numbers.at;
  return each === undefined || code === undefined
    ? point
    : { ...point, dimensions: { ...point.dimensions, [each]: code } };
}

/** `Adults minus children` */
export function endsName(reader: Reader, { from, minus }: DifferenceEnds): string {
  const sameIndicator = from.indicator === minus.indicator;
  const [first = "", second = ""] = [from, minus].map((end) =>
    sameIndicator ? pointGroup(reader, end) : measureTitle(reader, end.indicator ?? ""),
  );
  return reader.words.pages.minus(first, lowerFirst(reader, second));
}

/** `76.0% − 51.1%`; only where the difference is that of the two figures as they are printed. */
export function subtraction(
  reader: Reader,
  target: Target,
  { from, minus }: DifferenceEnds,
  { value, period }: NonNullable<Assessment["observed"]>,
): string | undefined {
  const [first, second] = [from, minus].map((end) => onlyFigure(reader, end, period));
  const [a, b, difference] = [first?.value, second?.value, value].map((text) => parseDecimal(text ?? ""));
  if (first?.value === undefined || second?.value === undefined) return undefined;
  if (a === undefined || b === undefined || difference === undefined) return undefined;
  if (compareDecimals(subtractDecimals(a, b), difference) !== 0) return undefined;
  const unit = targetUnit(reader, target);
  const [text, other] = [first, second].map((one) =>
    formatQuantity({ value: one.value ?? "", qualifier: "eq" }, unit, reader.language),
  );
  return `${text} − ${other}`;
}

function onlyFigure(reader: Reader, end: Point, period: string | undefined): EditionObservation | undefined {
  const found = seriesAt(reader, end)
    .flatMap(({ observations }) => observations)
    .filter((one) => one.period === period && one.value !== undefined && one.qualifier === "eq");
  return found.length === 1 ? found[0] : undefined;
}
