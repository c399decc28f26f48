import { formatPeriod } from "../../language/index.js";
import type { Gap, Indicator, Target } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { about, DataGapList, RemarkList } from "../parts/concerned.js";
import { DataLinks } from "../parts/data-links.js";
import { FigureTable } from "../parts/figure-table.js";
import { renderPage } from "../parts/layout.js";
import { OnThisPage } from "../parts/on-this-page.js";
import { MeasurePictures } from "../parts/pictures.js";
import { PopulationNotes } from "../parts/population-notes.js";
import { TargetTable } from "../parts/target-list.js";
import { figureText } from "../view/figure-words.js";
import { gapChangeText, newestGapText } from "../view/gap-words.js";
import { measureTitle, placeName } from "../view/names.js";
import {
  endText,
  gapListNotes,
  gapPopulationNotes,
  indicatorPopulationNotes,
} from "../view/population-notes.js";
import { figuresIn, linkTo, type Reader, seriesOf, textIn } from "../view/reader.js";
import { areaOfMeasure, areaStep, homeStep } from "../view/steps.js";
import { definitionAddress } from "./definitions-page.js";

/** One indicator or gap: its picture, every figure behind it, what it means and where it comes from. */
export function indicatorPage(reader: Reader, id: string): string | undefined {
  const { policy, words, index } = reader;
  const indicator = index.indicators.get(id);
  const gap = index.gaps.get(id);
  const measure = indicator ?? gap;
  const area = areaOfMeasure(reader, id);
  if (measure === undefined || area === undefined) return undefined;
  const title = textIn(reader, measure.title);
  const series = seriesOf(reader, id);
  const targets = reader.found.targets.get(id) ?? [];
  const openPoints = about(
    policy.areas.flatMap((one) => one.openPoints),
    id,
  );
  const parts = [
    ...(targets.length === 0 ? [] : [{ id: "targets", title: words.pages.targetsHere }]),
    { id: "definition", title: words.headings.definition },
    ...(series.length === 0 ? [] : [{ id: "figures", title: words.headings.figures }]),
    ...(openPoints.length === 0 ? [] : [{ id: "open-points", title: words.headings.openPoints }]),
  ];
  return renderPage(reader, {
    title,
    description: measure.description === undefined ? title : textIn(reader, measure.description),
    trail: [homeStep(reader), areaStep(reader, area)],
    content: (
      <>
        <h1>{title}</h1>
        {measure.description === undefined ? null : <p class="lead">{textIn(reader, measure.description)}</p>}
        {gap === undefined ? null : <GapEnds reader={reader} gap={gap} />}
        <OnThisPage reader={reader} parts={parts} />
        {series.length === 0 ? (
          <NoFigures reader={reader} id={id} targets={targets} />
        ) : (
          <>
            <SingleCounts reader={reader} id={id} />
            <MeasurePictures reader={reader} id={id} />
            <PopulationNotes notes={indicatorPopulationNotes(reader, id)} />
            <GapLinks reader={reader} id={id} />
            <CompareLink reader={reader} id={id} />
          </>
        )}
        {targets.length === 0 ? null : (
          <>
            <h2 id="targets">{words.pages.targetsHere}</h2>
            <TargetTable reader={reader} caption={words.pages.targetsHere} targets={targets} />
          </>
        )}
        <h2 id="definition">{words.headings.definition}</h2>
        <Definition reader={reader} measure={measure} />
        {series.length === 0 ? null : <Figures reader={reader} id={id} />}
        {openPoints.length === 0 ? null : (
          <>
            <h2 id="open-points">{words.headings.openPoints}</h2>
            <RemarkList reader={reader} items={openPoints} />
          </>
        )}
      </>
    ),
  });
}

/** Every figure, how many are undated, and the same to take away. */
function Figures({ reader, id }: { reader: Reader; id: string }) {
  const { words } = reader;
  const figures = figuresIn(seriesOf(reader, id));
  const undated = figures.filter(({ observation }) => observation.period === "undated").length;
  return (
    <>
      <h2 id="figures">{words.headings.figures}</h2>
      {undated === 0 ? null : <p>{words.measure.undated(undated, figures.length)}</p>}
      <FigureTable
        reader={reader}
        caption={words.pages.allFigures(measureTitle(reader, id))}
        figures={figures}
      />
      <DataLinks reader={reader} id={id} />
    </>
  );
}

