import type { Format } from "../format.js";
import { asciiBytes } from "../text/ascii-bytes.js";
import { csvSample } from "./csv-delimiter.js";
import { readCsv } from "./read-csv.js";
import { writeCsvTable } from "./write-csv-table.js";

export const csvFormat: Format = {
  id: "csv",
  name: { da: "CSV", en: "CSV" },
  endings: ["csv", "tsv", "txt"],
  recognises: isCsv,
  read: readCsv,
  write: writeCsvTable,
};

/** True for text whose beginning falls into columns; other formats are asked before. */
function isCsv(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1 << 16);
  const text = asciiBytes(start);
  if (text === undefined || text.bytes.subarray(0, 4096).includes(0)) return false;
  const first = text.bytes.find((sign) => sign > 32);
  // JSON, XML and zipped files.
  if (first === 0x7b || first === 0x5b || first === 0x3c || (start[0] === 0x50 && start[1] === 0x4b))
    return false;
  return csvSample(text.bytes, text.decode) !== undefined;
}
