import { inYear, sum } from "./at.js";
import type { Calibration, Yearly } from "./calibration.js";

/** What is wanted of a synthetic register. */
export interface SynthesisOrder {
  readonly calibration: Calibration;
  /** Inhabitants at the end of the first year; absent: as many as the calibrated city had. */
  readonly persons?: number | undefined;
  readonly from: number;
  readonly to: number;
  /** Another seed gives other persons with the same numbers. */
  readonly seed: number;
}

/**
 * A part of the city that is lived through by itself, so that memory does not grow with the number of persons. The parts'
 * numbers add up to those of the whole.
 */
export interface CityPart {
  readonly calibration: Calibration;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** The first number that its persons' keys are made of; the next part begins far behind it. */
  readonly firstPerson: number;
  /** This part's share of a number of the calibration in a year. */
  readonly share: (numbers: Yearly, year: number) => number;
}

/** Persons who live at the end of a year in a part, at most. */
const partSize = 250_000;

/** Numbers for the keys of one part: those who live there at the end of a year, and all who come later. */
const keysOfPart = 2 ** 22;

/** Keys have 31 bits, so there is an end to the number of parts. */
export const mostPersons = (2 ** 31 / keysOfPart) * partSize;

export function cityParts({ calibration, persons, from, to, seed }: SynthesisOrder): readonly CityPart[] {
  const base = inhabitants(calibration, from);
  const whole = persons ?? base;
  const parts = Math.max(1, Math.ceil(whole / partSize));
  return Array.from({ length: parts }, (_, part) => {
    const [before, upTo] = [part, part + 1].map((count) => Math.floor((whole * count) / parts)) as [
      number,
      number,
    ];
    return {
      calibration,
      from,
      to,
      seed,
      firstPerson: part * keysOfPart,
      share(numbers, year) {
        const number = inYear(numbers, year - calibration.from);
        return Math.floor((number * upTo) / base) - Math.floor((number * before) / base);
      },
    };
  });
}

/** How many lived in the calibrated city at the end of a year. */
export function inhabitants({ groups, from }: Calibration, year: number): number {
  return sum(groups.flatMap(({ persons }) => persons.flat().map((numbers) => inYear(numbers, year - from))));
}
