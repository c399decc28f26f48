export { decodeUtf8 } from "./decode-utf8.js";
export { cellName, type Grid, type GridCell, type Merge } from "./grid.js";
export { type CubeSource, readTidyCsv } from "./read-tidy-csv.js";
export { type Rows, splitRows } from "./split-rows.js";
export { attributeColumns, decimalColumns, dimensionColumns, wordColumns } from "./tidy-columns.js";
export { readWorkbook, type WorkbookLimits } from "./workbook/read-workbook.js";
export { writeCsv } from "./write-csv.js";
