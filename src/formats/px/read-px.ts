import {
  type CodeColumn,
  type CodeIndex,
  type CubeAttribute,
  type CubeDimension,
  codeIndex,
  type Table,
} from "../../cube/index.js";
import { type Checked, hasErrors, type Problem } from "../../problems/index.js";
import type { ReadOptions, TableSource } from "../format.js";
import { symbolReading } from "../symbol-status.js";
import { pathOfRow } from "../table-parts.js";
import { textDecoder } from "../text/text-decoder.js";
import type { PxCells } from "./px-cells.js";
import { type PxDimension, pxDimensions } from "./px-dimensions.js";
import { pxBytes } from "./px-encoding.js";
import type { PxEntry } from "./px-entry.js";
import { type Fault, fault, faultProblem, isFault } from "./px-fault.js";
import { pxHead } from "./px-head.js";
import { pxNotes } from "./px-notes.js";
import type { PxScanner } from "./px-scanner.js";
import { pxStatements } from "./px-statements.js";
import { readData } from "./read-data.js";
import { dataBegins, readEntry } from "./read-entry.js";

/**
 * Reads a PX file: a row for every combination of values in the order of its cells, numbers with their printed digits,
 * symbols as they are written.
 */
export function readPx(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Checked<readonly TableSource[]> {
  const decoded = pxBytes(file, bytes, options.encoding);
  if (decoded.value === undefined) return { value: undefined, problems: decoded.problems };
  const scanner: PxScanner = {
    bytes: decoded.value.bytes,
    decode: textDecoder(decoded.value.encoding),
    at: 0,
    line: 1,
  };
  const entries = readEntries(scanner);
  if (isFault(entries)) return refused([...decoded.problems, faultProblem(file, entries)]);
  const dataLine = scanner.line;
  const { statements, problems: repeated } = pxStatements(file, entries);
  const { dimensions, problems: ofDimensions } = pxDimensions(file, statements);
  const before = [...decoded.problems, ...repeated, ...ofDimensions];
  if (hasErrors(before)) return refused(before);
  const data = readData(scanner, statements, dimensions);
  if (isFault(data)) return refused([...before, faultProblem(file, data)]);
  const { cells, rowOrder } = data;
  const { notes, problems: ofNotes } = pxNotes(file, statements, dimensions);
  const table: Table = {
    ...pxHead(statements),
    notes,
    length: cells.symbol.length,
    dimensions: cubeDimensions(dimensions, cells.symbol.length, rowOrder),
    values: cells.values,
    attributes: symbolAttributes(cells),
  };
  const placeOf = (row: number) => ({ file, line: dataLine, path: pathOfRow(table, row) });
  return { value: [{ table, placeOf }], problems: [...before, ...ofNotes] };
}

function refused(problems: readonly Problem[]): Checked<readonly TableSource[]> {
  return { value: undefined, problems };
}

/** The statements before the cells; the scanner then stands before the first cell. */
function readEntries(scanner: PxScanner): readonly PxEntry[] | Fault {
  const entries: PxEntry[] = [];
  for (;;) {
    const entry = readEntry(scanner);
    if (entry === undefined) return fault(scanner.line, noData);
    if (entry === dataBegins) return entries;
    if (isFault(entry)) return entry;
    if (entries.push(entry) > mostEntries) return fault(entry.line, tooManyEntries);
  }
}

/** A note on each cell of a large table has as many. */
const mostEntries = 500_000;

const noData = {
  da: 'filen slutter uden "DATA="; ventede tabellens celler',
  en: 'the file ends without "DATA="; expected the cells of the table',
};

const tooManyEntries = {
  da: `filen har mere end ${mostEntries} sætninger; så mange læses ikke`,
  en: `the file has more than ${mostEntries} statements; so many are not read`,
};

/** The last dimension changes fastest: each code of one before stands for as many rows as those after it make. */
function cubeDimensions(
  dimensions: readonly PxDimension[],
  length: number,
  rowOrder: Uint32Array | undefined,
): readonly CubeDimension[] {
  let stretch = length;
  return dimensions.map(({ id, role, labels, codes }) => {
    stretch /= codes.length;
    return {
      id,
      labels,
      ...(role === undefined ? {} : { role }),
      column: {
        codes: codes.map((code) => code.id),
        index: inOrder(steps(codes.length, stretch, length), rowOrder),
      },
      codeList: { id, codes },
    };
  });
}

function steps(codes: number, stretch: number, length: number): CodeIndex {
  const index = codeIndex(codes, length);
  const round = codes * stretch;
  for (let code = 0; code < codes; code++) index.fill(code, code * stretch, (code + 1) * stretch);
  // The first round is copied over and over, each time all that there is already.
  for (let done = round; done < length; done *= 2) index.copyWithin(done, 0, Math.min(done, length - done));
  return index;
}

/** The rows of a file with keys stand in the order of the file. */
function inOrder(index: CodeIndex, rowOrder: Uint32Array | undefined): CodeIndex {
  if (rowOrder === undefined) return index;
  const width = index.length / rowOrder.length;
  const ordered = index.slice();
  for (const [at, row] of rowOrder.entries())
    ordered.set(index.subarray(row * width, (row + 1) * width), at * width);
  return ordered;
}

function symbolAttributes({ symbol, symbols }: PxCells): readonly CubeAttribute[] {
  if (symbols.length === 1) return [];
  const readings = symbols.map((text) => (text === "" ? undefined : symbolReading(text)));
  const said = (texts: readonly string[]): CodeColumn => {
    const codes = [...new Set(texts)];
    const places = Uint8Array.from(texts, (text) => codes.indexOf(text));
    return { codes, index: symbol.map((at) => places[at] ?? 0) };
  };
  const secret = said(readings.map((reading) => reading?.confidentiality ?? "F"));
  return [
    { id: "symbol", kind: "code", column: { codes: symbols, index: symbol } },
    { id: "obs_status", kind: "code", column: said(readings.map((reading) => reading?.status ?? "A")) },
    ...(secret.codes.length === 1 ? [] : [{ id: "conf_status", kind: "code", column: secret } as const]),
  ];
}
