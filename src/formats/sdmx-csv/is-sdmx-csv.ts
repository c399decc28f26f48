import { asciiBytes } from "../text/ascii-bytes.js";

/** What stands between the cells of SDMX-CSV; undefined for what is none: its first column has a name of its own. */
export function sdmxDelimiter(bytes: Uint8Array): string | undefined {
  const text = asciiBytes(bytes.subarray(0, 1 << 16));
  if (text === undefined) return undefined;
  const start = text.decode(text.bytes.subarray(0, 1 << 14));
  const found = /^\s*"?(?:DATAFLOW|STRUCTURE)(?:\[[^\]"\n\r]?\])?(?::[^"\n\r,;\t]*)?"?([,;\t|])/.exec(start);
  if (found === null || !start.includes("OBS_VALUE")) return undefined;
  return found[1];
}
