import { danishTexts, type InterfaceTexts } from "./danish-texts.js";
import { englishTexts } from "./english-texts.js";
import type { Language } from "./language.js";

/** The fixed words of the public pages: `texts[language].navigation.overview`. */
export const texts: Readonly<Record<Language, InterfaceTexts>> = { da: danishTexts, en: englishTexts };
