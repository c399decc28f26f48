import type { Calibration } from "../../../src/register/index.js";
import { benefitAndStaffRows } from "./benefits-and-staff.js";
import { countedIn, inYears, minus, plus, wholeOf } from "./calibrated-numbers.js";
import { splitPlaces } from "./places.js";
import { type AreaPart, areaParts } from "./residential-areas.js";

/** The public housing areas, and all other public housing of the city. */
export function calibratedHousing(): Calibration["housing"] {
  const all = [...areaParts(2005), ...areaParts(2012)];
  const places = [...new Set(all.map(({ place }) => place))];
  const areas = places.map((place) => {
    const in2005 = all.find((area) => area.place === place);
    if (in2005 === undefined) throw new Error(`unknown area: ${place}`);
    const partAt = (year: number) =>
      areaParts(Math.max(2005, year)).find((area) => area.place === place)?.part ?? { counted: 0, of: 0 };
    const splits = splitPlaces.find(({ id }) => id === place)?.splits;
    return {
      code: place,
      district: districtOf[place] ?? null,
      ...(splits === undefined ? {} : { splits }),
      adults: inYears((year) => partAt(year).of),
      outside: inYears((year) => partAt(year).counted),
      mix: mixOf(in2005),
      isFollowed: in2005.isOneOfTheFive,
    };
  });
  const housing = { indicator: "public-housing-without-job", group: "_T" };
  const rows = benefitAndStaffRows();
  return [
    ...areas,
    {
      code: null,
      district: null,
      adults: minus(wholeOf(rows, housing), areas.map(({ adults }) => adults).reduce(plus)),
      outside: countedIn(rows, housing),
      mix: [180, 790, 30, 0],
      isFollowed: false,
    },
  ];
}

/** The parts of the city that the areas lie in, as the policy lists them. */
const districtOf: Readonly<Record<string, string>> = {
  eksempelparken: "nordre-eksempelby",
  opdigtgaarden: "nordre-eksempelby",
  forsoegsparken: "nordre-eksempelby",
  moensterhusene: "nordre-eksempelby",
  modelvaenget: "ydre-eksempelby",
  skitsegaarden: "ydre-eksempelby",
  udkastgade: "ydre-eksempelby",
  taenketoften: "ydre-eksempelby",
  formodningsvej: "ydre-eksempelby",
  paafundsparken: "vestre-eksempelby",
  antagelsesparken: "vestre-eksempelby",
  proevevangen: "vestre-eksempelby",
  "proevevangen-nord": "vestre-eksempelby",
  "proevevangen-syd": "vestre-eksempelby",
  "hypotese-alle": "vestre-eksempelby",
  tilfaeldighusene: "vestre-eksempelby",
};

/** Immigrants' part of a class of areas, as its inhabitants are counted. */
function mixOf({ atFirst }: AreaPart): readonly number[] {
  const immigrants = atFirst > 500 ? 642 : atFirst >= 400 ? 471 : atFirst >= 200 ? 312 : 118;
  return [immigrants, 960 - immigrants, 40, 0];
}
