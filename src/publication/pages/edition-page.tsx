import { type EditionDifference, figureChangeKinds } from "../../edition/index.js";
import { addresses } from "../addresses.js";
import { ClassChanges } from "../parts/class-changes.js";
import { FigureChanges } from "../parts/figure-changes.js";
import { renderPage } from "../parts/layout.js";
import { PolicyChanges, TargetChanges } from "../parts/policy-changes.js";
import { StatusChanges } from "../parts/status-changes.js";
import type { EditionStep } from "../view/edition-history.js";
import { editionTime, editionTitle } from "../view/edition-title.js";
import type { Reader } from "../view/reader.js";
import { homeStep } from "../view/steps.js";
import { countsText, EditionFiles } from "./editions-page.js";

/** One edition: its files, and what changed since the one before, figure by figure, and why. */
export function editionPage(reader: Reader, id: string): string | undefined {
  const step = reader.history.find(({ published }) => published.edition.id === id);
  if (step === undefined) return undefined;
  const { words, language, policy } = reader;
  const { edition } = step.published;
  const title = editionTitle(reader, edition);
  const difference = step.difference();
  const intro =
    difference === undefined
      ? words.editions.firstIntro(edition.asOf)
      : words.editions.pageIntro(edition.asOf);
  const editions = { title: words.editions.all, address: addresses.editions(language, policy.id) };
  return renderPage(reader, {
    title,
    description: intro,
    trail: [homeStep(reader), editions],
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{intro}</p>
        <EditionFiles reader={reader} step={step} />
        {difference === undefined ? (
          <p>{words.editions.first}</p>
        ) : (
          <Difference reader={reader} step={step} difference={difference} />
        )}
      </>
    ),
  });
}

function Difference(props: { reader: Reader; step: EditionStep; difference: EditionDifference }) {
  const { reader, step, difference } = props;
  const { words } = reader;
  const { before } = difference;
  const readers = {
    reader,
    after: reader.of(step.published),
    before: reader.of(step.before ?? step.published),
  };
  return (
    <>
      <h2>{words.editions.since(editionTime(reader, before))}</h2>
      <p>{countsText(reader, difference)}</p>
      <StatusChanges {...readers} changes={difference.statuses} />
      <ClassChanges {...readers} changes={difference.classes} />
      <TargetChanges {...readers} difference={difference} />
      {figureChangeKinds.map((kind) => (
        <FigureChanges
          {...readers}
          kind={kind}
          changes={difference.figures.filter((one) => one.kind === kind)}
        />
      ))}
      <PolicyChanges
        {...readers}
        title={words.editions.definitions}
        changes={difference.policy.filter(({ part }) => part === "definition")}
      />
      <PolicyChanges
        {...readers}
        title={words.editions.restOfPolicy}
        changes={difference.policy.filter(({ part }) => part !== "definition" && part !== "target")}
      />
    </>
  );
}
