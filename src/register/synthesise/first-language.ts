import { nth } from "./at.js";
import type { CityPart } from "./city.js";
import { drawBelow, draws } from "./random.js";

/** First languages as the records have them; the last one is "not known". */
export const languages = ["da", "other", "0"] as const;

const [citys, another, unknown] = [0, 1, 2] as const;

/** The first language of a person, the same in every file and for life. */
export function firstLanguage({ calibration, seed }: CityPart, key: number, group: number): number {
  const drawn = drawBelow(1000, seed, key, draws.language);
  if (group === calibration.groups.length - 1 && drawn % 3 === 0) return unknown;
  return drawn < nth(calibration.pupils.otherLanguage, group) ? another : citys;
}
