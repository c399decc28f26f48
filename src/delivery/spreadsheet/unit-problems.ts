import { compareDecimals, parseDecimal } from "../../cube/index.js";
import type { PolicyIndex } from "../../policy/index.js";
import { type Problem, warning } from "../../problems/index.js";
import type { SheetRow } from "./apply-mapping.js";
import type { MappedTable, SheetMapping } from "./mapping.js";

/** Signs that figures are in another unit than their indicator: per cent or fractions, thousands or millions. */
export function unitProblems(
  rows: readonly SheetRow[],
  { tables }: SheetMapping,
  index: Pick<PolicyIndex, "indicators" | "gaps">,
): readonly Problem[] {
  const byIndicator = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const id = row.cells.get("indicator") ?? "";
    const own = byIndicator.get(id);
    if (own === undefined) byIndicator.set(id, [row]);
    else own.push(row);
  }
  return [...byIndicator].flatMap(([id, own]) => {
    const unit = index.indicators.get(id)?.unit ?? index.gaps.get(id)?.unit;
    const [first] = own;
    if (unit === undefined || first === undefined) return [];
    const percent = own.find(({ isPercent }) => isPercent === true);
    if (percent !== undefined && !/percent|points/u.test(unit)) return [percentProblem(percent, id, unit)];
    if (unit === "percent" && percent === undefined && areFractions(own)) return [fractionProblem(first, id)];
    const words = multiplierWords(tables);
    const isUnscaled = tables.every(({ power }) => power === 0);
    return words === undefined || !isUnscaled || unit === "percent"
      ? []
      : [multiplierProblem(first, words, id, unit)];
  });
}

/** At least three figures, none of them above one, not all of them nought. */
function areFractions(rows: readonly SheetRow[]): boolean {
  const one = { units: 1n, scale: 0 };
  const values = rows.flatMap(({ cells }) => parseDecimal(cells.get("value") ?? "") ?? []);
  return (
    values.length >= 3 &&
    values.every((value) => compareDecimals(value, one) <= 0) &&
    values.some(({ units, scale }) => scale > 0 && units !== 0n)
  );
}

/** Words above a table by which its figures are in thousands or millions. */
export function multiplierWords(tables: readonly Pick<MappedTable, "title">[]): string | undefined {
  for (const { title = "" } of tables) {
    const found =
      /(?<![\d.,])1[. ]?000 (?:kr|personer|persons|dkk)[^\s,;)]*|\b(?:tusind|tusinde|mio\.?|millioner|mia\.?|milliarder|thousands?|millions?|billions?)(?![\p{L}])/iu.exec(
        title,
      );
    if (found !== null) return found[0];
  }
  return undefined;
}

function percentProblem({ place }: SheetRow, id: string, unit: string): Problem {
  return warning("sheet-unit", place, {
    da: `tallet står i procent, men "${id}" måles i "${unit}"`,
    en: `the figure is in per cent, but "${id}" is measured in "${unit}"`,
  });
}

function fractionProblem({ place }: SheetRow, id: string): Problem {
  return warning("sheet-fractions", place, {
    da: `tallene for "${id}" er alle mellem 0 og 1, men den måles i procent; er det andele af 1, så skriv power: 2 i opsætningen`,
    en: `the figures of "${id}" are all between 0 and 1, but it is measured in per cent; if they are fractions of 1, write power: 2 in the mapping`,
  });
}

function multiplierProblem({ place }: SheetRow, words: string, id: string, unit: string): Problem {
  return warning("sheet-multiplier", place, {
    da: `over tabellen står "${words}", og "${id}" måles i "${unit}"; skal tallene ganges op, så skriv power i opsætningen (3 for tusinder, 6 for millioner)`,
    en: `above the table stands "${words}", and "${id}" is measured in "${unit}"; if the figures are to be multiplied, write power in the mapping (3 for thousands, 6 for millions)`,
  });
}
