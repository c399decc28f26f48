import { foldedLabel } from "../spreadsheet/match-label.js";

/** True for a text in which a civil registration number stands: six digits that are a date, a hyphen, four digits. */
export function holdsRegistrationNumber(text: string): boolean {
  return [...text.matchAll(/(?<!\d)(\d{6})-\d{4}(?!\d)/gu)].some(([, six = ""]) => isDate(six));
}

/**
 * True for such a number without its hyphen. It may be money as well: only where most of a column are like that, and
 * several, are they persons. `isNumber`: the cell holds a number, from which the nought of an early day is lost.
 */
export function isBareNumber(text: string, isNumber: boolean): boolean {
  if (/^\d{10}$/u.test(text)) return isDate(text.slice(0, 6));
  return isNumber && /^\d{9}$/u.test(text) && isDate(`0${text.slice(0, 5)}`);
}

/** True when so many of all that is filled in are numbers of persons that they cannot be chance. */
export function areNumbersOfPersons(bare: number, filled: number): boolean {
  return bare >= severalNumbers && bare >= filled * mostOfThem;
}

const severalNumbers = 3;
/** Of amounts of ten digits every thirtieth begins with a date, of nine digits every ninth. */
const mostOfThem = 0.75;

/** True for a heading that only persons have. */
export function isPersonHeading(text: string): boolean {
  return personHeadings.has(foldedLabel(text));
}

/** Rows below two such headings that are persons rather than what a table is about. */
export const fewestPersonRows = 3;

/** Day, month and year of a birth; the year may be of any century. */
function isDate(six: string): boolean {
  const [day = 0, month = 0] = [six.slice(0, 2), six.slice(2, 4)].map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

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
