import type { Labels } from "../../cube/index.js";

/** Texts by language from pairs, those that are there; a language is a key like any other, whatever it is called. */
export function labelsOf(pairs: Iterable<readonly [string, string | undefined]>): Labels {
  return Object.fromEntries(
    [...pairs].flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])),
  );
}
