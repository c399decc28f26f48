import { type Checked, error, type Problem } from "../problems/index.js";

/** The text of a UTF-8 file; a byte that is none is named with its line. */
export function decodeUtf8(file: string, bytes: Uint8Array): Checked<string> {
  // A NUL byte is UTF-8 and never text: what holds one is UTF-16, a workbook or a picture.
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { value: undefined, problems: [notUtf8(file, lineOf(bytes, nul))] };
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return { value: undefined, problems: [notUtf8(file, lineOfFirstBadByte(bytes))] };
  }
}

function notUtf8(file: string, line: number): Problem {
  return error(
    "encoding",
    { file, line },
    {
      da: 'filen er ikke tekst i UTF-8; gem den som UTF-8 (i Excel: "CSV UTF-8")',
      en: 'the file is not text in UTF-8; save it as UTF-8 (in Excel: "CSV UTF-8")',
    },
  );
}

/** A line break is never part of a longer UTF-8 sequence, so each line can be tried alone. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}

const lineFeed = 10;

function lineOf(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).reduce((line, byte) => (byte === lineFeed ? line + 1 : line), 1);
}
