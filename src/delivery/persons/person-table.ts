import { type CodeColumn, codeAt, emptyScale, type Table } from "../../cube/index.js";
import type { TableSource } from "../../formats/index.js";
import type { Problem } from "../../problems/index.js";
import { numbersProblem, rowsProblem } from "./person-problems.js";
import {
  areNumbersOfPersons,
  fewestPersonRows,
  holdsRegistrationNumber,
  isBareNumber,
  isPersonHeading,
} from "./person-signs.js";

/**
 * Signs that a table of any format is a file of persons: a format says what its columns are, and not that each row is
 * somebody. Of every different text one is looked at, so that long tables cost little.
 */
export function personTableProblems({ table, placeOf }: TableSource): readonly Problem[] {
  const row = rowOfRegistrationNumber(table);
  if (row !== undefined) return [numbersProblem(placeOf(row))];
  return isRowPerPerson(table) ? [rowsProblem(placeOf(0))] : [];
}

function rowOfRegistrationNumber(table: Table): number | undefined {
  for (const { column, codeList } of table.dimensions) {
    const labels = new Map(codeList?.codes.map((code) => [code.id, Object.values(code.labels ?? {})]));
    const found = numberIn(column, (code) => [code, ...(labels.get(code) ?? [])]);
    if (found !== undefined) return found;
  }
  for (const attribute of table.attributes) {
    const found = attribute.kind === "code" ? numberIn(attribute.column, (text) => [text]) : undefined;
    if (found !== undefined) return found;
  }
  const texts = [table.title, ...table.notes.map(({ text }) => text), table.contact, table.source].flatMap(
    (labels) => Object.values(labels ?? {}),
  );
  return texts.some(holdsRegistrationNumber) ? 0 : rowOfBareValues(table);
}

/** The first row of a code that is a number of a person, or that has one in its texts. */
function numberIn(
  { codes, index }: CodeColumn,
  textsOf: (code: string) => readonly string[],
): number | undefined {
  const hyphened = codes.findIndex((code) => textsOf(code).some(holdsRegistrationNumber));
  if (hyphened !== -1) return index.indexOf(hyphened);
  const digits = codes.filter((code) => /^\d/u.test(code));
  const bare = digits.filter((code) => isBareNumber(code, true));
  return areNumbersOfPersons(bare.length, digits.length)
    ? index.indexOf(codes.indexOf(bare[0] ?? ""))
    : undefined;
}

/** Without a heading that says otherwise, numbers of persons are taken for figures. */
function rowOfBareValues({ values, dimensions, length }: Table): number | undefined {
  const measure = dimensions.find(({ id, role }) => role === "measure" || id === "measure");
  const columns = new Map<string, { first?: number; bare: number; filled: number }>();
  for (let row = 0; row < length; row++) {
    const scale = values.scale[row] ?? emptyScale;
    if (scale === emptyScale) continue;
    const code = measure === undefined ? "" : codeAt(measure.column, row);
    const seen = columns.get(code) ?? { bare: 0, filled: 0 };
    if (seen.filled === 0) columns.set(code, seen);
    seen.filled++;
    const number = values.units[row] ?? 0;
    if (scale !== 0 || number < smallestNumber || !isBareNumber(String(number), true)) continue;
    seen.first ??= row;
    seen.bare++;
  }
  return [...columns.values()].find(({ bare, filled }) => areNumbersOfPersons(bare, filled))?.first;
}

/** 01.01.00 with its four digits behind, without the nought in front. */
const smallestNumber = 101_000_000;

/** Two headings that only persons have, and in nearly every row somebody else. */
function isRowPerPerson({ dimensions, length }: Table): boolean {
  const own = dimensions.filter(({ id, labels }) =>
    [id, ...Object.values(labels ?? {})].some((name) => isPersonHeading(name)),
  );
  const different = Math.max(0, ...own.map(({ column }) => column.codes.length));
  return own.length >= 2 && length >= fewestPersonRows && different > length / 2;
}
