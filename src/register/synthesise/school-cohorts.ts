import { nth } from "./at.js";
import type { CityPart } from "./city.js";
import { keyOf } from "./key.js";
import { drawnPlace } from "./origin.js";
import { draw, drawBelow, draws } from "./random.js";

/** A pupil in a grade. */
export interface Pupil {
  readonly key: number;
  readonly group: number;
  readonly grade: number;
  readonly schoolClass: number;
}

/** Pupils of a cohort have this many numbers for their keys. */
const keysOfCohort = 2 ** 15;
const pupilsInClass = 22;

/**
 * The pupils of a grade in a year. Those who began school in one year are a cohort; who is in it stays in its class until
 * the last grade, but for some at its end who come or leave where a grade is larger or smaller than the one before.
 */
export function schoolCohorts(
  part: CityPart,
  place: number,
): (year: number, grade: number) => readonly Pupil[] {
  const { calibration, seed, share, firstPerson } = part;
  const { grades, counted, mix } = calibration.pupils;
  const cohorts = new Map<number, readonly number[]>();

  /** Groups of all who ever belong to a cohort: in its first grade exactly as many of one group as are calibrated. */
  function groupsOf(begun: number): readonly number[] {
    const known = cohorts.get(begun);
    if (known !== undefined) return known;
    const size = Math.max(...grades.map((numbers, grade) => share(numbers, begun + grade)));
    const first = share(grades[0] ?? [0], begun);
    let wanted = share(counted.persons, begun);
    const others = mix.map((weight, group) =>
      group === counted.group || group === mix.length - 1 ? 0 : weight,
    );
    const groups = Array.from({ length: size }, (_, slot) => {
      const key = keyOfSlot(begun, slot);
      const drawn = draw(seed, key, draws.group);
      if (slot >= first) return drawnPlace(mix, drawn);
      if (drawBelow(first - slot, seed, key, draws.group, 1) >= wanted) return drawnPlace(others, drawn);
      wanted--;
      return counted.group;
    });
    cohorts.set(begun, groups);
    return groups;
  }

  function keyOfSlot(begun: number, slot: number): number {
    return keyOf(firstPerson + (begun - part.from + grades.length) * keysOfCohort + slot);
  }

  return (year, grade) => {
    const begun = year - grade;
    const groups = groupsOf(begun);
    const size = share(grades[grade] ?? [0], year);
    const cohort = (((begun % 16) + 16) % 16) + place * 16;
    return Array.from({ length: size }, (_, slot) => ({
      key: keyOfSlot(begun, slot),
      group: nth(groups, slot),
      grade,
      schoolClass: 1 + cohort * 128 + (Math.floor(slot / pupilsInClass) % 128),
    }));
  };
}
