import { total } from "../../cube/index.js";
import type { Assessment } from "../../edition/index.js";
import { chanceSentence, personsToGoSentence } from "../../language/index.js";
import { judgedDifference, type Point, type Target } from "../../policy/index.js";
import { paceText } from "./assessments.js";
import { lowerFirst, measureTitle, pointGroup } from "./names.js";
import type { Reader } from "./reader.js";

/** What lies ahead of a target, in sentences: the pace needed and seen, the chance, the persons to go. */
export function outlookTexts(reader: Reader, target: Target, assessment: Assessment): readonly string[] {
  return [
    paceText(reader, target, assessment),
    assessment.chance === undefined ? undefined : chanceSentence(assessment.chance, reader.language),
    personsText(reader, target, assessment),
  ].filter((text) => text !== undefined);
}

function personsText(
  reader: Reader,
  target: Target,
  { toGo, observed, goal, status }: Assessment,
): string | undefined {
  if (toGo === undefined || observed === undefined || goal === undefined) return undefined;
  const isGap = judgedDifference(target) !== undefined;
  const point = isGap ? lowerEnd(reader, target, observed.value) : target.subject;
  if (point?.indicator === undefined) return undefined;
  return personsToGoSentence(
    {
      ...toGo,
      way: isGap || Number(goal.value) > Number(observed.value) ? "more" : "fewer",
      measure: measureTitle(reader, point.indicator),
      group: (point.group ?? total) === total ? undefined : lowerFirst(reader, pointGroup(reader, point)),
      isGap,
      isPast: status === "missed",
    },
    reader.language,
  );
}

/** The end of a gap that lies lower, by the sign of the gap: whose persons were counted. */
function lowerEnd({ index }: Reader, { subject, comparator }: Target, gap: string): Point | undefined {
  const named = index.gaps.get(subject?.gap ?? "");
  return gap.startsWith("-") ? (named?.from ?? subject) : (named?.minus ?? comparator);
}
