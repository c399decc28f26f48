import type { Grid, GridCell } from "../../formats/index.js";
import { error, type Place, type Problem } from "../../problems/index.js";
import { foldedLabel } from "./match-label.js";

/**
 * Signs that a spreadsheet holds persons: civil registration numbers, or one row per person. Sheets that are hidden are
 * looked at too. No sentence repeats what stands in a cell.
 */
export function personRecordProblems(grids: readonly Grid[]): readonly Problem[] {
  for (const grid of grids) {
    const number = placeOfRegistrationNumbers(grid);
    if (number !== undefined) return [numberProblem(number, grid.isHidden === true)];
  }
  for (const grid of grids) {
    const header = placeOfPersonColumns(grid);
    if (header !== undefined) return [rowsProblem(header, grid.isHidden === true)];
  }
  return [];
}

/** A number with its hyphen is enough; without, ten digits may be money, so that several must stand in one column. */
function placeOfRegistrationNumbers(grid: Grid): Place | undefined {
  const bare = new Map<number, { readonly place: Place; count: number }>();
  for (const [row, cells] of grid.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      const text = cell.stored ?? cell.text;
      if (/(?<!\d)\d{6}-\d{4}(?!\d)/u.test(text) && dates(text, /(?<!\d)(\d{6})-\d{4}(?!\d)/gu)) {
        return grid.placeOf(row, column);
      }
      if (!isBareNumber(cell)) continue;
      const seen = bare.get(column) ?? { place: grid.placeOf(row, column), count: 0 };
      seen.count++;
      bare.set(column, seen);
      if (seen.count >= severalNumbers) return seen.place;
    }
  }
  return undefined;
}

const severalNumbers = 3;

/** Ten digits that begin with a day and a month; the nought in front of an early day gets lost in a number. */
function isBareNumber({ kind, text }: GridCell): boolean {
  if (/^\d{10}$/u.test(text)) return isDate(text.slice(0, 6));
  return kind === "number" && /^\d{9}$/u.test(text) && isDate(`0${text.slice(0, 5)}`);
}

function dates(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(([, six = ""]) => isDate(six));
}

/** Day, month and year of a birth; the year may be of any century. */
function isDate(six: string): boolean {
  const [day = 0, month = 0] = [six.slice(0, 2), six.slice(2, 4)].map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Two headings that only persons have, over many rows. */
function placeOfPersonColumns(grid: Grid): Place | undefined {
  for (const [row, cells] of grid.rows.slice(0, 30).entries()) {
    const columns = cells.flatMap((cell, column) =>
      cell !== undefined && personHeadings.has(foldedLabel(cell.text)) ? [column] : [],
    );
    const [first] = columns;
    const below = grid.rows
      .slice(row + 1)
      .filter((other) => first !== undefined && other[first] !== undefined);
    if (first !== undefined && columns.length >= 2 && below.length >= fewestRows)
      return grid.placeOf(row, first);
  }
  return undefined;
}

const fewestRows = 3;

const personHeadings: ReadonlySet<string> = new Set(
  [
    "cpr",
    "cpr-nr.",
    "cpr-nummer",
    "cprnr",
    "personnummer",
    "personnr",
    "person-id",
    "løbenr",
    "navn",
    "fornavn",
    "efternavn",
    "fulde navn",
    "adresse",
    "vejnavn",
    "husnr",
    "fødselsdato",
    "fødselsdag",
    "født",
    "telefon",
    "e-mail",
    "mail",
    "statsborgerskab",
    "indrejsedato",
    "name",
    "first name",
    "last name",
    "surname",
    "address",
    "date of birth",
    "birth date",
    "born",
    "phone",
    "email",
    "citizenship",
    "person id",
    "national id",
  ].map(foldedLabel),
);

function numberProblem(place: Place, isHidden: boolean): Problem {
  return error("person-numbers", place, {
    da: `cellen${hiddenWords(isHidden).da} ligner et personnummer; filen læses ikke. Slet oplysningerne om personer, og gem en ny fil med tabellen alene`,
    en: `the cell${hiddenWords(isHidden).en} looks like a civil registration number; the file is not read. Delete what is about persons and save a new file with the table alone`,
  });
}

function rowsProblem(place: Place, isHidden: boolean): Problem {
  return error("person-rows", place, {
    da: `arket${hiddenWords(isHidden).da} ser ud til at have en række for hver person; filen læses ikke. Personregistre optælles med isobar tabulate, hvor de ligger`,
    en: `the sheet${hiddenWords(isHidden).en} seems to have a row for each person; the file is not read. Person records are counted by isobar tabulate where they lie`,
  });
}

function hiddenWords(isHidden: boolean) {
  return isHidden ? { da: " (på et skjult ark)", en: " (on a hidden sheet)" } : { da: "", en: "" };
}
