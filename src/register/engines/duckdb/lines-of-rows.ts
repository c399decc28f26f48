import { createReadStream } from "node:fs";

/**
 * The lines, from 1, in which rows of a CSV file begin. Row 1 is the first after the column names; a line without a
 * character is no row, and a text in quotation marks may go over several lines. Looked for only when something is wrong.
 */
export async function linesOfRows(
  path: string,
  separator: string,
  rows: readonly number[],
): Promise<readonly number[]> {
  const wanted = new Set(rows);
  const lines = new Map<number, number>();
  const cut = separator.charCodeAt(0);
  // Row 0 is that of the column names.
  let [line, row] = [1, -1];
  let [isAtRowStart, isAtCellStart, isQuoted, wasQuote, wasReturn] = [true, true, false, false, false];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Uint8Array) {
      const isSecondHalf = wasReturn && byte === lineFeed;
      wasReturn = byte === carriageReturn;
      const isLineEnd = (byte === lineFeed && !isSecondHalf) || wasReturn;
      if (isLineEnd) line += 1;
      if (isSecondHalf) continue;
      if (isQuoted && !(wasQuote && byte !== quotationMark)) {
        // A second mark right after one is a mark of the text itself.
        wasQuote = byte === quotationMark && !wasQuote;
        continue;
      }
      [isQuoted, wasQuote] = [false, false];
      if (isLineEnd) {
        [isAtRowStart, isAtCellStart] = [true, true];
        continue;
      }
      if (isAtRowStart) {
        isAtRowStart = false;
        row += 1;
        if (wanted.has(row)) lines.set(row, line);
        if (lines.size === wanted.size) return rows.map((one) => lines.get(one) ?? line);
      }
      isQuoted = isAtCellStart && byte === quotationMark;
      isAtCellStart = byte === cut;
    }
  }
  return rows.map((one) => lines.get(one) ?? line);
}

const [lineFeed, carriageReturn, quotationMark] = [0x0a, 0x0d, 0x22];
