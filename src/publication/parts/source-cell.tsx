import { addresses } from "../addresses.js";
import { sourceNames } from "../view/figure-words.js";
import { linkTo, type PlacedFigure, type Reader } from "../view/reader.js";

/** The sources of some figures, each once, in the order in which a reader meets them. */
export function sourcesOf(reader: Reader, figures: readonly PlacedFigure[]): readonly string[] {
  return [...new Set(figures.flatMap(({ observation }) => sourceNames(reader, observation)))];
}

/** The sources by their numbers in the list below the table, the definitions, and the figures' ids in their source. */
export function SourceCell({
  reader,
  figures,
  sources,
}: {
  reader: Reader;
  figures: readonly PlacedFigure[];
  sources: readonly string[];
}) {
  const { language, policy, words } = reader;
  const numbers = sourcesOf(reader, figures).map((name) => sources.indexOf(name) + 1);
  const definitions = [...new Set(figures.map(({ series }) => series.key.definition))];
  return (
    <span class="small">
      {words.pages.sourceNumbers(numbers)}
      {definitions.map((id) => (
        <>
          ,{" "}
          <a class="id" href={linkTo(reader, `${addresses.definitions(language, policy.id)}#${id}`)}>
            {id}
          </a>
        </>
      ))}
      {figures
        .flatMap(({ observation }) => observation.figures)
        .map((id) => (
          <>
            {" "}
            <span class="muted id">{id}</span>
          </>
        ))}
    </span>
  );
}

/** The list below a table that its numbers lead to. */
export function SourceList({ reader, sources }: { reader: Reader; sources: readonly string[] }) {
  return (
    <ol class="sources small muted" aria-label={reader.words.headings.sources}>
      {sources.map((source) => (
        <li>{source}</li>
      ))}
    </ol>
  );
}
