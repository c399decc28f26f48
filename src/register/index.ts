export { aggregateSql } from "./aggregate-sql.js";
export type { Cell, Cells } from "./cells.js";
export { isFalseSql, isKnownSql, isTrueSql, quantitySql } from "./condition-sql.js";
export {
  type ClickHouseCredentials,
  clickHouseCredentials,
} from "./engines/clickhouse/clickhouse-credentials.js";
export { type ClickHouseOptions, openClickHouse } from "./engines/clickhouse/open-clickhouse.js";
export { type DuckDbOptions, openDuckDb } from "./engines/duckdb/open-duckdb.js";
export type { Counted, Engine, RecordSource } from "./engines/engine.js";
export { evaluate, quantityOf, type RecordRow, type Truth } from "./evaluate.js";
export { fileFigures } from "./figures/file-figures.js";
export type { Figures } from "./figures/joined-figures.js";
export type { LeftOut, TabulatedFigure } from "./figures/tabulated-figure.js";
export type { CellDimension, CellSum, ColumnPlan, FilePlan, IndicatorPlan } from "./plan/file-plan.js";
export { planFile } from "./plan/plan-file.js";
export { dimensionName, possibleCodes } from "./plan/possible-codes.js";
export { type ProtectedFigures, protectedFigures } from "./protected-figures.js";
export type { Calibration, Split, Weights, Yearly } from "./synthesise/calibration.js";
export { inhabitants, mostPersons, type SynthesisOrder } from "./synthesise/city.js";
export { exampleCalibration } from "./synthesise/example-calibration.js";
export {
  type SynthesisWatch,
  type SyntheticFile,
  synthesise,
  syntheticRecords,
} from "./synthesise/synthesise.js";
export {
  type Tabulated,
  type TabulateInput,
  type TabulateProgress,
  type TabulateTask,
  tabulate,
} from "./tabulate.js";
