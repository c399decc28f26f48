import { quoted, type Sentence } from "../../problems/index.js";
import { byte } from "./px-bytes.js";
import { type PxCells, pxCells, readCells } from "./px-cells.js";
import type { PxDimension } from "./px-dimensions.js";
import { type Fault, fault, isFault } from "./px-fault.js";
import { foundSign, nextSign, type PxScanner, readText } from "./px-scanner.js";
import type { PxStatements } from "./px-statements.js";

/** The cells of a PX file, one for each combination of values, in its own order. */
export interface PxData {
  readonly cells: PxCells;
  /**
   * Of a file whose rows have keys: which row of the stub's combinations each of its rows is, those at the end that it
   * leaves out. Without it the cells are in the order of the combinations, the last dimension changing fastest.
   */
  readonly rowOrder?: Uint32Array;
}

export function readData(
  scanner: PxScanner,
  statements: PxStatements,
  dimensions: readonly PxDimension[],
): PxData | Fault {
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const hasKeys = statements.all.some(({ keyword }) => keyword === "KEYS");
  const room = Math.ceil((scanner.bytes.length - scanner.at) / 2);
  const keyless = hasKeys ? dimensions.find((one) => !one.isStub && isKeyed(statements, one)) : undefined;
  if (keyless !== undefined) return fault(scanner.line, keyedHeading(keyless.name));
  if (hasKeys && count > mostKeyed) return fault(scanner.line, tooManyKeyed(count));
  if (!hasKeys && count > room) return fault(scanner.line, tooFew(count, room, false));
  const cells = pxCells(count);
  if (!hasKeys) return readAll(scanner, cells, count) ?? { cells };
  const rowOrder = readRows(scanner, statements, dimensions, cells);
  return isFault(rowOrder) ? rowOrder : { cells, rowOrder };
}

/** The most cells of a file whose rows may be left out: it could ask for any number of them in a few bytes. */
const mostKeyed = 20_000_000;

function readAll(scanner: PxScanner, cells: PxCells, count: number): Fault | undefined {
  const read = readCells(scanner, cells, 0, count);
  if (isFault(read)) return read;
  if (read < count) return fault(scanner.line, tooFew(count, read, true));
  return readEnd(scanner, count);
}

/** The semicolon after the last cell; files that end without it have all their cells all the same. */
function readEnd(scanner: PxScanner, count: number): Fault | undefined {
  const sign = nextSign(scanner);
  if (sign === undefined || sign === byte.semicolon) return undefined;
  const found = foundSign(scanner);
  return fault(scanner.line, {
    da: `fandt ${found.da} efter de ${count} celler, som dimensionernes værdier giver; ventede ";"`,
    en: `found ${found.en} after the ${count} cells that the values of the dimensions make; expected ";"`,
  });
}

/** Rows with their keys: the codes or texts of the stub's values. Rows that are left out are zeros, says the format. */
function readRows(
  scanner: PxScanner,
  statements: PxStatements,
  dimensions: readonly PxDimension[],
  cells: PxCells,
): Uint32Array | Fault {
  const keyed = dimensions.filter(({ isStub }) => isStub).map((dimension) => keyedBy(statements, dimension));
  const width = dimensions.filter(({ isStub }) => !isStub).reduce((all, { codes }) => all * codes.length, 1);
  cells.values.scale.fill(0);
  const seen = new Uint8Array(cells.symbol.length / width);
  const order = new Uint32Array(seen.length);
  for (let next = 0; ; next++) {
    const sign = nextSign(scanner);
    if (sign === undefined || sign === byte.semicolon) return withLeftOut(order, next, seen);
    const line = scanner.line;
    const row = readKeys(scanner, keyed);
    if (isFault(row)) return row;
    if (seen[row] === 1) return fault(line, rowTwice);
    seen[row] = 1;
    order[next] = row;
    const read = readCells(scanner, cells, next * width, (next + 1) * width);
    if (isFault(read)) return read;
    if (read < (next + 1) * width) return fault(line, tooFew(width, read - next * width, true));
  }
}

/** The rows that the file has, then the others. */
function withLeftOut(order: Uint32Array, found: number, seen: Uint8Array): Uint32Array {
  let next = found;
  for (let row = 0; row < seen.length; row++) if (seen[row] === 0) order[next++] = row;
  return order;
}

interface KeyedDimension {
  readonly name: string;
  readonly size: number;
  readonly positions: ReadonlyMap<string, number>;
}

/** Rows have keys of the stub alone; a file with some of the heading too would be read with keys for figures. */
function isKeyed({ language, find }: PxStatements, { name }: PxDimension): boolean {
  return find("KEYS", language, name) !== undefined;
}

function keyedHeading(name: string): Sentence {
  return {
    da: `KEYS nævner ${quoted(name)}, som står i HEADING; kun dimensioner i STUB har nøgler`,
    en: `KEYS names ${quoted(name)}, which stands in HEADING; only dimensions of the STUB have keys`,
  };
}

function keyedBy({ language, find }: PxStatements, { name, codes, texts }: PxDimension): KeyedDimension {
  const byText = find("KEYS", language, name)?.values[0]?.toUpperCase() === "VALUES";
  const keys = byText ? (texts.get(language) ?? []) : codes.map(({ id }) => id);
  return { name, size: codes.length, positions: new Map(keys.map((key, at) => [key, at])) };
}

function readKeys(scanner: PxScanner, keyed: readonly KeyedDimension[]): number | Fault {
  let row = 0;
  for (const { name, size, positions } of keyed) {
    if (nextSign(scanner) === byte.comma) scanner.at++;
    if (nextSign(scanner) !== byte.mark) {
      const found = foundSign(scanner);
      return fault(scanner.line, {
        da: `fandt ${found.da}; ventede rækkens nøgle i ${quoted(name)}`,
        en: `found ${found.en}; expected the key of the row in ${quoted(name)}`,
      });
    }
    const key = readKey(scanner);
    if (isFault(key)) return key;
    const at = positions.get(key);
    if (at === undefined) return fault(scanner.line, unknownKey(name, key));
    row = row * size + at;
  }
  if (nextSign(scanner) === byte.comma) scanner.at++;
  return row;
}

/** Before a row's cells no comma is needed after a key: it ends with its mark. */
function readKey(scanner: PxScanner): string | Fault {
  const { bytes, decode } = scanner;
  const end = bytes.indexOf(byte.mark, scanner.at + 1);
  if (end === -1 || bytes[end + 1] === byte.mark) return readText(scanner, false);
  const key = decode(bytes.subarray(scanner.at + 1, end));
  scanner.at = end + 1;
  return key;
}

function tooFew(count: number, found: number, isExact: boolean): Sentence {
  const most = isExact ? { da: "", en: "" } : { da: "højst ", en: "at most " };
  return {
    da: `dataene har ${most.da}${found} celler, men dimensionernes værdier giver ${count}`,
    en: `the data have ${most.en}${found} cells, but the values of the dimensions make ${count}`,
  };
}

function tooManyKeyed(count: number): Sentence {
  return {
    da: `dimensionernes værdier giver ${count} celler; af en tabel med KEYS læses højst ${mostKeyed}`,
    en: `the values of the dimensions make ${count} cells; of a table with KEYS at most ${mostKeyed} are read`,
  };
}

const rowTwice: Sentence = {
  da: "rækken med disse nøgler står også længere oppe",
  en: "the row with these keys also stands further up",
};

function unknownKey(name: string, key: string): Sentence {
  return {
    da: `${quoted(key)} er ingen værdi af ${quoted(name)}`,
    en: `${quoted(key)} is no value of ${quoted(name)}`,
  };
}
