import { startOfText } from "../text/start-of-text.js";

/** True for what begins with a statement as PX writes them: `CHARSET="ANSI";`, `STUB("…` or `TITLE[en]=…`. */
export function isPx(bytes: Uint8Array): boolean {
  const { text } = startOfText(bytes, 4096);
  return /^\s*[A-Z][A-Z0-9-]{2,30}(?:\s*\[[A-Za-z-]{2,12}\])?\s*(?:\("[^"]*"(?:\s*,\s*"[^"]*")*\)\s*)?=\s*(?:"|TLIST|YES\b|NO\b|-?\d)/i.test(
    text,
  );
}
