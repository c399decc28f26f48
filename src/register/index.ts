export { aggregateSql } from "./aggregate-sql.js";
export type { Cell, Cells } from "./cells.js";
export { isFalseSql, isKnownSql, isTrueSql, quantitySql } from "./condition-sql.js";
export { type DuckDbOptions, openDuckDb } from "./engines/duckdb/open-duckdb.js";
export type { Counted, Engine, RecordSource } from "./engines/engine.js";
export { evaluate, quantityOf, type RecordRow, type Truth } from "./evaluate.js";
export type { CellDimension, CellSum, ColumnPlan, FilePlan, IndicatorPlan } from "./plan/file-plan.js";
export { planFile } from "./plan/plan-file.js";
