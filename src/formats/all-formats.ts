import { csvFormat } from "./csv/csv-format.js";
import { dataPackageFormat } from "./data-package/data-package-format.js";
import type { Format } from "./format.js";
import { jsonStatFormat } from "./json-stat/json-stat-format.js";
import { pxFormat } from "./px/px-format.js";
import { sdmxCsvFormat } from "./sdmx-csv/sdmx-csv-format.js";
import { workbookFormat } from "./workbook/workbook-format.js";

/** Every format, in the order in which a file is held against them: almost any text could be CSV, so that comes last. */
export const allFormats: readonly Format[] = [
  workbookFormat,
  pxFormat,
  jsonStatFormat,
  dataPackageFormat,
  sdmxCsvFormat,
  csvFormat,
];
