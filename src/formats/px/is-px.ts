import { guessEncoding } from "../text/guess-encoding.js";
import { textDecoder } from "../text/text-decoder.js";

/** True for what begins with a statement as PX writes them: `CHARSET="ANSI";`, `STUB("…` or `TITLE[en]=…`. */
export function isPx(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const { encoding, markLength } = guessEncoding(start);
  const text = textDecoder(encoding)(start.subarray(markLength));
  return /^\s*[A-Z][A-Z0-9-]{2,30}(?:\s*\[[A-Za-z-]{2,12}\])?\s*(?:\("[^"]*"(?:\s*,\s*"[^"]*")*\)\s*)?=\s*(?:"|TLIST|YES\b|NO\b|-?\d)/i.test(
    text,
  );
}
