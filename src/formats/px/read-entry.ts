import { byte } from "./px-bytes.js";
import type { PxEntry } from "./px-entry.js";
import { type Fault, fault, isFault } from "./px-fault.js";
import { foundSign, nextSign, type PxScanner, readText, readWord } from "./px-scanner.js";

/** The statement by which the cells begin; the scanner stands before the first of them. */
export const dataBegins = "data";

/** Reads the next statement of a PX file; undefined at its end. */
export function readEntry(scanner: PxScanner): PxEntry | typeof dataBegins | Fault | undefined {
  if (nextSign(scanner) === undefined) return undefined;
  const line = scanner.line;
  const keyword = readKeyword(scanner);
  if (isFault(keyword)) return keyword;
  const language = readLanguage(scanner);
  if (isFault(language)) return language;
  const about = readAbout(scanner);
  if (isFault(about)) return about;
  if (nextSign(scanner) !== byte.equals) return expected(scanner, { da: '"="', en: '"="' });
  scanner.at++;
  if (keyword === "DATA" && language === undefined && about.length === 0) return dataBegins;
  const values = readValues(scanner);
  if (isFault(values)) return values;
  return { keyword, ...(language === undefined ? {} : { language }), about, ...values, line };
}

/** A code list with more values is no statistic that a person looks at; it would be there to exhaust memory. */
export const mostValues = 1_000_000;

function readKeyword(scanner: PxScanner): string | Fault {
  const { bytes } = scanner;
  const start = scanner.at;
  while (isKeywordSign(bytes[scanner.at] ?? 0) && scanner.at - start <= longestKeyword) scanner.at++;
  const length = scanner.at - start;
  if (length === 0 || length > longestKeyword) {
    scanner.at = start;
    return expected(scanner, { da: "et nøgleord som VALUES", en: "a keyword such as VALUES" });
  }
  // R's names have points where PX has dashes, and files made by R have them too.
  return String.fromCharCode(...bytes.subarray(start, scanner.at))
    .toUpperCase()
    .replaceAll(".", "-");
}

const longestKeyword = 60;

function isKeywordSign(sign: number): boolean {
  const small = sign | 0x20;
  return (
    (small >= 0x61 && small <= 0x7a) ||
    (sign >= byte.zero && sign <= byte.nine) ||
    sign === byte.minus ||
    sign === byte.point ||
    sign === 0x5f
  );
}

function readLanguage(scanner: PxScanner): string | undefined | Fault {
  if (nextSign(scanner) !== byte.openLanguage) return undefined;
  const end = scanner.bytes.indexOf(byte.closeLanguage, scanner.at);
  const name = scanner.decode(scanner.bytes.subarray(scanner.at + 1, end === -1 ? scanner.at + 40 : end));
  if (end === -1 || !/^[A-Za-z0-9-]{1,35}$/.test(name)) {
    return expected(scanner, { da: "et sprog som [en]", en: "a language such as [en]" });
  }
  scanner.at = end + 1;
  return name.toLowerCase();
}

function readAbout(scanner: PxScanner): readonly string[] | Fault {
  if (nextSign(scanner) !== byte.open) return [];
  scanner.at++;
  const about: string[] = [];
  for (;;) {
    const sign = nextSign(scanner);
    if (sign === byte.close && about.length === 0) break;
    const name = sign === byte.mark ? readText(scanner, true) : readWord(scanner);
    if (isFault(name)) return name;
    about.push(name);
    const next = nextSign(scanner);
    if (next === byte.close) break;
    if (next !== byte.comma || about.length > mostAbout) return expected(scanner, { da: '")"', en: '")"' });
    scanner.at++;
  }
  scanner.at++;
  return about;
}

/** A cell note names a value of each dimension, and no table has so many of those. */
const mostAbout = 100;

function readValues(scanner: PxScanner): Pick<PxEntry, "values" | "isBare" | "signs"> | Fault {
  const line = scanner.line;
  const values: string[] = [];
  const signs = new Map<number, string>();
  let depth = 0;
  let isBare = true;
  for (;;) {
    const sign = nextSign(scanner);
    if (sign === undefined) return expected(scanner, { da: '";"', en: '";"' });
    if (sign === byte.semicolon) break;
    if (sign === byte.comma) {
      scanner.at++;
    } else if (sign === byte.open || sign === byte.close || isJoint(scanner, sign, values.length)) {
      depth += sign === byte.open ? 1 : sign === byte.close ? -1 : 0;
      signs.set(values.length, String.fromCharCode(sign));
      scanner.at++;
    } else {
      if (values.length >= mostValues) return fault(line, tooMany);
      const value = sign === byte.mark ? readText(scanner, depth > 0) : readWord(scanner);
      if (isFault(value)) return value;
      if (sign === byte.mark) isBare = false;
      else if (value.includes("=")) return fault(line, notEnded);
      values.push(value);
    }
  }
  scanner.at++;
  return { values, isBare, signs };
}

/** A colon or a dash between two texts. */
function isJoint({ bytes, at }: PxScanner, sign: number, before: number): boolean {
  if (before === 0 || (sign !== byte.colon && sign !== byte.minus)) return false;
  let next = at + 1;
  while (bytes[next] === byte.blank) next++;
  return bytes[next] === byte.mark;
}

const tooMany = {
  da: `listen har mere end ${mostValues} værdier; så lange lister læses ikke`,
  en: `the list has more than ${mostValues} values; lists so long are not read`,
};

const notEnded = {
  da: 'sætningen slutter ikke med ";" før den næste',
  en: 'the statement does not end with ";" before the next one',
};

function expected(scanner: PxScanner, wanted: { readonly da: string; readonly en: string }): Fault {
  const found = foundSign(scanner);
  return fault(scanner.line, {
    da: `fandt ${found.da}; ventede ${wanted.da}`,
    en: `found ${found.en}; expected ${wanted.en}`,
  });
}
