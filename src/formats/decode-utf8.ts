import { type Checked, error } from "../problems/index.js";

/** The text of a UTF-8 file; a byte that is none is named with its line. */
export function decodeUtf8(file: string, bytes: Uint8Array): Checked<string> {
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const line = lineOfFirstBadByte(bytes);
    return {
      value: undefined,
      problems: [
        error(
          "encoding",
          { file, line },
          {
            da: "filen er ikke UTF-8; gem den som UTF-8",
            en: "the file is not UTF-8; save it as UTF-8",
          },
        ),
      ],
    };
  }
}

/** A line break is never part of a longer UTF-8 sequence, so each line can be tried alone. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start);
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
