import { formatPeriod } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { figureNotes, figureText, sourceNames } from "../view/figure-words.js";
import { capital, codeNames, groupName, placeName, printedGroup } from "../view/names.js";
import { linkTo, type PlacedFigure, type Reader } from "../view/reader.js";

/**
 * Every figure of a page as a table, the twin of its picture: beside each number its group as defined and as
 * printed, its period, source, definition and notes.
 */
export function FigureTable({
  reader,
  caption,
  figures,
}: {
  reader: Reader;
  caption: string;
  figures: readonly PlacedFigure[];
}) {
  const { words } = reader;
  const places = new Set(figures.map(({ series }) => series.key.refArea));
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {places.size > 1 ? <th scope="col">{words.table.place}</th> : null}
            <th scope="col">{words.table.group}</th>
            <th scope="col">{words.table.period}</th>
            <th scope="col" class="number">
              {words.table.value}
            </th>
            <th scope="col">{words.table.note}</th>
            <th scope="col">{words.table.source}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr>
              {places.size > 1 ? <th scope="row">{placeName(reader, figure.series.key.refArea)}</th> : null}
              <td>
                <GroupCell reader={reader} figure={figure} />
              </td>
              <td>{formatPeriod(figure.observation.period, reader.language)}</td>
              <td class="number">{figureText(reader, figure)}</td>
              <td>
                <NoteCell reader={reader} figure={figure} />
              </td>
              <td>
                <SourceCell reader={reader} figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupCell({ reader, figure }: { reader: Reader; figure: PlacedFigure }) {
  const { series, observation } = figure;
  const codes = codeNames(reader, series.key.dimensions);
  const printed = printedGroup(reader, series.key, observation);
  return (
    <>
      {groupName(reader, series.key)}
      {codes === "" ? "" : `, ${codes}`}
      {printed === "" ? null : <span class="muted small"> ({reader.words.pages.printedAs(printed)})</span>}
    </>
  );
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

function SourceCell({ reader, figure }: { reader: Reader; figure: PlacedFigure }) {
  const { language, policy } = reader;
  const { key } = figure.series;
  const { figures } = figure.observation;
  return (
    <>
      <span class="small">{sourceNames(reader, figure.observation).join("; ")}</span>{" "}
      <a
        class="small"
        href={linkTo(reader, `${addresses.definitions(language, policy.id)}#${key.definition}`)}
      >
        {reader.words.table.definition} {key.definition}
      </a>
      {figures.length === 0 ? null : <span class="muted small"> {figures.join(", ")}</span>}
    </>
  );
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`;
}
