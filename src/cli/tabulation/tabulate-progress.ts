import { counted } from "../../language/index.js";
import type { TabulateProgress } from "../../register/index.js";
import { countWords } from "./tabulate-words.js";

/** How far a tabulation is, on one line: the file, its rows, what is being done. */
export function progressLine(
  { phase, records, rows, done }: TabulateProgress,
  language: "da" | "en",
): string {
  const count = rows === undefined ? "" : ` (${counted(rows, countWords[language].row, language)})`;
  const percent = done === undefined ? "" : ` ${Math.floor(100 * done)} %`;
  return `${records}${count}: ${phases[phase][language]}${percent}`;
}

const phases: Readonly<Record<TabulateProgress["phase"], Readonly<Record<"da" | "en", string>>>> = {
  checking: { da: "kolonner og koder kontrolleres", en: "checking columns and codes" },
  keys: { da: "leder efter gengangere", en: "looking for duplicates" },
  counting: { da: "tæller", en: "counting" },
  computing: { da: "beregner tal", en: "computing figures" },
  protecting: { da: "beskytter", en: "protecting" },
};
