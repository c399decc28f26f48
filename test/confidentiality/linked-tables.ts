import fc from "fast-check";
import { type CountTable, type CrossTables, crossTables } from "../../src/confidentiality/index.js";
import { tableOf } from "./count-tables.js";

/** Tables of one invented register that share margins, with the register itself, which no table shows. */
export interface LinkedTables {
  readonly table: CrossTables;
  /** Cells that everybody knows besides. */
  readonly known: ReadonlySet<number>;
  readonly register: readonly Persons[];
}

/** Persons who are the same in everything. */
export interface Persons {
  /** Area, district, sex, origin. */
  readonly codes: readonly string[];
  readonly count: number;
}

/**
 * Areas in districts by sex, the same areas by origin, and now and then sex by origin without areas. Many cells are nobody,
 * and totals are shown or left out.
 */
export const linkedTables: fc.Arbitrary<LinkedTables> = fc
  .record({
    areas: fc.integer({ min: 2, max: 5 }),
    origins: fc.integer({ min: 2, max: 3 }),
    persons: fc.array(numbersOfPersons(1), { minLength: 30, maxLength: 30 }),
    showsMissingTotals: fc.boolean(),
    hasThird: fc.boolean(),
  })
  .map(({ areas, origins, persons, showsMissingTotals, hasThird }) => {
    const register = registerOf(areas, 2, origins, persons);
    return linked(register, [
      tableBy(register, ["place", "sex"], true),
      tableBy(register, ["place", "origin"], showsMissingTotals),
      ...(hasThird ? [tableBy(register, ["sex", "origin"], showsMissingTotals)] : []),
    ]);
  });

/**
 * Tables by each pair of three variables, which tell most together: one of them now and then by district only, or known
 * to all and not to be published; and tables of others that hold some counts.
 */
export const pairTables: fc.Arbitrary<LinkedTables> = fc
  .record({
    areas: fc.integer({ min: 1, max: 4 }),
    sexes: fc.integer({ min: 2, max: 3 }),
    origins: fc.integer({ min: 2, max: 3 }),
    persons: fc.array(numbersOfPersons(2), { minLength: 36, maxLength: 36 }),
    showsMissingTotals: fc.boolean(),
    isByDistrict: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
    isThirdKnown: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
    knowsDistricts: fc.boolean(),
    // Which counts by sex and origin, and by all three, others have shown.
    others: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
  })
  .map(
    ({
      areas,
      sexes,
      origins,
      persons,
      showsMissingTotals,
      isByDistrict,
      isThirdKnown,
      knowsDistricts,
      others,
    }) => {
      const register = registerOf(areas, sexes, origins, persons);
      const third = tableBy(register, ["sex", "origin"], showsMissingTotals);
      const some = (table: CountTable, isShown: (number: number) => boolean): CountTable => ({
        ...table,
        rows: table.rows.filter((_, at) => isShown(others[at % others.length] ?? 0)),
      });
      const own = [
        tableBy(register, ["place", "sex"], true),
        tableBy(register, [isByDistrict ? "district" : "place", "origin"], showsMissingTotals),
        ...(isThirdKnown ? [] : [third]),
      ];
      const known = [
        ...(isThirdKnown ? [third] : []),
        ...(knowsDistricts ? [tableBy(register, ["district"], false)] : []),
        some(third, (number) => number === 9),
        some(tableBy(register, ["district", "sex", "origin"], false), (number) => number === 0),
      ].filter(({ rows }) => rows.length > 0);
      return linked(register, own, known);
    },
  );

/** Every third number is nobody, or more of them are few. */
function numbersOfPersons(few: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: Math.floor(9 / few) }) },
    { weight: 1, arbitrary: fc.integer({ min: Math.floor(10 / few), max: 60 }) },
  );
}

function registerOf(
  areas: number,
  sexes: number,
  origins: number,
  persons: readonly number[],
): readonly Persons[] {
  const register: Persons[] = [];
  for (let area = 0; area < areas; area++) {
    for (let sex = 0; sex < sexes; sex++) {
      for (let origin = 0; origin < origins; origin++) {
        const codes = [`a${area}`, districtOf(area), ["F", "M", "X"][sex] ?? "", `o${origin}`];
        register.push({ codes, count: persons[register.length] ?? 0 });
      }
    }
  }
  return register;
}

function districtOf(area: number): string {
  return area < 2 ? "north" : "south";
}

const columns = ["place", "district", "sex", "origin"];

/** A table of the register; districts are places as areas are. */
function tableBy(
  register: readonly Persons[],
  names: readonly string[],
  showsMissingTotals: boolean,
): CountTable {
  const counts = new Map<string, number>();
  for (const { codes, count } of register) {
    const key = names.map((name) => codes[columns.indexOf(name)]).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const places = register.map(({ codes: [area = "", district = ""] }) => [area, district]);
  return tableOf(
    names.map((name) => (name === "district" ? "place" : name)).join(" "),
    [...counts].map(([key, count]) => `${key} ${count}`).join("\n"),
    { parents: { place: Object.fromEntries(places) }, showsMissingTotals },
  );
}

function linked(
  register: readonly Persons[],
  own: readonly CountTable[],
  known: readonly CountTable[] = [],
): LinkedTables {
  const others = known.map((one) => ({ ...one, showsMissingTotals: false, isPartial: true }));
  const { value: table, problems } = crossTables([...own, ...others]);
  if (table === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  return { table, known: new Set(table.cellOf.slice(own.length).flat()), register };
}
