export {
  type AreaClass,
  type NoClassReason,
  noClassReasons,
} from "./area-class.js";
export {
  type Assessment,
  assessmentNoteCodes,
  assessmentSchema,
  type NotAssessableReason,
  notAssessableReasons,
  type TargetStatus,
  targetStatuses,
} from "./assessment.js";
export { bytesDigest, canonicalBytes, digestOf } from "./canonical.js";
export { compareEditions } from "./compare/compare-editions.js";
export {
  type AreaClassChange,
  type DecidedChange,
  type EditionDifference,
  type FigureCause,
  type FigureChange,
  type FigureChangeKind,
  figureChangeKinds,
  type StatusChange,
} from "./compare/edition-difference.js";
export {
  type Edition,
  type EditionContent,
  type EditionObservation,
  type EditionSeries,
  editionSchema,
} from "./edition.js";
export { type IndicatorData, indicatorDataSchema } from "./indicator-data.js";
export {
  type ComparedPlaceFigure,
  type PlaceComparison,
  placeComparisonSchema,
  rankingStates,
  type UnrankedReason,
  unrankedReasons,
} from "./place-comparison.js";
export { readEdition } from "./read-edition.js";
export { sealEdition } from "./seal.js";
