import { barCases } from "./bar-cases.js";
import { courseCases } from "./course-cases.js";
import { dumbbellCases } from "./dumbbell-cases.js";
import { fanCases } from "./fan-cases.js";
import type { GalleryCase } from "./gallery-case.js";
import { scaleCases } from "./scale-cases.js";
import { smallPictureCases } from "./small-picture-cases.js";
import { tileCases } from "./tile-cases.js";
import { uncertainCourseCases } from "./uncertain-course-cases.js";

/**
 * Every chart with every edge case: what `npm run gallery` shows and gallery.test.ts tests.
 *
 * A new chart gets a file of cases beside this one, `<kind>-cases.ts` with a list of `GalleryCase`, and a line
 * in the list below. Then the gallery shows it in both themes and widths, and the tests hold it to what every
 * chart must be: well formed, within its frame, no word on another, named, read out with all its figures.
 */
export const galleryCases: readonly GalleryCase[] = [
  ...courseCases,
  ...uncertainCourseCases,
  ...fanCases,
  ...scaleCases,
  ...barCases,
  ...dumbbellCases,
  ...smallPictureCases,
  ...tileCases,
];
