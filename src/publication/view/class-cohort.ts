import type { AreaClass } from "../../edition/index.js";
import { formatList } from "../../language/index.js";
import { type ClassedAreas, classWord, shareText } from "./area-classes.js";
import { lowerFirst, placeName } from "./names.js";
import { type Reader, textIn } from "./reader.js";

/**
 * Of the areas that the policy itself puts into a class, all of them named, how many are still in it in the newest
 * period, and where the others are: in sentences, with each share. An area that left the class stays counted.
 */
export function cohortTexts(reader: Reader, { rules, newest, periods }: ClassedAreas): readonly string[] {
  const { residential } = reader.words;
  const period = periods.at(-1) ?? "";
  return rules.classes
    .filter(({ listComplete }) => listComplete)
    .flatMap((one) => {
      const listed = rules.listed.filter((area) => area.class === one.code);
      if (listed.length === 0) return [];
      const found = listed.map(({ place }) => ({ place, now: newest.find((area) => area.place === place) }));
      const still = found.filter(({ now }) => now?.class === one.code);
      const others = found.filter(({ now }) => now?.class !== undefined && now.class !== one.code);
      const unknown = found.filter(({ now }) => now?.class === undefined);
      const named = (areas: typeof found, withClass: boolean): string =>
        formatList(
          areas.map(({ place, now }) => `${placeName(reader, place)}${beside(reader, now, withClass)}`),
          reader.language,
        );
      return [
        [
          residential.cohort(still.length, listed.length, textIn(reader, one.title), period),
          still.length === 0 ? undefined : residential.cohortStill(named(still, false)),
          others.length === 0 ? undefined : residential.cohortLeft(others.length, named(others, true)),
          unknown.length === 0 ? undefined : residential.cohortUnknown(named(unknown, false)),
        ]
          .filter((text) => text !== undefined)
          .join(" "),
      ];
    });
}

function beside(reader: Reader, now: AreaClass | undefined, withClass: boolean): string {
  if (now === undefined) return "";
  const words = [
    ...(withClass ? [lowerFirst(reader, classWord(reader, now))] : []),
    shareText(reader, now) ?? [],
  ].flat();
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}
