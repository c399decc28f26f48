import type { DecodeBytes } from "../text/text-decoder.js";
import { csvRecords, nextRecord, recordTexts } from "./csv-records.js";

/** The beginning of a CSV file as one delimiter divides it. */
export interface CsvSample {
  readonly delimiter: string;
  readonly records: readonly (readonly string[])[];
  /** The line each of them begins in. */
  readonly lines: readonly number[];
  /** The number of cells that most records have. */
  readonly width: number;
}

const delimiters = [",", ";", "\t", "|"];

/** The first records, divided by the delimiter that makes the most of them alike; undefined when none makes columns. */
export function csvSample(bytes: Uint8Array, decode: DecodeBytes): CsvSample | undefined {
  const found = delimiters
    .map((delimiter) => divided(bytes, decode, delimiter))
    .filter(({ width }) => width > 1)
    .map((sample) => ({
      sample,
      alike: sample.records.filter(({ length }) => length === sample.width).length / sample.records.length,
    }));
  const best = found.sort((a, b) => b.alike - a.alike || b.sample.width - a.sample.width)[0];
  return best === undefined || best.alike < leastAlike ? undefined : best.sample;
}

/** Fewer records of one length than this are no table but text with commas in it. */
const leastAlike = 0.5;
const mostRecords = 200;
const mostBytes = 1 << 18;

function divided(bytes: Uint8Array, decode: DecodeBytes, delimiter: string): CsvSample {
  const isCut = bytes.length > mostBytes;
  const records = csvRecords(bytes.subarray(0, mostBytes), delimiter.charCodeAt(0));
  const found: (readonly string[])[] = [];
  const lines: number[] = [];
  while (found.length < mostRecords) {
    const line = records.line;
    const count = nextRecord(records);
    if (count === 0 || typeof count === "string") break;
    // The last record of a part of a file may be cut in two.
    if (isCut && records.at >= mostBytes) break;
    lines.push(line);
    found.push(recordTexts(records, count, decode));
  }
  const counts = new Map<number, number>();
  for (const { length } of found) counts.set(length, (counts.get(length) ?? 0) + 1);
  const wide = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
  const width = filledWidth(found, wide);
  const filled = found.map((cells) => (cells.length === wide ? cells.slice(0, width) : cells));
  return { delimiter, records: filled, lines, width };
}

/** Without columns at the right end that nothing stands in, not even a name: delimiters behind the last cell make them. */
function filledWidth(records: readonly (readonly string[])[], wide: number): number {
  const rows = records.filter(({ length }) => length === wide);
  let width = wide;
  while (width > 0 && rows.every((cells) => cells[width - 1] === "")) width--;
  return width;
}
