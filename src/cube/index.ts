export { type Code, type CodeList, type Labels, notApplicable, total } from "./code-list.js";
export {
  type CodeColumn,
  codeAt,
  codeColumn,
  type DecimalColumn,
  decimalColumn,
  decimalTextAt,
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
export { intoSeries, type Series, segments, seriesKeyText } from "./series.js";
