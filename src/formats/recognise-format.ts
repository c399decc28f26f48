import { allFormats } from "./all-formats.js";
import type { Format } from "./format.js";

/** What a file is by its content; its name does not count. Undefined when it is none of the formats that are read. */
export function recogniseFormat(bytes: Uint8Array): Format | undefined {
  return allFormats.find(({ read, recognises }) => read !== undefined && recognises?.(bytes) === true);
}
