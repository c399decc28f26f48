import { startOfText } from "../text/start-of-text.js";

/** True for an object with the words of a dataset at its beginning or its end; lists of numbers may be long between. */
export function isJsonStat(bytes: Uint8Array): boolean {
  const { text, decode } = startOfText(bytes, looked);
  if (!/^\s*\{/.test(text)) return false;
  if (/"class"\s*:\s*"(?:dataset|collection|bundle)"/.test(text)) return true;
  const both = text + decode(bytes.subarray(Math.max(looked, bytes.length - looked)));
  return (
    /"(?:dimension)"\s*:\s*\{/.test(both) && /"category"\s*:\s*\{/.test(both) && /"value"\s*:/.test(both)
  );
}

/** An even number: half of a character of UTF-16 at the edge would turn all others. */
const looked = 1 << 18;
