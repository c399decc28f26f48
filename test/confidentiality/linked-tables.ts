import fc from "fast-check";
import type { CrossTables } from "../../src/confidentiality/index.js";
import { cellsOf, tableOf } from "./count-tables.js";

/**
 * Tables of one invented register that share margins: areas in districts by sex, the same areas by origin, and now and
 * then sex by origin without areas. Many cells are nobody, and totals are shown or left out.
 */
export const linkedTables: fc.Arbitrary<CrossTables> = fc
  .record({
    areas: fc.integer({ min: 2, max: 5 }),
    origins: fc.integer({ min: 2, max: 3 }),
    // By area, sex and origin; every third number is nobody.
    persons: fc.array(
      fc.oneof(
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) },
        { weight: 1, arbitrary: fc.integer({ min: 10, max: 60 }) },
      ),
      { minLength: 30, maxLength: 30 },
    ),
    showsMissingTotals: fc.boolean(),
    hasThird: fc.boolean(),
  })
  .map(({ areas, origins, persons, showsMissingTotals, hasThird }) => {
    const places = Array.from({ length: areas }, (_, at) => `a${at}`);
    const parents = {
      place: Object.fromEntries(places.map((name, at) => [name, at < 2 ? "north" : "south"])),
    };
    const codes = Array.from({ length: origins }, (_, at) => `o${at}`);
    const countOf = (isCounted: (place: number, sex: string, origin: number) => boolean): number =>
      persons.reduce((sum, count, at) => {
        const [place, sex, origin] = [Math.floor(at / 6), at % 2 === 0 ? "F" : "M", Math.floor((at % 6) / 2)];
        return place < areas && origin < origins && isCounted(place, sex, origin) ? sum + count : sum;
      }, 0);
    const sexes = ["F", "M"];
    const bySex = places.flatMap((name, at) =>
      sexes.map((sex) => `${name} ${sex} ${countOf((place, one) => place === at && one === sex)}`),
    );
    const byOrigin = places.flatMap((name, at) =>
      codes.map(
        (code, origin) => `${name} ${code} ${countOf((place, _, one) => place === at && one === origin)}`,
      ),
    );
    const both = sexes.flatMap((sex) =>
      codes.map(
        (code, origin) => `${sex} ${code} ${countOf((_, one, other) => one === sex && other === origin)}`,
      ),
    );
    return cellsOf(
      tableOf("place sex", bySex.join("\n"), { parents, showsMissingTotals: true }),
      tableOf("place origin", byOrigin.join("\n"), { parents, showsMissingTotals }),
      ...(hasThird ? [tableOf("sex origin", both.join("\n"), { showsMissingTotals })] : []),
    );
  });
