import { formatPeriod } from "../../language/index.js";
import { groupAddress } from "../addresses.js";
import type { Child } from "../markup/markup.js";
import { basisText, figureNotes, figureText } from "../view/figure-words.js";
import {
  codeNames,
  groupName,
  isOwnMeasure,
  lowerFirst,
  measureName,
  placeName,
  printedGroup,
} from "../view/names.js";
import { inReadingOrder } from "../view/places.js";
import { linkTo, type PlacedFigure, type Reader } from "../view/reader.js";
import { sentence } from "../view/sentence.js";
import { SourceCell, SourceList, sourcesOf } from "./source-cell.js";

/**
 * Every figure of a page as a table, the twin of its picture: beside each number its group as defined and as
 * printed, its period, source, definition and notes.
 */
export function FigureTable({
  reader,
  caption,
  figures,
  placeOrder,
}: {
  reader: Reader;
  caption: string;
  figures: readonly PlacedFigure[];
  /** Where places are held against each other; the policy's order otherwise. */
  placeOrder?: readonly string[];
}) {
  const { words } = reader;
  const hasBasis = figures.some((figure) => basisText(reader, figure).length > 0);
  const places = new Set(figures.map(({ series }) => series.key.refArea));
  const inOrder = inReadingOrder(reader, figures);
  const placeAt = ({ series }: PlacedFigure): number => placeOrder?.indexOf(series.key.refArea) ?? 0;
  const ordered = inOrder.toSorted((a, b) => placeAt(a) - placeAt(b));
  const sources = sourcesOf(reader, ordered);
  return (
    <div class="scroll">
      <table class="stacks figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {places.size > 1 ? <th scope="col">{words.table.place}</th> : null}
            <th scope="col">{words.table.group}</th>
            <th scope="col">{words.table.period}</th>
            <th scope="col" class="number">
              {words.table.value}
            </th>
            {hasBasis ? <th scope="col">{words.table.basis}</th> : null}
            <th scope="col">{words.table.note}</th>
            <th scope="col">{words.table.source}</th>
          </tr>
        </thead>
        {runsOf(reader, ordered).map((run) => (
          <tbody>
            {run.map((figure, at) => (
              <tr>
                {at === 0 && places.size > 1 ? (
                  <RunHead rows={run.length}>{placeName(reader, figure.series.key.refArea)}</RunHead>
                ) : null}
                {at === 0 ? (
                  <RunHead rows={run.length} label={words.table.group}>
                    <GroupCell reader={reader} figure={figure} />
                  </RunHead>
                ) : null}
                <th scope="row" class="period">
                  {formatPeriod(figure.observation.period, reader.language)}
                </th>
                <td class="number" data-label={words.table.value}>
                  {figureText(reader, figure)}
                </td>
                {hasBasis ? (
                  <td class="basis" data-label={words.table.basis}>
                    <Lines texts={basisText(reader, figure)} />
                  </td>
                ) : null}
                <td data-label={words.table.note}>
                  <Lines texts={figureNotes(reader, figure).map(sentence)} />
                </td>
                <td class="source" data-label={words.table.source}>
                  <SourceCell reader={reader} figures={[figure]} sources={sources} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <SourceList reader={reader} sources={sources} />
    </div>
  );
}

/** Figures that follow each other in one series, under one name of the group: the name stands once. */
function runsOf(reader: Reader, figures: readonly PlacedFigure[]): readonly (readonly PlacedFigure[])[] {
  const runs: PlacedFigure[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const goesOn = first?.series === figure.series && nameOf(reader, first) === nameOf(reader, figure);
    if (run !== undefined && goesOn) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function nameOf(reader: Reader, { series, observation }: PlacedFigure): string {
  return printedGroup(reader, series.key, observation);
}

/** What all the rows of a run are about. */
function RunHead({ rows, label, children }: { rows: number; label?: string; children: Child }) {
  return rows === 1 ? (
    <th scope="row" data-label={label}>
      {children}
    </th>
  ) : (
    <th scope="rowgroup" rowspan={rows} data-label={label}>
      {children}
    </th>
  );
}

function GroupCell({ reader, figure }: { reader: Reader; figure: PlacedFigure }) {
  const { series, observation } = figure;
  const codes = codeNames(reader, series.key.dimensions);
  const printed = printedGroup(reader, series.key, observation);
  return (
    <>
      <GroupName reader={reader} figure={figure} />
      {codes === "" ? "" : `, ${lowerFirst(reader, codes)}`}
      {isOwnMeasure(reader, series.key) ? "" : `: ${measureName(reader, series.key)}`}
      {printed === "" ? null : <span class="muted small"> ({reader.words.pages.printedAs(printed)})</span>}
    </>
  );
}

/** The group, leading to who belongs to it; for a gap, its two ends. */
function GroupName({ reader, figure }: { reader: Reader; figure: PlacedFigure }) {
  const { key } = figure.series;
  const name = groupName(reader, key);
  if (!reader.index.groups.has(key.group)) return <>{name}</>;
  return <a href={linkTo(reader, groupAddress(reader, key.group))}>{name}</a>;
}

/** Below each other where there is room; on a phone they follow each other, and so need a space between them. */
function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <>
          <p class="small">{text}</p>{" "}
        </>
      ))}
    </>
  );
}
