import { inPeriod } from "../../language/index.js";
import type { Target } from "../../policy/index.js";
import { addresses, groupAddress } from "../addresses.js";
import {
  assessmentOf,
  baselineText,
  deadlineReading,
  deadlineText,
  goalText,
  latestText,
  statedChangeText,
  statedText,
} from "../view/assessments.js";
import { baselineNotes, latestNotes } from "../view/ends-compared.js";
import { measureTitle, pointGroup } from "../view/names.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";

/** Where a target starts, what it is judged by and where it is to go, in large numerals. */
export function TargetFigures({ reader, target }: { reader: Reader; target: Target }) {
  const { words } = reader;
  const assessment = assessmentOf(reader, target);
  const figures = [
    [words.table.baseline, baselineText(reader, target), baselineNotes(reader, target, assessment)],
    [words.table.latest, latestText(reader, target, assessment), latestNotes(reader, target, assessment)],
    [words.table.goal, goalText(reader, target), []],
  ] as const;
  return (
    <dl class="key-figures tallies">
      {figures.map(([name, text, notes]) => (
        <div>
          <dt>{name}</dt>
          <dd class={numeralSize(text)}>{text}</dd>
          {notes.length === 0 ? null : <dd class="muted small">{notes.join("; ")}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** What a target is measured on, for whom, until when, and what kind it is of. */
export function TargetFacts({ reader, target }: { reader: Reader; target: Target }) {
  const { words } = reader;
  const { subject, comparator, milestones = [] } = target;
  const reading = deadlineReading(reader, target, assessmentOf(reader, target));
  const change = target.goal === undefined ? undefined : statedChangeText(reader, target);
  return (
    <dl class="facts">
      <dt>{words.pages.measuredOn}</dt>
      <dd>
        <Measure reader={reader} target={target} />
      </dd>
      {subject === undefined || subject.gap !== undefined ? null : (
        <>
          <dt>{words.table.group}</dt>
          <dd>
            <PointGroup reader={reader} point={subject} />
          </dd>
        </>
      )}
      <dt>{words.table.deadline}</dt>
      <dd>
        {deadlineText(reader, target)}
        {reading === undefined ? null : <span class="reason muted small">{reading}</span>}
      </dd>
      {milestones.length === 0 ? null : (
        <>
          <dt>{words.target.milestones}</dt>
          <dd>
            {milestones
              .map(({ at, goal }) => `${statedText(reader, target, goal)} ${inPeriod(at, reader.language)}`)
              .join("; ")}
          </dd>
        </>
      )}
      {change === undefined ? null : (
        <>
          <dt>{words.target.change}</dt>
          <dd>{change}</dd>
        </>
      )}
      <dt>{words.table.kind}</dt>
      <dd>{words.targetKinds[target.kind]}</dd>
      {comparator === undefined ? null : (
        <>
          <dt>{words.pages.comparedWith}</dt>
          <dd>
            <PointGroup reader={reader} point={comparator} />
          </dd>
        </>
      )}
      {target.adjustment === undefined ? null : (
        <>
          <dt>{words.pages.adjustment}</dt>
          <dd>{textIn(reader, target.adjustment)}</dd>
        </>
      )}
      {target.label === undefined ? null : (
        <>
          <dt>{words.pages.policyCallsIt}</dt>
          <dd>{textIn(reader, target.label)}</dd>
        </>
      )}
    </dl>
  );
}

/** What it is measured by, leading to the definition and all figures. */
function Measure({ reader, target }: { reader: Reader; target: Target }) {
  const { language, policy, words } = reader;
  const id = target.subject?.gap ?? target.subject?.indicator;
  if (id === undefined) return <>{words.pages.notSettled}</>;
  return (
    <a href={linkTo(reader, addresses.indicator(language, policy.id, id))}>{measureTitle(reader, id)}</a>
  );
}

function PointGroup({ reader, point }: { reader: Reader; point: NonNullable<Target["subject"]> }) {
  const name = pointGroup(reader, point);
  const { group } = point;
  if (group === undefined || !reader.index.groups.has(group)) return <>{name}</>;
  return <a href={linkTo(reader, groupAddress(reader, group))}>{name}</a>;
}

/** A figure stands in large numerals; words do not. */
function numeralSize(text: string): string {
  return /\d/.test(text) && text.length <= 28 ? "large" : "medium";
}
