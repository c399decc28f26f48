import type { Gap, Indicator, PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { CommitmentList } from "../parts/commitment-list.js";
import { renderPage } from "../parts/layout.js";
import { LeadPicture } from "../parts/lead-picture.js";
import { TargetTable } from "../parts/target-list.js";
import { latestFigureText } from "../view/latest-figure.js";
import { linkTo, type Reader, seriesOf, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** One area of the policy: what the city wants, where it stands, what it promised, what is not known. */
export function areaPage(reader: Reader, id: string): string | undefined {
  const { policy, words } = reader;
  const area = policy.areas.find((one) => one.id === id);
  if (area === undefined) return undefined;
  const title = textIn(reader, area.title);
  return renderPage(reader, {
    title,
    description: textIn(reader, area.vision),
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{textIn(reader, area.vision)}</p>
        <LeadPicture reader={reader} area={area} />
        {area.situation === undefined ? null : (
          <>
            <h2>{words.headings.situation}</h2>
            <p>{textIn(reader, area.situation)}</p>
          </>
        )}
        {area.objectives.length === 0 ? null : (
          <>
            <h2>{words.headings.objectives}</h2>
            <ul>
              {area.objectives.map((objective) => (
                <li id={objective.id}>{textIn(reader, objective.text)}</li>
              ))}
            </ul>
          </>
        )}
        <h2 id="targets">{words.headings.targets}</h2>
        <TargetTable reader={reader} caption={words.pages.targetsOfArea(title)} targets={area.targets} />
        <h2 id="indicators">{words.headings.indicators}</h2>
        <MeasureList reader={reader} area={area} />
        <h2 id="commitments">{words.headings.commitments}</h2>
        <CommitmentList reader={reader} commitments={area.commitments} />
        <Remarks reader={reader} heading={words.headings.remarks} items={area.remarks} />
        <Remarks reader={reader} heading={words.headings.openPoints} items={area.openPoints} />
        {area.dataGaps.length === 0 ? null : (
          <>
            <h2 id="data-gaps">{words.headings.dataGaps}</h2>
            <ul class="items">
              {area.dataGaps.map((gap) => (
                <li id={gap.id}>
                  <h3>{textIn(reader, gap.title)}</h3>
                  <p>{textIn(reader, gap.missing)}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

/** Indicators with their latest figures, each followed by its gap; those without figures together at the end. */
function MeasureList({ reader, area }: { reader: Reader; area: PolicyArea }) {
  const { words } = reader;
  const measures = area.indicators.flatMap((indicator) => [
    indicator,
    ...area.gaps.filter(({ from }) => from.indicator === indicator.id),
  ]);
  const others = area.gaps.filter((gap) => !measures.includes(gap));
  const all = [...measures, ...others];
  const known = all.filter(({ id }) => seriesOf(reader, id).length > 0);
  const empty = all.filter((measure) => !known.includes(measure));
  return (
    <>
      <ul class="items measures">
        {known.map((measure) => (
          <li>
            <h3>
              <MeasureLink reader={reader} measure={measure} />
            </h3>
            <p>{latestFigureText(reader, measure.id)}</p>
          </li>
        ))}
      </ul>
      {empty.length === 0 ? null : (
        <>
          <h3>{words.pages.withoutFigures}</h3>
          <ul>
            {empty.map((measure) => (
              <li>
                <MeasureLink reader={reader} measure={measure} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function MeasureLink({ reader, measure }: { reader: Reader; measure: Indicator | Gap }) {
  const { language, policy } = reader;
  return (
    <a href={linkTo(reader, addresses.indicator(language, policy.id, measure.id))}>
      {textIn(reader, measure.title)}
    </a>
  );
}

function Remarks({
  reader,
  heading,
  items,
}: {
  reader: Reader;
  heading: string;
  items: PolicyArea["remarks"];
}) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul class="items">
        {items.map((item) => (
          <li id={item.id}>
            <p>
              {textIn(reader, item.text)} <span class="muted small id">{item.id}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
