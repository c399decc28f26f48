export { type Answer, type Site, siteOf, wholeBody } from "./answer.js";
export { type BaseUrl, baseUrlOf } from "./base-url.js";
export { editionWorkbook } from "./edition-workbook/edition-workbook.js";
export { type DeadLink, type ExportedSite, exportSite, type TakeFile } from "./export-site.js";
export { type EditionTables, tablesOfEdition } from "./open-data/tables-of-edition.js";
export type { PublishedEdition } from "./published-edition.js";
export { createSite } from "./site.js";
