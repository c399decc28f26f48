import type { Target } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import { TargetLink } from "../parts/target-link.js";
import { assessmentOf, baselineText, deadlineText, goalText, latestText } from "../view/assessments.js";
import { isRung, type LadderStep, lackingRungs, type Rung } from "../view/knowledge-ladder.js";
import { allTargets, ladderOf } from "../view/ladder-picture.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { areaOfTarget, homeStep } from "../view/steps.js";

/** A step of the knowledge ladder: the targets that come so far, and those that do not with what they lack. */
export function ladderPage(reader: Reader, rung: string): string | undefined {
  if (!isRung(rung)) return undefined;
  const words = reader.words.ladder;
  const targets = allTargets(reader);
  const steps = ladderOf(reader, targets);
  const step = steps.find((one) => one.rung === rung);
  const reached = step?.reached ?? [];
  const others = targets.filter((target) => !reached.includes(target));
  const more = (step?.having ?? 0) - reached.length;
  return renderPage(reader, {
    title: words.pageTitles[rung],
    description: words.definitions[rung],
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.pageTitles[rung]}</h1>
        <p class="lead">
          {words.reachedOf(reached.length, targets.length)} {more > 0 ? words.alsoHaving(more) : null}
        </p>
        <p>
          {words.definitions[rung]} {words.nested}
        </p>
        <StepLinks reader={reader} steps={steps} here={rung} />
        <h2 id="here">{words.here(reached.length)}</h2>
        {reached.length === 0 ? (
          <p>{words.noneHere}</p>
        ) : (
          <Reached reader={reader} targets={reached} rung={rung} />
        )}
        {others.length === 0 ? null : (
          <>
            <h2 id="not-here">{words.notHere(others.length)}</h2>
            <Lacking reader={reader} targets={others} rung={rung} />
          </>
        )}
      </>
    ),
  });
}

function StepLinks({ reader, steps, here }: { reader: Reader; steps: readonly LadderStep[]; here: Rung }) {
  const { words, language, policy } = reader;
  return (
    <nav class="step-links" aria-label={words.ladder.steps}>
      <ol>
        {steps.map(({ rung, reached }) => (
          <li>
            <a
              href={linkTo(reader, addresses.ladder(language, policy.id, rung))}
              aria-current={rung === here ? "page" : undefined}
            >
              {words.ladder.names[rung]}
            </a>{" "}
            ({reached.length})
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Reached({ reader, targets, rung }: { reader: Reader; targets: readonly Target[]; rung: Rung }) {
  const { words } = reader;
  const columns = [{ title: words.ladder.names[rung], text: (one: Target) => rungText(reader, one, rung) }];
  return (
    <TargetTable
      reader={reader}
      caption={words.ladder.here(targets.length)}
      targets={targets}
      columns={columns}
    />
  );
}

function Lacking({ reader, targets, rung }: { reader: Reader; targets: readonly Target[]; rung: Rung }) {
  const { words } = reader;
  const lacks = (target: Target): string =>
    lackingRungs(rung, target, assessmentOf(reader, target))
      .map((one) => words.ladder.lackWords[one])
      .join(", ");
  const needs = ({ undecided, missing }: Target): string =>
    [undecided, missing].flatMap((text) => (text === undefined ? [] : [textIn(reader, text)])).join(" ");
  return (
    <TargetTable
      reader={reader}
      caption={words.ladder.notHere(targets.length)}
      targets={targets}
      columns={[
        { title: words.ladder.lacks, text: lacks },
        { title: words.table.deadline, text: (target) => deadlineText(reader, target) },
        { title: words.ladder.whatItTakes, text: needs },
      ]}
    />
  );
}

interface Column {
  readonly title: string;
  readonly text: (target: Target) => string;
}

/** Targets with their area, and what else there is to say of each. */
function TargetTable({
  reader,
  caption,
  targets,
  columns,
}: {
  reader: Reader;
  caption: string;
  targets: readonly Target[];
  columns: readonly Column[];
}) {
  const { words } = reader;
  return (
    <table class="stacks lacking">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {[words.table.target, words.table.area, ...columns.map(({ title }) => title)].map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr>
            <TargetCells reader={reader} target={target} />
            {columns.map(({ title, text }) => (
              <td data-label={title}>{text(target)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TargetCells({ reader, target }: { reader: Reader; target: Target }) {
  const area = areaOfTarget(reader, target.id);
  return (
    <>
      <th scope="row">
        <TargetLink reader={reader} id={target.id} />
      </th>
      <td data-label={reader.words.table.area}>{area === undefined ? "" : textIn(reader, area.title)}</td>
    </>
  );
}

/** What a target has on a rung, in the policy's words and figures. */
function rungText(reader: Reader, target: Target, rung: Rung): string {
  switch (rung) {
    case "number":
      return goalText(reader, target);
    case "year":
      return deadlineText(reader, target);
    case "baseline":
      return baselineText(reader, target);
    case "second-measurement":
      return latestText(reader, target, assessmentOf(reader, target));
  }
}
