import { inPeriod } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { figureText } from "../view/figure-words.js";
import { groupName, measureTitle } from "../view/names.js";
import { linkTo, type PlacedFigure, type Reader, textIn } from "../view/reader.js";
import { type Place, statedClass } from "../view/residential-areas.js";

/** Residential areas by name, each with the class the policy states and the newest figures there are for it. */
export function ResidentialAreaTable({ reader, areas }: { reader: Reader; areas: readonly Place[] }) {
  const { words, policy } = reader;
  return (
    <div class="scroll">
      <table class="stacks">
        <caption class="visually-hidden">{words.residential.areas}</caption>
        <thead>
          <tr>
            <th scope="col">{words.residential.area}</th>
            {policy.ruleSets.map((rules) => (
              <th scope="col">{textIn(reader, rules.title)}</th>
            ))}
            <th scope="col">{words.residential.part}</th>
            <th scope="col">{words.residential.known}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr id={`area-${area.id}`}>
              <th scope="row">
                {textIn(reader, area.title)}
                {area.aliases.length === 0 ? null : (
                  <span class="muted small">
                    {" "}
                    ({words.residential.otherNames}: {area.aliases.join(", ")})
                  </span>
                )}
              </th>
              {policy.ruleSets.map((rules) => {
                const stated = statedClass(rules, area.id);
                return (
                  <td data-label={textIn(reader, rules.title)}>
                    {stated === undefined ? (
                      words.residential.noClass
                    ) : (
                      <a href={`#${stated.id}`}>{textIn(reader, stated.title)}</a>
                    )}
                  </td>
                );
              })}
              <td data-label={words.residential.part}>{partOfCity(reader, area.id)}</td>
              <td data-label={words.residential.known}>
                <AreaFigures reader={reader} place={area.id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function partOfCity(reader: Reader, place: string): string {
  const parts = reader.policy.ruleSets.flatMap(({ listed }) =>
    listed.flatMap((one) => (one.place === place && one.partOfCity !== undefined ? [one.partOfCity] : [])),
  );
  return [...new Set(parts.map((part) => textIn(reader, part)))].join(", ");
}

function AreaFigures({ reader, place }: { reader: Reader; place: string }) {
  const { words, language, policy } = reader;
  const figures = newestFigures(reader, place);
  if (figures.length === 0) return <>{words.residential.noFigures}</>;
  return (
    <>
      {figures.map((figure) => (
        <p class="small">
          <a
            href={`${linkTo(reader, addresses.indicator(language, policy.id, figure.series.key.indicator))}#figures`}
          >
            {measureTitle(reader, figure.series.key.indicator)}
          </a>
          {`, ${groupName(reader, figure.series.key)}: `}
          {figureText(reader, figure)} {inPeriod(figure.observation.period, language)}
        </p>
      ))}
    </>
  );
}

/** The last figure of every series for a place that is about the whole of it. */
function newestFigures(reader: Reader, place: string): readonly PlacedFigure[] {
  return [...reader.found.series.values()].flat().flatMap((series) => {
    const observation = series.observations.at(-1);
    const isWhole = Object.keys(series.key.dimensions).length === 0;
    return series.key.refArea === place && isWhole && observation !== undefined
      ? [{ series, observation }]
      : [];
  });
}
