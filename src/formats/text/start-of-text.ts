import { guessEncoding } from "./guess-encoding.js";
import { type DecodeBytes, textDecoder } from "./text-decoder.js";

/** How a file begins, as text of the encoding that its beginning makes likely; enough to tell formats apart. */
export function startOfText(
  bytes: Uint8Array,
  length: number,
): { readonly text: string; readonly decode: DecodeBytes } {
  const start = bytes.subarray(0, length);
  const { encoding, markLength } = guessEncoding(start);
  const decode = textDecoder(encoding);
  return { text: decode(start.subarray(markLength)), decode };
}
