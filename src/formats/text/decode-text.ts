import { type Checked, error, quoted } from "../../problems/index.js";
import { type Encoding, knownEncoding } from "./encoding.js";
import { guessEncoding } from "./guess-encoding.js";
import { textDecoder } from "./text-decoder.js";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of a file in whatever encoding it has; `wanted` is what somebody who knows says it has. */
export function decodeText(file: string, bytes: Uint8Array, wanted?: Encoding): Checked<DecodedText> {
  if (bytes.length > mostBytes) return refused(tooLarge(file, bytes.length));
  const guess = guessEncoding(bytes);
  const encoding = wanted === undefined || guess.markLength > 0 ? guess.encoding : knownEncoding(wanted);
  if (encoding === undefined) return refused(unknownEncoding(file, wanted ?? ""));
  return {
    value: { text: textDecoder(encoding)(bytes.subarray(guess.markLength)), encoding },
    problems: [],
  };
}

/** A text in memory may not be longer in JavaScript than half a gigabyte of characters; larger files are no deliveries. */
const mostBytes = 400_000_000;

function refused(problem: ReturnType<typeof error>): Checked<DecodedText> {
  return { value: undefined, problems: [problem] };
}

function tooLarge(file: string, length: number) {
  const [found, most] = [length, mostBytes].map((bytes) => Math.round(bytes / 1_000_000));
  return error(
    "file-size",
    { file, line: 1 },
    {
      da: `filen er på ${found} MB; højst ${most} MB læses`,
      en: `the file has ${found} MB; at most ${most} MB are read`,
    },
  );
}

function unknownEncoding(file: string, name: string) {
  return error(
    "encoding-unknown",
    { file, line: 1 },
    {
      da: `tegnsættet ${quoted(name)} kendes ikke; kendte er for eksempel "utf-8", "windows-1252" og "ibm850"`,
      en: `the encoding ${quoted(name)} is not known; known are for example "utf-8", "windows-1252" and "ibm850"`,
    },
  );
}
