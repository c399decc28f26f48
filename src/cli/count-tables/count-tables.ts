import { readFileSync } from "node:fs";
import type { CountRow, CountTable, TableDimension } from "../../confidentiality/index.js";
import { total } from "../../cube/index.js";
import { decodeUtf8, delimiterOf, splitRows } from "../../formats/index.js";
import { type Checked, checked, error, type Problem, quoted, suggestion } from "../../problems/index.js";
import { figureColumnProblems, otherTotalProblem } from "./doubtful-columns.js";
import { hiddenTotalProblems } from "./hidden-totals.js";

/** Which columns of tables mean what. */
export interface TableColumns {
  readonly count: string;
  /** Columns from the widest to the narrowest, as district and area. */
  readonly hierarchies: readonly (readonly string[])[];
  /** Columns that say something else; empty where the count is withheld, since they may tell it. */
  readonly ignored: readonly string[];
  readonly showsMissingTotals: boolean;
  /** A table of others need not have every row. */
  readonly isPartial?: boolean;
}

/** A table with its text, so that it can be written again. */
export interface CountFile {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly table: CountTable;
}

/** Columns that say what a figure is, not what it is of. */
export const statusColumns = ["obs_status", "conf_status"] as const;

/** Reads a table of counts; every column without another meaning is a dimension, and an empty count is a withheld one. */
export function readCountFile(file: string, columns: TableColumns): Checked<CountFile> {
  const decoded = decodeUtf8(file, readFileSync(file));
  if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
  const split = splitRows(file, decoded.value, delimiterOf(decoded.value));
  if (split.value === undefined) return { value: undefined, problems: split.problems };
  const { header, headerLine, rows, lines } = split.value;
  const at = header.indexOf(columns.count);
  const place = { file, line: headerLine };
  if (at < 0)
    return { value: undefined, problems: [...split.problems, noColumn(columns.count, header, place)] };
  const hierarchies = columns.hierarchies.map((levels) => levels.filter((level) => header.includes(level)));
  const others = header.filter(
    (name) => ![columns.count, ...columns.ignored, ...statusColumns, ...hierarchies.flat()].includes(name),
  );
  const dimensions = [...hierarchies.filter(({ length }) => length > 0), ...others.map((name) => [name])];
  const parents = dimensions.map(() => new Map<string, string>());
  const problems: Problem[] = [...figureColumnProblems(others, place)];
  const found = rows.map((row, index): CountRow => {
    const rowPlace = { file, line: lines[index] ?? headerLine };
    const codes = dimensions.map((levels, dimension) => {
      const way = levels.map((level) => row[header.indexOf(level)] ?? "");
      const path = way.slice(0, way.indexOf(total) < 0 ? way.length : way.indexOf(total));
      if (way.slice(path.length).some((code) => code !== total))
        problems.push(gapProblem(levels, way, rowPlace));
      problems.push(...path.flatMap((code, level) => otherTotalProblem(code, levels[level] ?? "", rowPlace)));
      if (path.includes("")) return "";
      for (let depth = path.length; depth > 1; depth--) {
        parents[dimension]?.set(path.slice(0, depth).join("/"), path.slice(0, depth - 1).join("/"));
      }
      return path.length === 0 ? total : path.join("/");
    });
    const text = row[at] ?? "";
    return { codes, count: text === "" ? undefined : Number(text), place: rowPlace };
  });
  const table = {
    dimensions: dimensions.map(
      (levels, dimension): TableDimension => ({
        name: nameOf(columns, levels),
        parents: parents[dimension] ?? new Map(),
      }),
    ),
    rows: found,
    showsMissingTotals: columns.showsMissingTotals,
    isPartial: columns.isPartial ?? false,
    place,
  };
  const totals = problems.some(({ code }) => code === "other-total") ? [] : hiddenTotalProblems(table);
  return checked({ file, header, rows, table }, [...split.problems, ...problems, ...totals]);
}

/** A table with only the first levels of a hierarchy has the same dimension as one with all of them. */
function nameOf({ hierarchies }: TableColumns, [first = ""]: readonly string[]): string {
  return hierarchies.find((levels) => levels.includes(first))?.join(">") ?? first;
}

function noColumn(name: string, header: readonly string[], place: { file: string; line: number }): Problem {
  const near = suggestion(name, header);
  return error("column-missing", place, {
    da: `kolonnen ${quoted(name)} mangler${near.da}`,
    en: `the column ${quoted(name)} is missing${near.en}`,
  });
}

function gapProblem(
  levels: readonly string[],
  way: readonly string[],
  place: { file: string; line: number },
): Problem {
  return error("hierarchy-gap", place, {
    da: `${levels.join(" > ")} er ${way.join(" > ")}; ventede ${total} for alt under en total`,
    en: `${levels.join(" > ")} is ${way.join(" > ")}; expected ${total} for everything below a total`,
  });
}