/** The differences that are measured on an indicator: their pages say how they have changed, and hold their targets. */
function GapLinks({ reader, id }: { reader: Reader; id: string }) {
  const { language, policy } = reader;
  const gaps = policy.areas
    .flatMap((area) => area.gaps)
    .filter(({ from, minus }) => from.indicator === id || minus.indicator === id);
  return gaps.map((gap) => (
    <p>
      <a href={linkTo(reader, addresses.indicator(language, policy.id, gap.id))}>
        {textIn(reader, gap.title)}
      </a>
    </p>
  ));
}

function CompareLink({ reader, id }: { reader: Reader; id: string }) {
  const { words, language, policy, found } = reader;
  if (!found.compared.includes(id)) return null;
  return (
    <p>
      <a href={linkTo(reader, addresses.comparison(language, policy.id, id))}>
        {words.measure.comparePlaces}: {measureTitle(reader, id)}
      </a>
    </p>
  );
}

/** Counts and amounts that stand alone: in large numerals, because a picture of one number says nothing. */
function SingleCounts({ reader, id }: { reader: Reader; id: string }) {
  const figures = figuresIn(seriesOf(reader, id)).filter((figure) => figure.series.unit !== "percent");
  if (figures.length !== 1) return null;
  return (
    <dl class="key-figures">
      {figures.map((figure) => (
        <div>
          <dt>
            {placeName(reader, figure.series.key.refArea)},{" "}
            {formatPeriod(figure.observation.period, reader.language)}
          </dt>
          <dd class="large">{figureText(reader, figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** That there are no figures, and what is missing: by the targets that need them and the list of data gaps. */
function NoFigures({ reader, id, targets }: { reader: Reader; id: string; targets: readonly Target[] }) {
  const { words, policy } = reader;
  const missing = targets.flatMap((target) =>
    target.missing === undefined ? [] : [textIn(reader, target.missing)],
  );
  const gaps = about(
    policy.areas.flatMap((area) => area.dataGaps),
    id,
  );
  return (
    <>
      <p class="banner">{words.pages.noFiguresYet}</p>
      {missing.length + gaps.length === 0 ? null : <h2>{words.pages.missingToMeasure}</h2>}
      {missing.map((text) => (
        <p>{text}</p>
      ))}
      {gaps.length === 0 ? null : <DataGapList reader={reader} items={gaps} />}
    </>
  );
}

/** The two ends of a gap, each leading to the indicator it is measured on. */
function GapEnds({ reader, gap }: { reader: Reader; gap: Gap }) {
  const { language, policy, words } = reader;
  const indicators = [...new Set([gap.from.indicator ?? "", gap.minus.indicator ?? ""])];
  return (
    <>
      <GapSentences reader={reader} gap={gap} />
      <dl class="facts">
        <dt>{words.pages.measuredOn}</dt>
        <dd>
          {indicators.map((id, at) => (
            <>
              {at === 0 ? "" : ", "}
              <a href={linkTo(reader, addresses.indicator(language, policy.id, id))}>
                {measureTitle(reader, id)}
              </a>
            </>
          ))}
        </dd>
        <dt>{words.populations.firstEnd}</dt>
        <dd>{endText(reader, gap.from)}</dd>
        <dt>{words.populations.secondEnd}</dt>
        <dd>{endText(reader, gap.minus)}</dd>
      </dl>
      <PopulationNotes notes={[...gapPopulationNotes(reader, gap), ...gapListNotes(reader, gap)]} />
    </>
  );
}

/** Where the gap stands and how it has changed, in words. */
function GapSentences({ reader, gap }: { reader: Reader; gap: Gap }) {
  const [newest, change] = [newestGapText(reader, gap), gapChangeText(reader, gap)];
  return (
    <>
      {newest === undefined ? null : (
        <p>
          <strong>{newest}.</strong>
        </p>
      )}
      {change === undefined ? null : <p>{change}</p>}
    </>
  );
}

/** What is counted, of whom, and what the policy leaves open about it. */
function Definition({ reader, measure }: { reader: Reader; measure: Indicator | Gap }) {
  const { index, words } = reader;
  const definition = index.definitions.get(measure.definition ?? "");
  return (
    <>
      {"per" in measure && measure.per !== undefined ? (
        <p>
          {words.pages.countedOf}: {textIn(reader, measure.per)}.
        </p>
      ) : null}
      {definition === undefined ? null : (
        <>
          <p>
            <a href={linkTo(reader, definitionAddress(reader, definition.id))}>
              {textIn(reader, definition.term)}
            </a>
            : {textIn(reader, definition.text)}
          </p>
          {definition.open === undefined ? null : (
            <p>
              <strong>{words.headings.open}:</strong> {textIn(reader, definition.open)}
            </p>
          )}
        </>
      )}
    </>
  );
}
