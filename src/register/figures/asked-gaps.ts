import { notApplicable, total } from "../../cube/index.js";
import type { Point, Policy } from "../../policy/index.js";
import type { FigureFrame } from "./figure-frame.js";

/** A gap to be adjusted: which groups, where, and under which key it is delivered. */
export interface AskedGap {
  /** The indicator itself, or a gap of the policy. */
  readonly subject: string;
  /** The group in the key; `_Z` of a gap. */
  readonly group: string;
  readonly definition: string;
  readonly majority: string;
  readonly minority: string;
  /** Codes by column, beside those that all rows have in common; a place by `ref_area`. */
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * The gaps between two groups of an indicator that somebody asks for, each once:
 *
 * - a gap of the policy between two groups of the indicator: its first end is what the second is compared with;
 * - a target that must allow for other influences, its comparator being another group of the same indicator;
 * - `against` of the indicator itself: every other group of it.
 */
export function askedGaps({ areas }: Pick<Policy, "areas">, frame: FigureFrame): readonly AskedGap[] {
  const { id, definition } = frame.plan.indicator;
  const gaps = areas
    .flatMap((area) => area.gaps)
    .flatMap((gap) =>
      between(gap.from, gap.minus, frame).map((asked) => ({
        ...asked,
        subject: gap.id,
        group: notApplicable,
        definition: gap.definition ?? definition,
      })),
    );
  const targets = areas
    .flatMap((area) => area.targets)
    .flatMap(({ adjustment, subject, comparator }) =>
      adjustment === undefined || subject === undefined || comparator === undefined
        ? []
        : between(comparator, subject, frame),
    );
  const own = frame.plan.groups.flatMap(({ group }) => {
    const { against } = frame.tabulate;
    return against === undefined || group === against
      ? []
      : [{ majority: against, minority: group, codes: {} }];
  });
  const all = [
    ...gaps,
    ...[...targets, ...own].map((asked) => ({ ...asked, subject: id, group: asked.minority, definition })),
  ];
  const texts = all.map((one) => JSON.stringify(one));
  return all.filter((_, at) => texts.indexOf(texts[at] ?? "") === at);
}

/** The two groups, when both ends are this indicator's at one place and code. */
function between(
  majority: Point,
  minority: Point,
  frame: FigureFrame,
): readonly Pick<AskedGap, "majority" | "minority" | "codes">[] {
  const [codes, others] = [codesAt(majority, frame), codesAt(minority, frame)];
  const [first = total, second = total] = [majority.group, minority.group];
  const groups = frame.plan.groups.map(({ group }) => group);
  const isHere =
    codes !== undefined &&
    JSON.stringify(codes) === JSON.stringify(others) &&
    first !== second &&
    groups.includes(first) &&
    groups.includes(second);
  return isHere ? [{ majority: first, minority: second, codes }] : [];
}

/** The breakdowns' codes that a point of this indicator is at; undefined when it is none, or not told apart. */
function codesAt(
  { indicator, measure, dimensions = {}, refArea }: Point,
  { plan, at, city }: FigureFrame,
): Readonly<Record<string, string>> | undefined {
  const isOwn =
    indicator === plan.indicator.id && (measure ?? plan.indicator.measure) === plan.indicator.measure;
  const hasAll = Object.entries(at).every(([column, code]) => dimensions[column] === code);
  const codes = Object.entries(dimensions).filter(([column]) => at[column] === undefined);
  const places = refArea === undefined || refArea === city ? [] : [["ref_area", refArea] as const];
  const all = [...codes, ...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const areToldApart = all.every(([column]) => plan.breakdowns.some((one) => one.column === column));
  return isOwn && hasAll && areToldApart ? Object.fromEntries(all) : undefined;
}
