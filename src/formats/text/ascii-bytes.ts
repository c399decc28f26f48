import type { Encoding } from "./encoding.js";
import { knownEncoding } from "./encoding.js";
import { guessEncoding } from "./guess-encoding.js";
import { type DecodeBytes, textDecoder } from "./text-decoder.js";

/** Bytes in which the signs of ASCII stand for themselves and for nothing else, with what decodes them. */
export interface AsciiBytes {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly decode: DecodeBytes;
}

/** A text as such bytes: UTF-16 is written anew in UTF-8, a mark at the beginning is left out. Undefined: unknown encoding. */
export function asciiBytes(bytes: Uint8Array, wanted?: Encoding): AsciiBytes | undefined {
  const guess = guessEncoding(bytes);
  if (guess.encoding.startsWith("utf-16")) {
    const text = textDecoder(guess.encoding)(bytes.subarray(guess.markLength));
    return { bytes: new TextEncoder().encode(text), encoding: "utf-8", decode: textDecoder("utf-8") };
  }
  const encoding = guess.markLength > 0 || wanted === undefined ? guess.encoding : knownEncoding(wanted);
  if (encoding === undefined) return undefined;
  return { bytes: bytes.subarray(guess.markLength), encoding, decode: textDecoder(encoding) };
}
