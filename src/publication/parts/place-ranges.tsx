import type { ComparedPlaceFigure, PlaceComparison } from "../../edition/index.js";
import {
  confidenceLimitsText,
  formatDecimal,
  formatQuantity,
  inPeriod,
  missingText,
} from "../../language/index.js";
import { codeNames, groupName, measureTitle, placeName, unitOf } from "../view/names.js";
import { inComparedOrder } from "../view/places.js";
import { type Reader, seriesOf } from "../view/reader.js";

/**
 * How sure the figures of a comparison are, place by place: limits, how many are behind each, what would be expected,
 * and the range of ranks or why there is none; with what that means in words.
 */
export function PlaceRanges({ reader, id, period }: { reader: Reader; id: string; period: string }) {
  const { words } = reader;
  const comparisons = (reader.found.comparisons.get(id) ?? []).filter((one) => one.period === period);
  if (comparisons.length === 0) return null;
  const places = comparisons.flatMap((one) => one.places);
  const computed = places.some(({ limits }) => limits === "wilson" || limits === "newcombe");
  const states = [...new Set(comparisons.map(({ ranking }) => ranking))];
  const simulated = comparisons.find(({ seed }) => seed !== undefined);
  return (
    <>
      <h2 id="ranges">{words.compare.ranges}</h2>
      {places.some(({ limits }) => limits !== undefined) ? (
        <p>
          {words.compare.limitsMean} {computed ? words.compare.limitsComputed : ""}
        </p>
      ) : (
        <p>{words.compare.limitsNone}</p>
      )}
      {states.map((state) => (
        <p>{words.compare.ranking[state]}</p>
      ))}
      {comparisons.filter(saysMore).map((comparison) => (
        <RangeTable reader={reader} comparison={comparison} />
      ))}
      {simulated === undefined ? null : (
        <p class="small muted">
          {words.compare.simulated(
            formatDecimal(String(simulated.draws), reader.language),
            String(simulated.seed),
          )}
        </p>
      )}
    </>
  );
}

/** More than the table of the figures does. */
function saysMore({ places }: PlaceComparison): boolean {
  return places.some(({ limits, n, expected }) => (limits ?? n ?? expected) !== undefined);
}

function RangeTable({ reader, comparison }: { reader: Reader; comparison: PlaceComparison }) {
  const { words, language } = reader;
  const { indicator, measure, group, dimensions, definition, period, places, ranking } = comparison;
  const key = { indicator, measure, group, dimensions, definition, refArea: "" };
  const unit = unitOf(
    reader,
    seriesOf(reader, indicator).find((one) => one.key.measure === measure)?.unit ?? "",
  );
  const about = [groupName(reader, key), codeNames(reader, dimensions)].filter(Boolean).join(", ");
  const byPlace = new Map(places.map((place) => [place.refArea, place]));
  const ordered = inComparedOrder(reader, byPlace.keys()).flatMap((one) => byPlace.get(one) ?? []);
  const hasExpected = places.some(({ expected }) => expected !== undefined);
  const hasRanks = ranking !== "off" && ranking !== "earlier-period";
  const inUnit = (value: string): string => formatQuantity({ value, qualifier: "eq" }, unit, language);
  return (
    <div class="scroll">
      <table class="stacks">
        <caption>
          {words.compare.rangesCaption(measureTitle(reader, indicator), about, inPeriod(period, language))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.table.place}</th>
            <th scope="col" class="number">
              {words.table.value}
            </th>
            <th scope="col">{words.compare.limits}</th>
            <th scope="col" class="number">
              {words.compare.behind}
            </th>
            {hasExpected ? (
              <th scope="col" class="number">
                {words.compare.expected}
              </th>
            ) : null}
            {hasRanks ? <th scope="col">{words.compare.rank}</th> : null}
          </tr>
        </thead>
        <tbody>
          {ordered.map((place) => (
            <tr class={reader.index.places.get(place.refArea)?.kind === "city" ? "own" : undefined}>
              <th scope="row">{placeName(reader, place.refArea)}</th>
              <td class="number" data-label={words.table.value}>
                {place.value === undefined && place.lower === undefined
                  ? missingText("Q", language)
                  : formatQuantity({ ...place, qualifier: place.qualifier ?? "eq" }, unit, language)}
              </td>
              <td data-label={words.compare.limits}>
                {place.lower === undefined || place.upper === undefined || place.confidence === undefined
                  ? words.compare.noLimits
                  : confidenceLimitsText(
                      { lower: place.lower, upper: place.upper, confidence: place.confidence },
                      unit,
                      language,
                    )}
              </td>
              <td class="number" data-label={words.compare.behind}>
                {place.n === undefined ? "–" : formatDecimal(place.n, language)}
              </td>
              {hasExpected ? (
                <td class="number" data-label={words.compare.expected}>
                  {place.expected === undefined ? "–" : inUnit(place.expected)}
                </td>
              ) : null}
              {hasRanks ? (
                <td data-label={words.compare.rank}>{rankText(reader, comparison, place)}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `between 3rd and 6th of 8`, or why there is none. */
function rankText(
  { words, language }: Reader,
  { places, minimum }: PlaceComparison,
  { rankFrom, rankTo, reason }: ComparedPlaceFigure,
): string {
  const ranked = places.filter((place) => place.rankFrom !== undefined).length;
  if (rankFrom !== undefined && rankTo !== undefined) {
    return words.compare.rankBetween(rankFrom, rankTo, ranked);
  }
  if (reason === undefined) return "–";
  return reason === "too-small"
    ? words.compare.tooSmall(formatDecimal(String(minimum), language))
    : words.compare.noRank[reason];
}
