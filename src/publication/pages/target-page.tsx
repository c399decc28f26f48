import type { Target } from "../../policy/index.js";
import { addresses, groupAddress } from "../addresses.js";
import { CommitmentList } from "../parts/commitment-list.js";
import { FigureTable } from "../parts/figure-table.js";
import { renderPage } from "../parts/layout.js";
import { TargetPicture } from "../parts/pictures.js";
import { StatusBadge, statusSentence } from "../parts/status-badge.js";
import {
  assessmentNotes,
  assessmentOf,
  baselineText,
  deadlineText,
  goalText,
  latestText,
  paceText,
} from "../view/assessments.js";
import { measureTitle, pointGroup } from "../view/names.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { areaOfTarget, areaStep, homeStep } from "../view/steps.js";
import { targetFigures } from "../view/target-figures.js";

/** One target: where it starts, where it is to go, how it stands and why, and what is missing to tell. */
export function targetPage(reader: Reader, id: string): string | undefined {
  const { index, words, policy } = reader;
  const target = index.targets.get(id);
  const area = areaOfTarget(reader, id);
  if (target === undefined || area === undefined) return undefined;
  const title = textIn(reader, target.title);
  const assessment = assessmentOf(reader, target);
  const figures = targetFigures(reader, target);
  const pace = paceText(reader, target, assessment);
  const promised = policy.areas
    .flatMap((one) => one.commitments)
    .filter(({ targets }) => targets.includes(id));
  return renderPage(reader, {
    title,
    description: `${title}. ${assessment === undefined ? "" : statusSentence(reader, assessment)}`,
    trail: [homeStep(reader), areaStep(reader, area)],
    content: (
      <>
        <h1>{title}</h1>
        {assessment === undefined ? null : (
          <section aria-label={words.headings.assessment}>
            <p>
              <StatusBadge reader={reader} assessment={assessment} />
            </p>
            <p class="lead">{statusSentence(reader, assessment)}</p>
            {pace === undefined ? null : <p>{pace}</p>}
          </section>
        )}
        <TargetFacts reader={reader} target={target} />
        <TargetPicture reader={reader} target={target} />
        <Guard reader={reader} target={target} />
        {assessment === undefined || assessment.notes.length === 0 ? null : (
          <>
            <h2>{words.headings.notes}</h2>
            <ul>
              {assessmentNotes(reader, target, assessment).map((note) => (
                <li>{note}</li>
              ))}
            </ul>
          </>
        )}
        {target.undecided === undefined ? null : (
          <>
            <h2>{words.pages.undecided}</h2>
            <p>{textIn(reader, target.undecided)}</p>
          </>
        )}
        {target.missing === undefined ? null : (
          <>
            <h2>{words.pages.missingToMeasure}</h2>
            <p>{textIn(reader, target.missing)}</p>
          </>
        )}
        {figures.length === 0 ? null : (
          <>
            <h2 id="figures">{words.headings.figures}</h2>
            <FigureTable reader={reader} caption={words.pages.allFigures(title)} figures={figures} />
          </>
        )}
        {promised.length === 0 ? null : (
          <>
            <h2>{words.headings.commitments}</h2>
            <CommitmentList reader={reader} commitments={promised} />
          </>
        )}
      </>
    ),
  });
}

function TargetFacts({ reader, target }: { reader: Reader; target: Target }) {
  const { words, language, policy } = reader;
  const assessment = assessmentOf(reader, target);
  const measured = target.subject?.gap ?? target.subject?.indicator;
  return (
    <>
      <dl class="key-figures">
        <div>
          <dt>{words.table.baseline}</dt>
          <dd class={numeralSize(baselineText(reader, target))}>{baselineText(reader, target)}</dd>
        </div>
        <div>
          <dt>{words.table.latest}</dt>
          <dd class={numeralSize(latestText(reader, target, assessment))}>
            {latestText(reader, target, assessment)}
          </dd>
        </div>
        <div>
          <dt>{words.table.goal}</dt>
          <dd class={numeralSize(goalText(reader, target))}>{goalText(reader, target)}</dd>
        </div>
      </dl>
      <dl class="facts">
        <dt>{words.pages.measuredOn}</dt>
        <dd>
          {measured === undefined ? (
            words.pages.notSettled
          ) : (
            <a href={linkTo(reader, addresses.indicator(language, policy.id, measured))}>
              {measureTitle(reader, measured)}
            </a>
          )}
        </dd>
        {target.subject === undefined || target.subject.gap !== undefined ? null : (
          <>
            <dt>{words.table.group}</dt>
            <dd>
              <SubjectGroup reader={reader} subject={target.subject} />
            </dd>
          </>
        )}
        <dt>{words.table.deadline}</dt>
        <dd>{deadlineText(reader, target)}</dd>
        <dt>{words.table.kind}</dt>
        <dd>{words.targetKinds[target.kind]}</dd>
        {target.comparator === undefined ? null : (
          <>
            <dt>{words.pages.comparedWith}</dt>
            <dd>
              <SubjectGroup reader={reader} subject={target.comparator} />
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
    </>
  );
}

/** A figure stands in large numerals; words do not. */
function numeralSize(text: string): string {
  return /\d/.test(text) && text.length <= 28 ? "large" : "medium";
}

function SubjectGroup({ reader, subject }: { reader: Reader; subject: NonNullable<Target["subject"]> }) {
  const name = pointGroup(reader, subject);
  const { group } = subject;
  if (group === undefined || !reader.index.groups.has(group)) return <>{name}</>;
  return <a href={linkTo(reader, groupAddress(reader, group))}>{name}</a>;
}

function Guard({ reader, target }: { reader: Reader; target: Target }) {
  return target.guard === undefined ? null : (
    <p class="banner">
      <strong>{reader.words.pages.condition}:</strong> {textIn(reader, target.guard.text)}
    </p>
  );
}
