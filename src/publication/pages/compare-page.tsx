import { formatPeriod, inPeriod } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { ComparisonTable } from "../parts/comparison-table.js";
import { FigureTable } from "../parts/figure-table.js";
import { renderPage } from "../parts/layout.js";
import { PlacesPicture } from "../parts/pictures.js";
import { PlaceRanges } from "../parts/place-ranges.js";
import { PopulationNotes } from "../parts/population-notes.js";
import { ResidentialLink } from "../parts/residential-link.js";
import { type Comparison, comparisonOf } from "../view/comparison.js";
import { latestFigureText } from "../view/latest-figure.js";
import { measureTitle, placeName } from "../view/names.js";
import { gapPopulationNotes } from "../view/population-notes.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { areaOfMeasure, homeStep } from "../view/steps.js";

/** What can be compared place by place, or one such comparison; nothing when no figures are for two places. */
export function comparePage(reader: Reader, id: string): string | undefined {
  if (reader.found.compared.length === 0) return undefined;
  return id === "" ? listPage(reader) : onePage(reader, id);
}

function listPage(reader: Reader): string {
  const { words } = reader;
  const ranks = reader.policy.areas
    .flatMap((area) => area.indicators)
    .filter(({ id, measure }) => measure === "rank" && reader.found.series.has(id));
  return renderPage(reader, {
    title: words.compare.title,
    description: words.compare.intro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.compare.title}</h1>
        <p class="lead">{words.compare.intro}</p>
        <p>{words.compare.noAdjustment}</p>
        <ul class="items">
          {reader.found.compared.map((id) => (
            <li>
              <h2 class="item-head">
                <a href={linkTo(reader, addresses.comparison(reader.language, reader.policy.id, id))}>
                  {measureTitle(reader, id)}
                </a>
              </h2>
              <p>{whatIsCompared(reader, comparisonOf(reader, id))}</p>
            </li>
          ))}
        </ul>
        <ResidentialLink reader={reader} />
        {ranks.length === 0 ? null : (
          <>
            <h2>{words.compare.ranks}</h2>
            <p>{words.compare.ranksIntro}</p>
            <ul>
              {ranks.map(({ id, title }) => (
                <li>
                  <a href={linkTo(reader, addresses.indicator(reader.language, reader.policy.id, id))}>
                    {textIn(reader, title)}
                  </a>
                  : {latestFigureText(reader, id)}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

/** `2005, 11 places` */
function extent({ words, language }: Reader, { period, places }: Comparison): string {
  return period === undefined
    ? words.compare.noSharedPeriod
    : `${formatPeriod(period, language)}, ${words.compare.places(places.length)}`;
}

/** `2005, 11 places: Northtown, Eastville and 9 others` */
function whatIsCompared(reader: Reader, comparison: Comparison): string {
  const { places, period } = comparison;
  const shown = places.slice(0, places.length > 4 ? 2 : 4);
  const names = shown.map((id) => placeName(reader, id));
  const text = extent(reader, comparison);
  return period === undefined
    ? text
    : `${text}: ${reader.words.compare.named(names, places.length - shown.length)}`;
}

function onePage(reader: Reader, id: string): string | undefined {
  if (!reader.found.compared.includes(id)) return undefined;
  const { words, language, policy } = reader;
  const comparison = comparisonOf(reader, id);
  const measure = measureTitle(reader, id);
  const title = words.compare.titleOf(measure);
  const area = areaOfMeasure(reader, id);
  const hasCity = policy.places.some(
    ({ id: place, kind }) => kind === "city" && comparison.places.includes(place),
  );
  return renderPage(reader, {
    title,
    description: `${title}. ${extent(reader, comparison)}`,
    trail: [
      homeStep(reader),
      { title: words.compare.menu, address: addresses.comparisons(language, policy.id) },
    ],
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{extent(reader, comparison)}</p>
        <p>
          {hasCity ? words.compare.order : words.compare.orderWithoutCity} {words.compare.noAdjustment}
        </p>
        <PlacesPicture reader={reader} id={id} />
        <h2 id="figures">{words.headings.figures}</h2>
        {comparison.gap === undefined ? (
          <FigureTable
            reader={reader}
            caption={
              comparison.period === undefined
                ? words.pages.allFigures(measure)
                : words.compare.caption(measure, inPeriod(comparison.period, language))
            }
            figures={comparison.figures}
            placeOrder={comparison.places}
          />
        ) : (
          <>
            <ComparisonTable reader={reader} gap={comparison.gap} />
            <PopulationNotes notes={gapPopulationNotes(reader, comparison.gap)} />
          </>
        )}
        <Missing reader={reader} comparison={comparison} />
        {comparison.period === undefined ? null : (
          <PlaceRanges reader={reader} id={id} period={comparison.period} />
        )}
        <ul>
          <li>
            <a href={linkTo(reader, addresses.indicator(language, policy.id, id))}>
              {words.compare.allPeriods}: {measure}
            </a>
          </li>
          {area === undefined ? null : (
            <li>
              <a href={linkTo(reader, addresses.area(language, policy.id, area.id))}>
                {textIn(reader, area.title)}
              </a>
            </li>
          )}
          <li>
            <a href={linkTo(reader, addresses.indicatorCsv(policy.id, id))} download="">
              {words.download.csv}
            </a>
          </li>
        </ul>
      </>
    ),
  });
}

/** The places one would expect beside the others and that have no figure. */
function Missing({ reader, comparison }: { reader: Reader; comparison: Comparison }) {
  const { words, language } = reader;
  if (comparison.period === undefined) return <p>{words.compare.noSharedPeriod}</p>;
  if (comparison.missing.length === 0) return <p>{words.compare.allHaveFigures}</p>;
  return (
    <p>
      <strong>{words.compare.withoutFigures(inPeriod(comparison.period, language))}:</strong>{" "}
      {comparison.missing.map((id) => placeName(reader, id)).join(", ")}.
    </p>
  );
}
