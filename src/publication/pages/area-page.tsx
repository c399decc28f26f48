import type { PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { DataGapList, RemarkList } from "../parts/concerned.js";
import { renderPage } from "../parts/layout.js";
import { LeadPicture } from "../parts/lead-picture.js";
import { MeasureList } from "../parts/measure-list.js";
import { OnThisPage, type PagePart } from "../parts/on-this-page.js";
import { ResidentialLink } from "../parts/residential-link.js";
import { TargetTable } from "../parts/target-list.js";
import { filterPath, isShown } from "../view/commitment-filter.js";
import { none, placedCommitments } from "../view/commitments.js";
import { figuresIn, linkTo, type Reader, seriesOf, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** One area of the policy: what the city wants, where it stands, what it promised, what is not known. */
export function areaPage(reader: Reader, id: string): string | undefined {
  const { policy, words } = reader;
  const area = policy.areas.find((one) => one.id === id);
  if (area === undefined) return undefined;
  const title = textIn(reader, area.title);
  const measures = [...area.indicators, ...area.gaps];
  return renderPage(reader, {
    title,
    description: textIn(reader, area.vision),
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{textIn(reader, area.vision)}</p>
        <OnThisPage reader={reader} parts={partsOf(reader, area)} />
        <LeadPicture reader={reader} area={area} />
        {area.situation === undefined ? null : (
          <>
            <h2 id="situation">{words.headings.situation}</h2>
            <p>{textIn(reader, area.situation)}</p>
          </>
        )}
        {area.objectives.length === 0 ? null : (
          <>
            <h2 id="objectives">{words.headings.objectives}</h2>
            <ul>
              {area.objectives.map((objective) => (
                <li id={objective.id}>{textIn(reader, objective.text)}</li>
              ))}
            </ul>
          </>
        )}
        {area.targets.length === 0 ? null : (
          <>
            <h2 id="targets">{words.headings.targets}</h2>
            <TargetTable reader={reader} caption={words.pages.targetsOfArea(title)} targets={area.targets} />
          </>
        )}
        {measures.length === 0 ? null : (
          <>
            <h2 id="indicators">{words.headings.indicators}</h2>
            <UndatedFigures reader={reader} ids={measures.map((measure) => measure.id)} />
            <MeasureList reader={reader} area={area} />
            {hasClasses(reader, area) ? <ResidentialLink reader={reader} /> : null}
          </>
        )}
        <Promised reader={reader} area={area} />
        {area.remarks.length === 0 ? null : (
          <>
            <h2 id="remarks">{words.headings.remarks}</h2>
            <RemarkList reader={reader} items={area.remarks} />
          </>
        )}
        {area.openPoints.length === 0 ? null : (
          <>
            <h2 id="open-points">{words.headings.openPoints}</h2>
            <RemarkList reader={reader} items={area.openPoints} />
          </>
        )}
        {area.dataGaps.length === 0 ? null : (
          <>
            <h2 id="data-gaps">{words.headings.dataGaps}</h2>
            <DataGapList reader={reader} items={area.dataGaps} />
          </>
        )}
      </>
    ),
  });
}

/** The parts that the page of an area has, in its order. */
function partsOf({ words }: Reader, area: PolicyArea): readonly PagePart[] {
  const { headings } = words;
  const parts: readonly (PagePart & { readonly isThere: boolean })[] = [
    { id: "situation", title: headings.situation, isThere: area.situation !== undefined },
    { id: "objectives", title: headings.objectives, isThere: area.objectives.length > 0 },
    { id: "targets", title: headings.targets, isThere: area.targets.length > 0 },
    { id: "indicators", title: headings.indicators, isThere: area.indicators.length + area.gaps.length > 0 },
    { id: "commitments", title: headings.commitments, isThere: area.commitments.length > 0 },
    { id: "remarks", title: headings.remarks, isThere: area.remarks.length > 0 },
    { id: "open-points", title: headings.openPoints, isThere: area.openPoints.length > 0 },
    { id: "data-gaps", title: headings.dataGaps, isThere: area.dataGaps.length > 0 },
  ];
  return parts.filter(({ isThere }) => isThere);
}

/** Whether residential areas are put into classes by one of the area's indicators. */
function hasClasses({ policy }: Reader, { indicators }: PolicyArea): boolean {
  return policy.ruleSets.some((rules) => indicators.some(({ id }) => id === rules.indicator));
}

/** How many of the area's figures have no stated time; nothing where all have one. */
function UndatedFigures({ reader, ids }: { reader: Reader; ids: readonly string[] }) {
  const figures = figuresIn(ids.flatMap((id) => seriesOf(reader, id)));
  const undated = figures.filter(({ observation }) => observation.period === "undated").length;
  return undated === 0 ? null : <p>{reader.words.measure.undated(undated, figures.length)}</p>;
}

/** How much is promised in the area, leading to the list; what no body is named for, apart. */
function Promised({ reader, area }: { reader: Reader; area: PolicyArea }) {
  const { words, language, policy } = reader;
  if (area.commitments.length === 0) return null;
  const link = (filter: Parameters<typeof filterPath>[0]): string =>
    linkTo(reader, addresses.commitments(language, policy.id, filterPath(filter)));
  const ownerless = placedCommitments(policy).filter((one) =>
    isShown(one, { area: area.id, owner: none }),
  ).length;
  return (
    <>
      <h2 id="commitments">{words.headings.commitments}</h2>
      <p>
        {words.measure.promised(words.counts.commitments(area.commitments.length))}{" "}
        <a href={link({ area: area.id })}>{words.measure.seeCommitments}</a>
      </p>
      {ownerless === 0 ? null : (
        <p>
          <a href={link({ area: area.id, owner: none })}>
            {words.measure.withoutBody(words.counts.commitments(ownerless))}
          </a>
        </p>
      )}
    </>
  );
}
