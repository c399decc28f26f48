import type { Assessment } from "../../edition/index.js";
import { formatQuantity, inPeriod } from "../../language/index.js";
import { judgedDifference, type Target } from "../../policy/index.js";
import { judgedUnit } from "./assessments.js";
import type { Reader } from "./reader.js";

// A target that is judged by a difference may have a baseline in the policy that is the group's own figure: then the
// two do not compare, and each says what it is.

/** What the policy's baseline is, and the difference at that time, where the latest figure is a difference. */
export function baselineNotes(
  reader: Reader,
  target: Target,
  assessment: Assessment | undefined,
): readonly string[] {
  if (!isBesideDifference(target, assessment)) return [];
  const { words } = reader;
  const then = assessment?.baseline;
  if (then === undefined) return [words.target.ownFigure];
  const value = formatQuantity(then, judgedUnit(reader, target), reader.language);
  const when = then.period === undefined ? "" : ` ${inPeriod(then.period, reader.language)}`;
  return [words.target.ownFigure, words.target.differenceThen(`${value}${when}`)];
}

/** The same in short, for lists: without it a share would stand beside a difference as if the two compared. */
export function baselineNote(
  reader: Reader,
  target: Target,
  assessment: Assessment | undefined,
): string | undefined {
  return baselineNotes(reader, target, assessment).at(-1);
}

/** That the latest figure is an adjusted one. */
export function latestNotes(
  reader: Reader,
  target: Target,
  assessment: Assessment | undefined,
): readonly string[] {
  const isAdjusted = target.adjustment !== undefined && assessment?.observed !== undefined;
  return isAdjusted ? [reader.words.target.adjusted] : [];
}

function isBesideDifference(target: Target, assessment: Assessment | undefined): boolean {
  return (
    target.baseline !== undefined &&
    assessment?.observed !== undefined &&
    judgedDifference(target) !== undefined &&
    target.subject?.gap === undefined
  );
}
