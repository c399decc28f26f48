import { testedCsv } from "./csv/tested-csv.js";
import { testedDataPackage } from "./data-package/tested-data-package.js";
import { testedJsonStat } from "./json-stat/tested-json-stat.js";
import { testedPx } from "./px/tested-px.js";
import { testedSdmxCsv } from "./sdmx-csv/tested-sdmx-csv.js";
import type { TestedFormat } from "./tested-format.js";
import { testedWorkbook } from "./workbook/tested-workbook.js";

/** Every format with what it is tested by: round trips, files that are meant to break it, random changes. */
export const testedFormats: readonly TestedFormat[] = [
  testedWorkbook,
  testedPx,
  testedCsv,
  testedJsonStat,
  testedDataPackage,
  testedSdmxCsv,
];
