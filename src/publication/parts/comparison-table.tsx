import { inPeriod, recomputedGapSentence } from "../../language/index.js";
import type { Gap } from "../../policy/index.js";
import { groupAddress } from "../addresses.js";
import { type ComparedPlace, comparedPeriod, comparedPlaces } from "../view/compared-places.js";
import { figureNotes, figureText } from "../view/figure-words.js";
import { lineName, measureTitle, placeName, pointGroup, unitOf } from "../view/names.js";
import { mainPlace } from "../view/places.js";
import { linkTo, type PlacedFigure, type Reader, seriesOf } from "../view/reader.js";
import { sentence } from "../view/sentence.js";
import { SourceCell, SourceList, sourcesOf } from "./source-cell.js";

/**
 * A gap place by place, the twin of its picture: both ends, the gap as stated, whether the printed ends give it,
 * the source and the definition. The policy's own place stands out.
 */
export function ComparisonTable({ reader, gap }: { reader: Reader; gap: Gap }) {
  const { words, language } = reader;
  const period = comparedPeriod(reader, gap);
  if (period === undefined) return null;
  const places = comparedPlaces(reader, gap, period);
  const own = mainPlace(reader, seriesOf(reader, gap.id));
  const sources = sourcesOf(reader, places.flatMap(figuresOf));
  return (
    <div class="scroll">
      <table class="stacks">
        <caption>{words.compare.caption(measureTitle(reader, gap.id), inPeriod(period, language))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.place}</th>
            <EndHead reader={reader} gap={gap} end="from" figure={places[0]?.from} />
            <EndHead reader={reader} gap={gap} end="minus" figure={places[0]?.minus} />
            <th scope="col" class="number">
              {words.table.gap}
            </th>
            <th scope="col">{words.table.note}</th>
            <th scope="col">{words.table.source}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr class={place.id === own ? "own" : undefined}>
              <th scope="row">{placeName(reader, place.id)}</th>
              <td class="number" data-label={endName(reader, gap, "from", place.from)}>
                {figureText(reader, place.from)}
              </td>
              <td class="number" data-label={endName(reader, gap, "minus", place.minus)}>
                {figureText(reader, place.minus)}
              </td>
              <td class="number" data-label={words.table.gap}>
                {figureText(reader, place.gap)}
              </td>
              <td data-label={words.table.note}>
                {[verdict(reader, gap, place), ...notesOf(reader, place)].map((note) => (
                  <>
                    <p class="small">{sentence(note)}</p>{" "}
                  </>
                ))}
              </td>
              <td data-label={words.table.source}>
                <SourceCell reader={reader} figures={figuresOf(place)} sources={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceList reader={reader} sources={sources} />
    </div>
  );
}

type End = "from" | "minus";

function EndHead({
  reader,
  gap,
  end,
  figure,
}: {
  reader: Reader;
  gap: Gap;
  end: End;
  figure: PlacedFigure | undefined;
}) {
  const { group } = gap[end];
  const name = endName(reader, gap, end, figure);
  return (
    <th scope="col" class="number">
      {group === undefined || !reader.index.groups.has(group) ? (
        name
      ) : (
        <a href={linkTo(reader, groupAddress(reader, group))}>{name}</a>
      )}
    </th>
  );
}

/** The group of an end as printed, else as defined; or what is measured, where the ends are two indicators. */
function endName(reader: Reader, gap: Gap, end: End, figure: PlacedFigure | undefined): string {
  if (gap.from.indicator !== gap.minus.indicator) return measureTitle(reader, gap[end].indicator ?? "");
  const [label] = figure?.observation.groupLabels ?? [];
  return figure === undefined || label === undefined
    ? pointGroup(reader, gap[end])
    : lineName(reader, figure.series.key, [figure.observation]);
}

/** Whether the printed ends give the stated gap; a gap that the product computed itself says that instead. */
function verdict(reader: Reader, gap: Gap, place: ComparedPlace): string {
  const { recomputed } = place.gap.observation;
  if (recomputed === undefined) return reader.words.figures.computed;
  return recomputedGapSentence(
    {
      ...recomputed,
      stated: place.gap.observation,
      ends: [place.from.observation, place.minus.observation],
    },
    unitOf(reader, reader.index.indicators.get(gap.from.indicator ?? "")?.unit ?? ""),
    reader.language,
  );
}

/** Notes on any of the three figures; what the verdict says stands in its own column. */
function notesOf(reader: Reader, { from, minus, gap }: ComparedPlace): readonly string[] {
  const { recomputed: _, ...observation } = gap.observation;
  const figures = [from, minus, { series: gap.series, observation }];
  return [...new Set(figures.flatMap((figure) => figureNotes(reader, figure)))];
}

function figuresOf({ from, minus, gap }: ComparedPlace): readonly PlacedFigure[] {
  return [from, minus, gap];
}
