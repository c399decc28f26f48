import type { CityPart, SynthesisOrder } from "./city.js";
import { ancestryCodes, countryCodes } from "./origin.js";
import { draw, draws } from "./random.js";
import type { RowColumn } from "./rows.js";

/** The two columns that a group follows from, in every file of persons. */
export function originColumns({ calibration }: SynthesisOrder): readonly RowColumn[] {
  return [
    { name: "origin_country", codes: countryCodes(calibration).codes },
    { name: "ancestry", codes: ancestryCodes(calibration).codes },
  ];
}

/** What stands in them for a person of a group. */
export function originOf({
  calibration,
  seed,
}: CityPart): (group: number, key: number) => readonly [number, number] {
  const countries = countryCodes(calibration);
  const { born, arrived } = ancestryCodes(calibration);
  return (group, key) => {
    const ancestry = draw(seed, key, draws.ancestry, 1) % 3 === 0 ? born : arrived;
    return [countries.drawn(group, key, seed), ancestry.drawn(group, key, seed)];
  };
}
