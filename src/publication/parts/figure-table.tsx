import { formatPeriod } from "../../language/index.js";
import { groupAddress } from "../addresses.js";
import { basisText, figureNotes, figureText } from "../view/figure-words.js";
import {
  capital,
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
      <table class="stacks">
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
        <tbody>
          {ordered.map((figure) => (
            <tr>
              {places.size > 1 ? <th scope="row">{placeName(reader, figure.series.key.refArea)}</th> : null}
              <th scope="row" data-label={words.table.group}>
                <GroupCell reader={reader} figure={figure} />
              </th>
              <td data-label={words.table.period}>
                {formatPeriod(figure.observation.period, reader.language)}
              </td>
              <td class="number" data-label={words.table.value}>
                {figureText(reader, figure)}
              </td>
              {hasBasis ? (
                <td data-label={words.table.basis}>
                  {basisText(reader, figure).map((text) => (
                    <p class="small">{text}</p>
                  ))}
                </td>
              ) : null}
              <td data-label={words.table.note}>
                <NoteCell reader={reader} figure={figure} />
              </td>
              <td data-label={words.table.source}>
                <SourceCell reader={reader} figures={[figure]} sources={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceList reader={reader} sources={sources} />
    </div>
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

function NoteCell({ reader, figure }: { reader: Reader; figure: PlacedFigure }) {
  return (
    <>
      {figureNotes(reader, figure).map((note) => (
        <p class="small">{sentence(note)}</p>
      ))}
    </>
  );
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`;
}
