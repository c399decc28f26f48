export { allFormats } from "./all-formats.js";
export { decodeUtf8 } from "./decode-utf8.js";
export { foreignContent } from "./foreign-content.js";
export type {
  Format,
  FormatReader,
  FormatWriter,
  Loss,
  ReadOptions,
  TableSource,
  WriteOptions,
  Written,
} from "./format.js";
export { cellName, columnName, type Grid, type GridCell, type Merge } from "./grid.js";
export { type JsonStatOptions, readJsonStat } from "./json-stat/read-json-stat.js";
export { writeJsonStat } from "./json-stat/write-json-stat.js";
export { writePx } from "./px/write-px.js";
export { type CubeSource, readTidyCsv } from "./read-tidy-csv.js";
export { recogniseFormat } from "./recognise-format.js";
export { writeSdmxCsv } from "./sdmx-csv/write-sdmx-csv.js";
export { delimiterOf, type Rows, splitRows } from "./split-rows.js";
export { type SymbolReading, symbolReading } from "./symbol-status.js";
export { mostGridRows, tableGrid } from "./table-grid.js";
export { type DecodedText, decodeText } from "./text/decode-text.js";
export { type Encoding, knownEncoding } from "./text/encoding.js";
export { textGrid } from "./text-grid.js";
export {
  attributeColumns,
  decimalColumns,
  dimensionColumns,
  isFigureColumn,
  wordColumns,
} from "./tidy-columns.js";
export { readWorkbook, type WorkbookLimits } from "./workbook/read-workbook.js";
export { type Choice, type SheetContent, type SheetValue, writeSheets } from "./workbook/write-sheets.js";
export { writeCsv } from "./write-csv.js";
export { type ArchiveFile, zipArchive } from "./zip/zip-archive.js";
