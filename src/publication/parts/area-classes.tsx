import type { AreaClass } from "../../edition/index.js";
import { responsiveChart } from "../charts/responsive-chart.js";
import { webTheme } from "../charts/theme.js";
import { tileMap } from "../charts/tile-map.js";
import {
  type ClassedAreas,
  changeTexts,
  classStretches,
  classWord,
  limitsText,
  limitTexts,
  shareText,
  warningTexts,
} from "../view/area-classes.js";
import { cohortTexts } from "../view/class-cohort.js";
import { placeName } from "../view/names.js";
import { type Reader, textIn } from "../view/reader.js";
import { tilePicture } from "../view/tile-picture.js";
import { chartId, Picture } from "./picture.js";

/** What the barometer computed by one rule set: a schematic map, the newest classes with their reasons, every year. */
export function AreaClassesSection({ reader, classed }: { reader: Reader; classed: ClassedAreas }) {
  const { words } = reader;
  const { rules } = classed;
  const picture = tilePicture(reader, classed);
  return (
    <section aria-labelledby={`${rules.id}-computed`}>
      <h2 id={`${rules.id}-computed`}>{words.residential.computed}</h2>
      <p>{words.residential.computedIntro(textIn(reader, rules.title))}</p>
      <p>
        {rules.reading === "unrounded" ? words.residential.readUnrounded : words.residential.readPrinted}{" "}
        {words.residential.limitsRead}: {limitsText(reader, rules).join("; ")}.{" "}
        {rules.minimumPopulation === undefined
          ? ""
          : words.residential.minimum(rules.minimumPopulation.persons)}
      </p>
      <Picture
        title={picture.title}
        drawing={responsiveChart(chartId(rules.id, "tiles"), (size) =>
          tileMap({ ...picture, ...size }, webTheme),
        )}
        notes={[words.residential.mapNote]}
      />
      {cohortTexts(reader, classed).map((text) => (
        <p>{text}</p>
      ))}
      <EarlyWarning reader={reader} classed={classed} />
      <NewestTable reader={reader} classed={classed} />
      <h3>{words.residential.byYear}</h3>
      <YearTable reader={reader} classed={classed} />
    </section>
  );
}

/** Which areas come near the class that the rules warn of, in words; that none does is said too. */
function EarlyWarning({ reader, classed }: { reader: Reader; classed: ClassedAreas }) {
  const [intro, ...texts] = warningTexts(reader, classed) ?? [];
  if (intro === undefined) return null;
  return (
    <>
      <h3>{reader.words.residential.warning}</h3>
      <p>{intro}</p>
      <ul>
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  );
}

function NewestTable({ reader, classed }: { reader: Reader; classed: ClassedAreas }) {
  const { residential } = reader.words;
  const period = classed.periods.at(-1) ?? "";
  return (
    <div class="scroll">
      <table class="stacks">
        <caption>{residential.mapTitle(period)}</caption>
        <thead>
          <tr>
            <th scope="col">{residential.area}</th>
            <th scope="col">{residential.class}</th>
            <th scope="col">{residential.share}</th>
            <th scope="col">{residential.toLimits}</th>
            <th scope="col">{residential.changed}</th>
          </tr>
        </thead>
        <tbody>
          {classed.newest.map((found) => (
            <tr>
              <th scope="row">{placeName(reader, found.place)}</th>
              <td data-label={residential.class}>{classWord(reader, found)}</td>
              <td data-label={residential.share}>{shareText(reader, found) ?? "–"}</td>
              <td data-label={residential.toLimits}>{limitTexts(reader, found).join(", ")}</td>
              <td data-label={residential.changed}>{changeTexts(reader, found).join("; ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * Every area that was there in any of the years, those that were split too: a line for each stretch of years in one
 * class, with the share of each year.
 */
function YearTable({ reader, classed: { all } }: { reader: Reader; classed: ClassedAreas }) {
  const { residential } = reader.words;
  return (
    <div class="scroll">
      <table class="stacks">
        <caption class="visually-hidden">{residential.byYear}</caption>
        <thead>
          <tr>
            <th scope="col">{residential.area}</th>
            <th scope="col">{residential.years}</th>
            <th scope="col">{residential.class}</th>
            <th scope="col">{residential.share}</th>
            <th scope="col">{residential.changed}</th>
          </tr>
        </thead>
        <tbody>
          {classStretches(reader, all).map((stretch) => (
            <StretchRow reader={reader} stretch={stretch} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StretchRow({ reader, stretch }: { reader: Reader; stretch: readonly AreaClass[] }) {
  const { residential } = reader.words;
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined) return null;
  const shares = stretch.flatMap((found) => {
    const text = shareText(reader, found);
    return text === undefined ? [] : [`${found.period}: ${text}`];
  });
  return (
    <tr>
      <th scope="row">{placeName(reader, first.place)}</th>
      <td data-label={residential.years}>
        {first === last ? first.period : `${first.period}–${last.period}`}
      </td>
      <td data-label={residential.class}>{classWord(reader, first)}</td>
      <td data-label={residential.share}>{shares.join(", ") || "–"}</td>
      <td data-label={residential.changed}>
        {first.change === undefined ? "" : changeTexts(reader, first).join("; ")}
      </td>
    </tr>
  );
}
