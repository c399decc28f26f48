import type { Target } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { CommitmentList } from "../parts/commitment-list.js";
import { DataLinks } from "../parts/data-links.js";
import { FigureTable } from "../parts/figure-table.js";
import { renderPage } from "../parts/layout.js";
import { OnThisPage, type PagePart } from "../parts/on-this-page.js";
import { TargetPicture } from "../parts/pictures.js";
import { StatusBadge, statusMeaning, statusSentence } from "../parts/status-badge.js";
import { TargetDecisions } from "../parts/target-decisions.js";
import { TargetFacts, TargetFigures } from "../parts/target-facts.js";
import { WhyStatus } from "../parts/why-status.js";
import { assessmentNotes, assessmentOf, whyText } from "../view/assessments.js";
import { outlookTexts } from "../view/outlook.js";
import { targetPopulationNotes } from "../view/population-notes.js";
import { linkTo, type PlacedFigure, type Reader, seriesOf, textIn } from "../view/reader.js";
import { areaOfTarget, areaStep, homeStep } from "../view/steps.js";
import { targetFigures } from "../view/target-figures.js";

/** One target: where it starts, where it is to go, how it stands and why, and what is missing to tell. */
export function targetPage(reader: Reader, id: string): string | undefined {
  const { index, words } = reader;
  const target = index.targets.get(id);
  const area = areaOfTarget(reader, id);
  if (target === undefined || area === undefined) return undefined;
  const title = textIn(reader, target.title);
  const assessment = assessmentOf(reader, target);
  const figures = targetFigures(reader, target);
  const promised = commitmentsFor(reader, id);
  const measured = target.subject?.gap ?? target.subject?.indicator;
  const why = assessment === undefined ? undefined : whyText(reader, target, assessment);
  return renderPage(reader, {
    title,
    description: [`${title}.`, assessment && statusSentence(reader, assessment), why]
      .filter(Boolean)
      .join(" "),
    trail: [homeStep(reader), areaStep(reader, area)],
    content: (
      <>
        <h1>{title}</h1>
        {assessment === undefined ? null : (
          <section aria-label={words.headings.assessment}>
            <p class="status-line">
              <StatusBadge reader={reader} assessment={assessment} />
            </p>
            <p class="lead">{why ?? statusSentence(reader, assessment)}</p>
          </section>
        )}
        <TargetFigures reader={reader} target={target} />
        <TargetPicture reader={reader} target={target} />
        <TargetFacts reader={reader} target={target} />
        <OnThisPage reader={reader} parts={partsOf(reader, target, figures, promised.length)} />
        <Outlook reader={reader} target={target} />
        <Why reader={reader} target={target} />
        <Paragraph heading={words.pages.undecided} id="undecided" text={target.undecided} reader={reader} />
        <Paragraph
          heading={words.pages.missingToMeasure}
          id="missing"
          text={target.missing}
          reader={reader}
        />
        <TargetDecisions reader={reader} target={id} />
        {figures.length === 0 ? null : (
          <>
            <h2 id="figures">{words.headings.figures}</h2>
            <FigureTable reader={reader} caption={words.pages.allFigures(title)} figures={figures} />
            {measured === undefined || seriesOf(reader, measured).length === 0 ? null : (
              <DataLinks reader={reader} id={measured} />
            )}
          </>
        )}
        {promised.length === 0 ? null : (
          <>
            <h2 id="commitments">{words.headings.commitments}</h2>
            <CommitmentList reader={reader} commitments={promised} />
          </>
        )}
      </>
    ),
  });
}

function commitmentsFor({ policy }: Reader, target: string) {
  return policy.areas.flatMap((area) => area.commitments).filter(({ targets }) => targets.includes(target));
}

function partsOf(
  reader: Reader,
  target: Target,
  figures: readonly PlacedFigure[],
  promised: number,
): readonly PagePart[] {
  const { words, published } = reader;
  const isDecided = published.edition.decisions.some(({ changes }) =>
    changes.some((change) => change.target === target.id),
  );
  const assessment = reader.found.assessments.get(target.id);
  const hasOutlook = assessment !== undefined && outlookTexts(reader, target, assessment).length > 0;
  const parts: readonly (PagePart | false)[] = [
    hasOutlook && { id: "outlook", title: words.target.outlook },
    { id: "why", title: words.target.why },
    target.undecided !== undefined && { id: "undecided", title: words.pages.undecided },
    target.missing !== undefined && { id: "missing", title: words.pages.missingToMeasure },
    isDecided && { id: "decisions", title: words.target.decisions },
    figures.length > 0 && { id: "figures", title: words.headings.figures },
    promised > 0 && { id: "commitments", title: words.headings.commitments },
  ];
  return parts.filter((part) => part !== false);
}

/** The pace needed and seen, the chance in words and the persons to go, where there is something to say. */
function Outlook({ reader, target }: { reader: Reader; target: Target }) {
  const assessment = assessmentOf(reader, target);
  const texts = assessment === undefined ? [] : outlookTexts(reader, target, assessment);
  if (texts.length === 0) return null;
  return (
    <>
      <h2 id="outlook">{reader.words.target.outlook}</h2>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
    </>
  );
}

/**
 * The status redone: what it means, unless that stands at the head of the page for want of numbers; every number it
 * was made from, and what to know beside them.
 */
function Why({ reader, target }: { reader: Reader; target: Target }) {
  const { words, language, policy } = reader;
  const assessment = assessmentOf(reader, target);
  if (assessment === undefined) return null;
  const notes = [...assessmentNotes(reader, target, assessment), ...targetPopulationNotes(reader, target)];
  return (
    <>
      <h2 id="why">{words.target.why}</h2>
      {whyText(reader, target, assessment) === undefined ? null : <p>{statusMeaning(reader, assessment)}</p>}
      <WhyStatus reader={reader} target={target} assessment={assessment} />
      {notes.length === 0 ? null : (
        <ul>
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={`${linkTo(reader, addresses.method(language, policy.id))}#kind-${target.kind}`}>
          {words.target.howJudged}
        </a>
      </p>
    </>
  );
}

function Paragraph({
  reader,
  heading,
  id,
  text,
}: {
  reader: Reader;
  heading: string;
  id: string;
  text: Target["missing"];
}) {
  return text === undefined ? null : (
    <>
      <h2 id={id}>{heading}</h2>
      <p>{textIn(reader, text)}</p>
    </>
  );
}
