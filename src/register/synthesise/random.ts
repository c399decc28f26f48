/**
 * A whole number from 0 to 2³² - 1 that looks like chance and depends on its arguments alone: whole-number arithmetic of
 * 32 bits, so that every machine draws the same, in whatever order it draws.
 */
export function draw(seed: number, id: number, what: number, year = 0): number {
  let state =
    (Math.imul(id, 0x9e3779b1) + Math.imul(seed, 0x632be5ab)) ^ Math.imul(what * 4099 + year, 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b);
  return (state ^ (state >>> 16)) >>> 0;
}

/** A whole number from 0 to `limit` - 1; a limit of up to two million leaves no remainder behind. */
export function drawBelow(limit: number, seed: number, id: number, what: number, year = 0): number {
  return Math.floor((draw(seed, id, what, year) * limit) / 4_294_967_296);
}

/** What is drawn: each has a number of its own, so that one draw says nothing of another. */
export const draws = {
  age: 1,
  country: 2,
  ancestry: 3,
  parents: 4,
  leaving: 5,
  excess: 6,
  housing: 7,
  housingMove: 8,
  since: 9,
  district: 10,
  districtMove: 11,
  education: 12,
  missingEducation: 13,
  outside: 14,
  outsideInYear: 15,
  unemployed: 16,
  unemployedInYear: 17,
  missingWork: 18,
  industry: 19,
  industryMove: 20,
  supported: 21,
  sports: 22,
  crime: 23,
  crimeInYear: 24,
  benefits: 25,
  months: 26,
  passive: 27,
  group: 28,
  language: 29,
  privateSchool: 30,
  reading: 31,
  mark: 32,
  start: 33,
  dropOut: 34,
  sector: 35,
  academic: 36,
  unit: 37,
  stayers: 38,
  school: 39,
  schoolClass: 40,
  daycare: 41,
  student: 42,
} as const;
