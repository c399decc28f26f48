import type { Code, Labels } from "../../cube/index.js";
import { safeOrEmpty } from "../csv/safe-cell.js";
import { labelIn } from "../table-parts.js";

/** The columns of a list of codes that some code has something in, as `code-list-rows.ts` reads them. */
export function codeListFields(codes: readonly Code[], languages: readonly string[]): readonly string[] {
  return columnsOf(codes, languages).map(({ name }) => name);
}

export function* codeListLines(codes: readonly Code[], languages: readonly string[]): Iterable<string> {
  const columns = columnsOf(codes, languages);
  const line = (cells: readonly string[]): string => `${cells.map(safeOrEmpty).join(",")}\n`;
  yield line(columns.map(({ name }) => name));
  for (const code of codes) yield line(columns.map(({ cellOf }) => cellOf(code) ?? ""));
}

interface ListColumn {
  readonly name: string;
  cellOf(code: Code): string | undefined;
}

function columnsOf(codes: readonly Code[], languages: readonly string[]): readonly ListColumn[] {
  const texts = (word: string, labelsOf: (code: Code) => Labels | undefined): readonly ListColumn[] =>
    languages.map((language) => ({
      name: `${word}_${language}`,
      cellOf: (code) => labelIn(labelsOf(code), language),
    }));
  const count = (given: number | undefined): string | undefined => given?.toString();
  const others: readonly ListColumn[] = [
    { name: "parent", cellOf: ({ parent }) => parent },
    { name: "period", cellOf: ({ period }) => period },
    ...texts("label", ({ labels }) => labels),
    ...texts("unit", ({ unit }) => unit?.labels),
    { name: "decimals", cellOf: ({ unit }) => count(unit?.decimals) },
    { name: "multiplier", cellOf: ({ unit }) => count(unit?.multiplier) },
  ];
  const used = others.filter(({ cellOf }) => codes.some((code) => cellOf(code) !== undefined));
  return [{ name: "code", cellOf: ({ id }) => id }, ...used];
}
