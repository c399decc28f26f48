export { groupedDigits, rowCount } from "./grouped-digits.js";
export { mostProblems, rowsNotRead } from "./most-problems.js";
export { nearest, suggestion } from "./nearest.js";
export { comparePlaces, type Place, pathText, placeText } from "./place.js";
export {
  type Checked,
  checked,
  error,
  hasErrors,
  note,
  type Problem,
  type Sentence,
  type Severity,
  warning,
  withoutEchoes,
} from "./problem.js";
export { quoted, visible } from "./quoted.js";
export { inReadingOrder, problemCounts, problemLines } from "./report.js";
