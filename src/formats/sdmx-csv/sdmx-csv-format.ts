import type { Format } from "../format.js";
import { sdmxDelimiter } from "./is-sdmx-csv.js";
import { readSdmxCsv } from "./read-sdmx-csv.js";
import { writeSdmxCsv } from "./write-sdmx-csv.js";

export const sdmxCsvFormat: Format = {
  id: "sdmx-csv",
  name: { da: "SDMX-CSV", en: "SDMX-CSV" },
  endings: ["sdmx.csv"],
  recognises: (bytes) => sdmxDelimiter(bytes) !== undefined,
  read: readSdmxCsv,
  write: writeSdmxCsv,
};
