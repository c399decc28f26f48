export { inAlphabeticalOrder, indexLetter } from "./alphabet.js";
export {
  type AssessmentNoteCode,
  type AssessmentNoteNumbers,
  assessmentNoteSentence,
} from "./assessment-note.js";
export { type AssessmentNumbers, assessmentSentence, type DatedQuantity } from "./assessment-sentence.js";
export { type ChanceNumbers, chanceSentence } from "./chance.js";
export { type ClassLimit, classLimitsText } from "./class-limits.js";
export { confidenceLimitsText, countsText } from "./confidence.js";
export { formatDate, monthName } from "./date.js";
export { formatDecimal, formatSignedDecimal } from "./decimal.js";
export { fieldTitle } from "./field-title.js";
export { gapText } from "./gap.js";
export { type GapChange, gapChangeSentence } from "./gap-change.js";
export { type InterfaceTexts, texts } from "./interface-texts.js";
export {
  isLanguage,
  type Language,
  languageNames,
  languages,
  languageTags,
  type Translated,
} from "./language.js";
export { formatList } from "./list.js";
export { type MissingStatus, missingText } from "./missing.js";
export { type ObservationStatusCode, observationStatusWord } from "./observation-status.js";
export { type PaceNumbers, paceSentence } from "./pace.js";
export { formatPeriod, inPeriod, periodInSentence } from "./period.js";
export { type PersonsToGo, personsToGoSentence } from "./persons-to-go.js";
export { counted, pluralForm, type WordForms } from "./plural.js";
export { type FigureQualifier, qualifierWord } from "./qualifier.js";
export { formatQuantity, type Quantity, type Unit, unitOfDifference } from "./quantity.js";
export { type ReasonCode, reasonText } from "./reason.js";
export { type RecomputedGap, recomputedGapSentence } from "./recomputed-gap.js";
export { seasonAndYear, theSeasonOfYear } from "./season.js";
export { type StatusCode, statusText } from "./status.js";
export type { ReasonText, StatusText } from "./status-text.js";
