export {
  type Code,
  type CodeList,
  type Labels,
  notApplicable,
  total,
  type Unit,
  undetermined,
} from "./code-list.js";
export {
  type CodeColumn,
  type CodeIndex,
  codeAt,
  codeColumn,
  codeIndex,
  type DecimalColumn,
  decimalColumn,
  decimalTextAt,
  emptyScale,
} from "./columns.js";
export type { Cube, CubeAttribute, CubeDimension } from "./cube.js";
export {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalNumber,
  decimalText,
  lastDigit,
  parseDecimal,
  subtractDecimals,
} from "./decimal.js";
export { figureName, timeName } from "./figure-name.js";
export {
  type ConfidentialityStatus,
  confidentialityStatuses,
  type Derivation,
  isExact,
  type Observation,
  type ObservationStatus,
  observationStatuses,
  type Qualifier,
  qualifiers,
  type SeriesKey,
} from "./observation.js";
export { comparePeriods, isCalendarDate, type Period, parsePeriod, periodPosition } from "./period.js";
export { plainDecimal } from "./plain-decimal.js";
export { intoSeries, type Series, segments, seriesKeyText } from "./series.js";
export type {
  Annotation,
  NotedAt,
  SymbolMeaning,
  Table,
  TableNote,
} from "./table.js";
