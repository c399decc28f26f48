import type { Language, Translated } from "./language.js";

/** The codes of SDMX's CL_OBS_STATUS that are in use here. */
export type ObservationStatusCode = keyof typeof words;

/** What a reader must know of a figure, in a word or two; undefined for a normal one. */
export function observationStatusWord(status: ObservationStatusCode, language: Language): string | undefined {
  return words[status]?.[language];
}

const words = {
  A: undefined,
  B: {
    da: "databrud: kan ikke sammenlignes med tidligere tal",
    en: "break: cannot be compared with earlier figures",
  },
  D: { da: "opgjort efter en anden definition", en: "measured by another definition" },
  E: { da: "skønnet", en: "estimated" },
  L: { da: "ikke indsamlet", en: "not collected" },
  M: { da: "kan ikke forekomme", en: "cannot exist" },
  O: { da: "mangler", en: "missing" },
  P: { da: "foreløbigt", en: "provisional" },
  Q: { da: "tilbageholdt for at beskytte personer", en: "withheld to protect people" },
  U: { da: "usikkert", en: "low reliability" },
} satisfies Readonly<Record<string, Translated | undefined>>;
