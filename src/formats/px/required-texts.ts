import { type Labels, type Table, undetermined } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { lossOf } from "../loss.js";
import { labelIn } from "../table-parts.js";
import type { WrittenDimension } from "./px-names.js";

/** What PX asks of every file, as far as the table says it or it follows from what it says. */
export interface RequiredTexts {
  readonly matrix: string;
  readonly title: Labels;
  readonly contents: Labels;
  readonly units: Labels;
  /** What nobody says, by PX's words, which are written empty. */
  readonly lost: readonly Loss[];
}

export function requiredTexts(
  table: Table,
  dimensions: readonly WrittenDimension[],
  languages: readonly string[],
): RequiredTexts {
  const [main = undetermined] = languages;
  const contents = table.contents ?? table.title ?? {};
  const title = table.title ?? titleOf(table.contents, dimensions, languages);
  const units = table.unit?.labels ?? {};
  const matrix = table.id ?? shortName(labelIn(table.contents, main) ?? labelIn(table.title, main) ?? "");
  const measure = dimensions.find(({ role }) => role === "measure");
  const hasUnits = measure?.codes.every(({ unit }) => labelIn(unit?.labels, main)) === true;
  const empty = [
    ...(matrix === "" ? ["MATRIX"] : []),
    ...(labelIn(contents, main) ? [] : ["CONTENTS"]),
    ...(labelIn(units, main) || hasUnits ? [] : ["UNITS"]),
  ];
  const named = empty.join(", ");
  return {
    matrix,
    title,
    contents,
    units,
    lost: lossOf(
      empty.length,
      "unsaid",
      (n) => `noget, som tabellen ikke siger: ${named} ${n === 1 ? "står tomt" : "står tomme"}`,
      (n) => `something that the table does not say: ${named} ${n === 1 ? "is" : "are"} empty`,
    ),
  };
}

/** As the format has titles: what the figures are of, by what. */
function titleOf(
  contents: Labels | undefined,
  dimensions: readonly WrittenDimension[],
  languages: readonly string[],
): Labels {
  return Object.fromEntries(
    languages.map((language) => {
      const names = dimensions.map((dimension) => dimension.name(language)).join(", ");
      const what = labelIn(contents, language);
      const by = labelIn(byWords, language) ?? "–";
      return [language, what === undefined ? names : `${what} ${by} ${names}`];
    }),
  );
}

const byWords: Labels = { da: "efter", en: "by" };

/** Letters and digits of a text, as many as the name of a table may have. */
function shortName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, longestName)
    .toUpperCase();
}

const longestName = 20;
