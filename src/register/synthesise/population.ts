import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { moveDistricts } from "./districts.js";
import { educate, educations } from "./education.js";
import { moveHomes } from "./homes.js";
import { changeIndustries } from "./industries.js";
import { inhabitantsOf } from "./inhabitants.js";
import { ancestryCodes, countryCodes } from "./origin.js";
import type { Field, People } from "./people.js";
import type { RowColumn, RowSource } from "./rows.js";
import { support } from "./support.js";
import { work, workCodes } from "./work.js";
import { playSports, sentence } from "./youth.js";

/** Everybody at the end of each year: the file `population`. */
export function populationRows(order: SynthesisOrder): RowSource {
  const columns = populationColumns(order);
  return {
    name: "population",
    columns: columns.map(([, column]) => column),
    *batches() {
      for (const part of cityParts(order)) {
        for (const people of lives(part)) {
          yield { rows: people.count, columns: columns.map(([field]) => people.columns[field]) };
        }
      }
    },
  };
}

/**
 * The inhabitants of a part of the city at the end of each year; the same columns are used again and again. Who looks at
 * no more than who they are, or where they live, can have that alone: it is the same as in the whole.
 */
export function* lives(
  part: CityPart,
  known: "inhabitants" | "districts" | "everything" = "everything",
): Generator<People> {
  const { people, live } = inhabitantsOf(part);
  for (let year = part.from; year <= part.to; year++) {
    live(year);
    if (known !== "inhabitants") {
      moveHomes(part, people, year);
      moveDistricts(part, people, year);
    }
    if (known !== "everything") {
      yield people;
      continue;
    }
    educate(part, people, year);
    work(part, people, year);
    changeIndustries(part, people, year);
    support(part, people, year);
    playSports(part, people, year);
    sentence(part, people, year);
    yield people;
  }
}

function populationColumns({ calibration }: SynthesisOrder): readonly (readonly [Field, RowColumn])[] {
  const areas = calibration.housing.map(({ code }) => code);
  return [
    ["person", { name: "person", isLong: true }],
    ["year", { name: "year" }],
    ["age", { name: "age" }],
    ["sex", { name: "sex", codes: calibration.sexes }],
    ["country", { name: "origin_country", codes: countryCodes(calibration).codes }],
    ["ancestry", { name: "ancestry", codes: ancestryCodes(calibration).codes }],
    ["work", { name: "work", codes: workCodes }],
    ["workBefore", { name: "work_before", codes: workCodes }],
    ["industry", { name: "industry", codes: calibration.industries }],
    ["supported", { name: "supported" }],
    ["education", { name: "education", codes: educations }],
    ["parents", { name: "parents_education", codes: educations }],
    ["district", { name: "district", codes: calibration.districts }],
    ["home", { name: "residential_area", codes: areas }],
    ["since", { name: "there_since" }],
    ["publicHousing", { name: "public_housing" }],
    ["sports", { name: "sports_club" }],
    ["sentenced", { name: "sentenced" }],
    ["custodial", { name: "custodial" }],
    ["inPrison", { name: "in_prison" }],
  ];
}
