import type { Gap, Indicator, PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { latestFigureText } from "../view/latest-figure.js";
import { linkTo, type Reader, seriesOf, textIn } from "../view/reader.js";

/** Indicators with their latest figures, each followed by its gap; those without figures together at the end. */
export function MeasureList({ reader, area }: { reader: Reader; area: PolicyArea }) {
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
