import { danishTexts, type SharedTexts } from "./danish-texts.js";
import { englishTexts } from "./english-texts.js";
import type { Language } from "./language.js";
import { bodyTexts } from "./pages/body-texts.js";
import { chartTexts } from "./pages/chart-texts.js";
import { commitmentListTexts } from "./pages/commitment-list-texts.js";
import { compareTexts } from "./pages/compare-texts.js";
import { cycleTexts } from "./pages/cycle-texts.js";
import { dataGapTexts } from "./pages/data-gap-texts.js";
import { dataTexts } from "./pages/data-texts.js";
import { definitionTexts } from "./pages/definition-texts.js";
import { editionTexts } from "./pages/edition-texts.js";
import { homeTexts } from "./pages/home-texts.js";
import { ladderTexts } from "./pages/ladder-texts.js";
import { listTexts } from "./pages/list-texts.js";
import { measureTexts } from "./pages/measure-texts.js";
import { methodTexts } from "./pages/method-texts.js";
import { openPointTexts } from "./pages/open-point-texts.js";
import { populationTexts } from "./pages/population-texts.js";
import { residentialTexts } from "./pages/residential-texts.js";
import { targetTexts } from "./pages/target-texts.js";
import { workbookTexts } from "./pages/workbook-texts.js";

/** The texts of single pages and pictures, a file each in `pages/`; a page reads its own: `words.lists`. */
const byPage = {
  compare: compareTexts,
  data: dataTexts,
  charts: chartTexts,
  editions: editionTexts,
  home: homeTexts,
  ladder: ladderTexts,
  lists: listTexts,
  residential: residentialTexts,
  commitmentList: commitmentListTexts,
  bodies: bodyTexts,
  cycle: cycleTexts,
  target: targetTexts,
  openPoints: openPointTexts,
  dataGaps: dataGapTexts,
  definitions: definitionTexts,
  measure: measureTexts,
  method: methodTexts,
  populations: populationTexts,
  workbook: workbookTexts,
} as const;

/** The fixed words of the public pages, with those of each page under its own name. */
export type InterfaceTexts = SharedTexts & {
  readonly [Page in keyof typeof byPage]: (typeof byPage)[Page]["da"];
};

/** The fixed words of the public pages: `texts[language].navigation.overview`. */
export const texts: Readonly<Record<Language, InterfaceTexts>> = {
  da: { ...danishTexts, ...pageTexts("da") },
  en: { ...englishTexts, ...pageTexts("en") },
};

function pageTexts(language: Language): Omit<InterfaceTexts, keyof SharedTexts> {
  return Object.fromEntries(Object.entries(byPage).map(([page, both]) => [page, both[language]])) as Omit<
    InterfaceTexts,
    keyof SharedTexts
  >;
}
