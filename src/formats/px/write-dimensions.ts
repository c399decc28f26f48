import type { Code } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { lossOf } from "../loss.js";
import type { WrittenDimension } from "./px-names.js";
import { timevalOf } from "./px-period.js";
import { inMarks, type PxLines, writeBare, writeTexts } from "./px-writing.js";

/** Writes STUB and HEADING and all that PX says of each dimension; gives what it has no words for. */
export function writeDimensions(
  out: PxLines,
  dimensions: readonly WrittenDimension[],
  languages: readonly string[],
): readonly Loss[] {
  const [main = ""] = languages;
  const measure = dimensions.find(({ role }) => role === "measure");
  const heading = dimensions.slice(-1);
  const stub = dimensions.slice(0, -1);
  for (const [keyword, list] of [
    ["STUB", stub],
    ["HEADING", heading],
  ] as const) {
    if (list.length === 0) continue;
    for (const language of languages) {
      const names = list.map((dimension) => dimension.name(language));
      writeTexts(out, { keyword, language: other(language, main) }, names);
    }
  }
  for (const language of measure === undefined ? [] : languages)
    writeTexts(out, { keyword: "CONTVARIABLE", language: other(language, main) }, [
      measure?.name(language) ?? "",
    ]);
  const lost = dimensions.flatMap((dimension) =>
    writeDimension(out, dimension, languages, dimension === measure),
  );
  const names = dimensions.flatMap(({ lostName }) =>
    languages.flatMap((language) => lostName(language) ?? []),
  );
  const measures = dimensions.filter(({ role }) => role === "measure").length - 1;
  return [
    ...lost,
    ...lossOf(
      names.length,
      "names",
      (count) => `${count} navne på dimensioner, som ikke er forskellige`,
      (count) => `${count} names of dimensions that are not different ones`,
    ),
    ...lossOf(
      Math.max(0, measures),
      "roles",
      (count) => `at ${count} dimensioner mere siger, hvad der er målt (PX har én)`,
      (count) => `that ${count} more dimensions say what is measured (PX has one)`,
    ),
  ];
}

/** A language as it stands in brackets: the main one needs none. */
export function other(language: string, main: string): string | undefined {
  return language === main ? undefined : language;
}

function writeDimension(
  out: PxLines,
  dimension: WrittenDimension,
  languages: readonly string[],
  isMeasure: boolean,
): readonly Loss[] {
  const { id, role, codes } = dimension;
  const [main = ""] = languages;
  const name = dimension.name(main);
  if (name !== id) writeTexts(out, { keyword: "VARIABLECODE", about: [name] }, [id]);
  if (role === "place") writeTexts(out, { keyword: "VARIABLE-TYPE", about: [name] }, ["G"]);
  for (const language of languages) {
    const texts = codes.map((_, at) => dimension.text(language, at));
    const subject = { keyword: "VALUES", language: other(language, main), about: [dimension.name(language)] };
    writeTexts(out, subject, texts);
  }
  if (codes.some((code, at) => code.id !== dimension.text(main, at))) {
    writeTexts(
      out,
      { keyword: "CODES", about: [name] },
      codes.map((code) => code.id),
    );
  }
  writeHierarchy(out, name, codes);
  return [...writeTimes(out, dimension, name), ...writeUnits(out, dimension, languages, isMeasure)];
}

function writeHierarchy(out: PxLines, name: string, codes: readonly Code[]): void {
  const links = codes.filter(({ parent }) => parent !== undefined);
  if (links.length === 0) return;
  const top = codes.find(
    ({ id, parent }) => parent === undefined && links.some((link) => link.parent === id),
  );
  const pairs = links.map(({ id, parent = "" }) => `${inMarks(parent)}:${inMarks(id)}`);
  const subject = { keyword: "HIERARCHIES", about: [name] };
  writeBare(out, subject, [inMarks(top?.id ?? links[0]?.parent ?? ""), ...pairs].join(",\n"));
}

/** TIMEVAL says times of one scale, and of a dimension all of them. */
function writeTimes(out: PxLines, { role, codes, id }: WrittenDimension, name: string): readonly Loss[] {
  const times = codes.map((code) => timevalOf(code.period ?? code.id));
  const scales = new Set(times.map((time) => time?.scale));
  const [scale] = scales;
  if (role === "time" && scales.size === 1 && scale !== undefined) {
    const list = times.map((time) => inMarks(time?.text ?? "")).join(",\n");
    writeBare(out, { keyword: "TIMEVAL", about: [name] }, `TLIST(${scale}1),${list}`);
    return [];
  }
  const isLost = role === "time" || codes.some(({ period }) => period !== undefined);
  return lossOf(
    isLost ? 1 : 0,
    "periods",
    () => `at "${id}" er tider (PX har kun hele rækker af samme længde)`,
    () => `that "${id}" is times (PX has whole lists of one length only)`,
  );
}

function writeUnits(
  out: PxLines,
  dimension: WrittenDimension,
  languages: readonly string[],
  isMeasure: boolean,
): readonly Loss[] {
  const [main = ""] = languages;
  let [words, decimals, multipliers] = [0, 0, 0];
  for (const { id, unit } of dimension.codes) {
    if (unit === undefined) continue;
    const key = dimension.key(main, id);
    if (unit.decimals !== undefined && key !== undefined)
      writeBare(out, { keyword: "PRECISION", about: [dimension.name(main), key] }, String(unit.decimals));
    else if (unit.decimals !== undefined) decimals++;
    if ((unit.multiplier ?? 0) !== 0) multipliers++;
    for (const [language, text] of Object.entries(unit.labels)) {
      const own = dimension.key(language, id);
      if (!isMeasure || own === undefined || !languages.includes(language)) words++;
      else writeTexts(out, { keyword: "UNITS", language: other(language, main), about: [own] }, [text]);
    }
  }
  return [
    ...lossOf(
      words + decimals,
      "code-units",
      (n) => `${n} enheder af enkelte koder`,
      (n) => `${n} units of single codes`,
    ),
    ...lossOf(
      multipliers,
      "multipliers",
      (n) => `${n} koders tierpotens`,
      (n) => `the power of ten of ${n} codes`,
    ),
  ];
}
