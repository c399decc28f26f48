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
export {
  type Edition,
  type EditionContent,
  type EditionObservation,
  type EditionSeries,
  editionSchema,
} from "./edition.js";
export { type IndicatorData, indicatorDataSchema } from "./indicator-data.js";
export { readEdition } from "./read-edition.js";
export { sealEdition } from "./seal.js";
