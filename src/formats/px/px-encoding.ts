import { type Checked, error, type Problem, quoted, warning } from "../../problems/index.js";
import { type Encoding, knownEncoding } from "../text/encoding.js";
import { guessEncoding } from "../text/guess-encoding.js";
import { textDecoder } from "../text/text-decoder.js";

/** The bytes of a PX file in an encoding whose signs are those of ASCII, and which that is. */
export interface PxBytes {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/**
 * What the bytes of a PX file mean: what somebody who knows says, a mark at its beginning, its CODEPAGE where the bytes
 * fit that, CHARSET="ANSI", which is Windows, what its letters make likely, in this order. Bytes that fit UTF-8 are UTF-8.
 */
export function pxBytes(file: string, bytes: Uint8Array, wanted: Encoding | undefined): Checked<PxBytes> {
  const guess = guessEncoding(bytes);
  if (guess.encoding.startsWith("utf-16")) {
    const text = textDecoder(guess.encoding)(bytes.subarray(guess.markLength));
    return { value: { bytes: new TextEncoder().encode(text), encoding: "utf-8" }, problems: [] };
  }
  const rest = bytes.subarray(guess.markLength);
  if (guess.markLength > 0) return { value: { bytes: rest, encoding: "utf-8" }, problems: [] };
  if (wanted !== undefined) {
    const encoding = knownEncoding(wanted);
    if (encoding !== undefined) return { value: { bytes, encoding }, problems: [] };
    return { value: undefined, problems: [unknown(file, wanted, 1)] };
  }
  const { codepage, line, charset } = declared(bytes);
  const says = codepage === undefined ? undefined : knownEncoding(codepage);
  const problems: Problem[] = [];
  if (codepage !== undefined && says === undefined)
    problems.push({ ...unknown(file, codepage, line), severity: "warning" });
  const { encoding, isDifferent } = judged(bytes, guess.encoding, says, charset);
  if (isDifferent && codepage !== undefined) problems.push(otherwise(file, line, codepage, encoding));
  return { value: { bytes, encoding }, problems };
}

function judged(
  bytes: Uint8Array,
  guessed: Encoding,
  says: Encoding | undefined,
  charset: string | undefined,
): { readonly encoding: Encoding; readonly isDifferent: boolean } {
  if (says === "utf-8") {
    return guessed === "utf-8"
      ? { encoding: "utf-8", isDifferent: false }
      : { encoding: charset?.toUpperCase() === "ANSI" ? "windows-1252" : guessed, isDifferent: true };
  }
  const isAscii = !bytes.some((one) => one >= 0x80);
  if (!isAscii && guessed === "utf-8") return { encoding: "utf-8", isDifferent: says !== undefined };
  if (says !== undefined) return { encoding: says, isDifferent: false };
  if (charset?.toUpperCase() === "ANSI") return { encoding: "windows-1252", isDifferent: false };
  return { encoding: isAscii ? "utf-8" : guessed, isDifferent: false };
}

/** CODEPAGE and CHARSET stand at the beginning, in signs that mean the same in every encoding they name. */
function declared(bytes: Uint8Array) {
  const head = String.fromCharCode(...bytes.subarray(0, 8192).map((one) => (one < 0x80 ? one : 0x3f)));
  const codepage = /(?:^|[;\s])CODEPAGE\s*=\s*"?([^";]{1,60})/i.exec(head);
  const charset = /(?:^|[;\s])CHARSET\s*=\s*"?([^";]{1,60})/i.exec(head);
  return {
    codepage: codepage?.[1]?.trim(),
    charset: charset?.[1]?.trim(),
    line: head.slice(0, (codepage?.index ?? 0) + 1).split("\n").length,
  };
}

function unknown(file: string, name: string, line: number): Problem {
  return error(
    "encoding-unknown",
    { file, line },
    {
      da: `tegnsættet ${quoted(name)} kendes ikke; kendte er for eksempel "utf-8", "windows-1252" og "ibm850"`,
      en: `the encoding ${quoted(name)} is not known; known are for example "utf-8", "windows-1252" and "ibm850"`,
    },
  );
}

function otherwise(file: string, line: number, codepage: string, encoding: Encoding): Problem {
  return warning(
    "px-codepage",
    { file, line },
    {
      da: `CODEPAGE siger ${quoted(codepage)}, men filens tegn er i ${encoding}; den er læst sådan`,
      en: `CODEPAGE says ${quoted(codepage)}, but the signs of the file are in ${encoding}; it was read so`,
    },
  );
}
