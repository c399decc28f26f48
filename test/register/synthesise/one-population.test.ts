import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFiles } from "../../../examples/eksempelby/generator/records.js";
import { exampleCalibration, syntheticRecords } from "../../../src/register/index.js";
import type { SynthesisOrder } from "../../../src/register/synthesise/city.js";
import { type Row, rowsOf } from "./synthetic-rows.js";

/*
 * Every file is about the same inhabitants: who stands in one in a year lives in the city at the end of it, under the same
 * key, and is what `population` says. The only others are employees who live elsewhere. Two parts of a city, so that keys
 * of parts could meet.
 */

const order: SynthesisOrder = {
  calibration: exampleCalibration(),
  persons: 260_000,
  from: 2004,
  to: 2006,
  seed: 3,
};

const files = new Map(syntheticRecords(order).map((source) => [source.name, rowsOf(source)]));
const population: ReadonlyMap<string, Row> = new Map(
  (files.get("population") ?? []).map((row): [string, Row] => [`${row.person} ${row.year}`, row]),
);
const everybody = new Set((files.get("population") ?? []).map(({ person }) => person));

/** Each row of a file with the inhabitant it is about. */
function about(name: string): readonly (readonly [Row, Row | undefined])[] {
  const key = recordFiles.find(({ id }) => id === name)?.key ?? assert.fail(name);
  const rows = files.get(name) ?? assert.fail(name);
  assert.ok(rows.length > 1000, name);
  const keys = rows.map((row) => `${row[key]} ${row.year}`);
  assert.equal(new Set(keys).size, keys.length, `${name}: somebody stands twice in a year`);
  return rows.map((row, at) => [row, population.get(keys[at] ?? "")]);
}

/** What a file says of somebody is what the population file says, in all columns that both have. */
function assertSame(row: Row, person: Row, name: string): void {
  for (const column of ["age", "sex", "origin_country", "ancestry", "parents_education", "district"]) {
    if (column in row) assert.equal(row[column], person[column], `${name}: ${column}`);
  }
}

for (const [name, fits] of [
  ["benefits", (_: Row, { supported, work }: Row) => supported === 1 && work !== "employed"],
  ["pupils", ({ grade }: Row, { age }: Row) => Number(age) === Number(grade) + 6],
  [
    "students",
    ({ stage }: Row, { age }: Row) =>
      stage === "leaver" ? age === 20 : Number(age) >= 17 && Number(age) <= 26 && age !== 20,
  ],
  ["daycare", (_: Row, { age }: Row) => Number(age) >= 1 && Number(age) <= 5],
] as const) {
  test(`${name}: everyone lives in the city that year, of the same age, place and origin`, () => {
    for (const [row, person] of about(name)) {
      assert.ok(person !== undefined, `${name}: nobody in population is ${JSON.stringify(row)}`);
      assertSame(row, person, name);
      assert.ok(fits(row, person), `${name}: ${JSON.stringify(row)} ${JSON.stringify(person)}`);
    }
  });
}

test("staff: most are inhabitants in work; the others have keys that no inhabitant has in any year", () => {
  const staff = about("staff");
  let inhabitants = 0;
  for (const [row, person] of staff) {
    if (person === undefined) assert.ok(!everybody.has(row.employee), JSON.stringify(row));
    else {
      inhabitants++;
      assertSame(row, person, "staff");
      assert.equal(person.work, "employed");
    }
  }
  const share = inhabitants / staff.length;
  assert.ok(share > 0.6 && share < 0.7, String(share));
});

test("a child has one first language, in day-care and at school", () => {
  const languages = new Map<unknown, unknown>();
  let met = 0;
  for (const [name, key] of [
    ["daycare", "child"],
    ["pupils", "pupil"],
  ] as const) {
    for (const row of files.get(name) ?? []) {
      const known = languages.get(row[key]);
      if (known !== undefined && name === "pupils") met++;
      assert.ok(known === undefined || known === row.first_language);
      languages.set(row[key], row.first_language);
    }
  }
  assert.ok(met > 1000, String(met));
});

test("employees keep their work, and those in an education theirs, for the most part", () => {
  for (const [name, key, column] of [
    ["staff", "employee", "academic"],
    ["students", "person", "vocational"],
  ] as const) {
    const rows = (files.get(name) ?? []).filter((row) => row[column] !== null);
    const next = new Set(rows.map((row) => `${row[key]} ${row.year}`));
    const stayed = rows.filter((row) => next.has(`${row[key]} ${Number(row.year) + 1}`)).length;
    const could = rows.filter(({ year }) => Number(year) < order.to).length;
    assert.ok(stayed / could > 0.5 && stayed / could < 0.97, `${name} ${stayed / could}`);
  }
});

test("school classes differ: some with few, some with none but the group that is counted", () => {
  const first = (files.get("pupils") ?? []).filter(({ grade }) => grade === 0);
  const classes = new Map<string, { pupils: number; danish: number }>();
  for (const { year, school_class, origin_country } of first) {
    const name = `${year} ${school_class}`;
    const one = classes.get(name) ?? { pupils: 0, danish: 0 };
    one.pupils++;
    if (origin_country === "DK") one.danish++;
    classes.set(name, one);
  }
  const all = [...classes.values()];
  const half = all.filter(({ pupils, danish }) => 2 * danish >= pupils).length / all.length;
  assert.ok(half > 0.6 && half < 0.95, String(half));
  assert.ok(all.every(({ pupils }) => pupils <= 22));
});
