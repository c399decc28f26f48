import { type Annotation, type Labels, type Table, undetermined } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { foreignAnnotationsLost, lossOf } from "../loss.js";
import type { WrittenDimension } from "./px-names.js";
import { type PxLines, writeBare, writeTexts } from "./px-writing.js";
import { requiredTexts } from "./required-texts.js";
import { other } from "./write-dimensions.js";

/** Statements that every PX file has, before those of the dimensions; gives what PX has no words for. */
export function writeHead(
  out: PxLines,
  table: Table,
  dimensions: readonly WrittenDimension[],
  languages: readonly string[],
  decimals: number,
): readonly Loss[] {
  const [main = undetermined] = languages;
  const { matrix, title, contents, units, lost } = requiredTexts(table, dimensions, languages);
  const own = table.annotations.filter(({ format }) => format === "px");
  writeTexts(out, { keyword: "CHARSET" }, ["ANSI"]);
  writeTexts(out, { keyword: "AXIS-VERSION" }, ["2013"]);
  writeTexts(out, { keyword: "CODEPAGE" }, ["utf-8"]);
  if (main !== undetermined) writeTexts(out, { keyword: "LANGUAGE" }, [main]);
  if (languages.length > 1) writeTexts(out, { keyword: "LANGUAGES" }, languages);
  writeBare(out, { keyword: "DECIMALS" }, String(decimals));
  if (table.unit?.decimals !== undefined)
    writeBare(out, { keyword: "SHOWDECIMALS" }, String(table.unit.decimals));
  writeTexts(out, { keyword: "MATRIX" }, [matrix]);
  for (const keyword of ["SUBJECT-CODE", "SUBJECT-AREA"])
    if (!says(own, keyword)) writeTexts(out, { keyword }, [""]);
  writeLabels(out, says(own, "TITLE") ? "DESCRIPTION" : "TITLE", title, languages);
  writeLabels(out, "CONTENTS", contents, languages);
  writeLabels(out, "UNITS", units, languages);
  const isTime = writeTime(out, table.lastUpdated);
  if (table.source !== undefined) writeLabels(out, "SOURCE", table.source, languages);
  if (table.contact !== undefined) writeLabels(out, "CONTACT", table.contact, languages);
  const texts = [table.title, table.contents, table.unit?.labels, table.source, table.contact];
  const foreign = texts
    .flatMap((labels) => Object.keys(labels ?? {}))
    .filter((name) => !languages.includes(name));
  return [
    ...lost,
    ...lossOf(
      foreign.length,
      "languages",
      (n) => `${n} tekster på sprog, som tabellen ikke nævner`,
      (n) => `${n} texts in languages that the table does not name`,
    ),
    ...lossOf(
      isTime ? 0 : 1,
      "last-updated",
      () => `tidspunktet for opdatering, "${table.lastUpdated}"`,
      () => `the time of the update, "${table.lastUpdated}"`,
    ),
    ...lossOf(
      table.unit?.multiplier ? 1 : 0,
      "multipliers",
      () => "enhedens tierpotens",
      () => "the power of ten of the unit",
    ),
  ];
}

/** Statements that were kept under PX's own words; gives the number of those of other formats. */
export function writeAnnotations(out: PxLines, { annotations }: Table): readonly Loss[] {
  for (const { format, id, language, about, values, isBare } of annotations) {
    if (format !== "px") continue;
    const subject = { keyword: id, language, about };
    if (isBare) writeBare(out, subject, values.join(","));
    else writeTexts(out, subject, values);
  }
  const foreign = annotations.filter(({ format }) => format !== "px").length;
  return foreignAnnotationsLost(foreign);
}

/** A text in each language that it has. */
export function writeLabels(
  out: PxLines,
  keyword: string,
  labels: Labels,
  languages: readonly string[],
): void {
  const [main = ""] = languages;
  for (const language of languages) {
    const text = labels[language];
    if (text !== undefined) writeTexts(out, { keyword, language: other(language, main) }, [text]);
    // A statement in another language alone has nothing to be a translation of.
    else if (language === main) writeTexts(out, { keyword }, [""]);
  }
}

function says(annotations: readonly Annotation[], keyword: string): boolean {
  return annotations.some(({ id, language }) => id === keyword && language === undefined);
}

/** PX has minutes and no zones. */
function writeTime(out: PxLines, time: string | undefined): boolean {
  if (time === undefined) return true;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(time);
  if (match === null) return false;
  const [found, year, month, day, clock] = match;
  writeTexts(out, { keyword: "LAST-UPDATED" }, [
    `${year}${month}${day}${clock === undefined ? "" : ` ${clock}`}`,
  ]);
  return found === time;
}
