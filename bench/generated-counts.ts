import type { CountTable } from "../src/confidentiality/index.js";

/** What the persons of the invented city differ by, beside where they live: shares of each code. */
const variables: readonly (readonly [name: string, shares: readonly number[]])[] = [
  ["origin", [0.8, 0.15, 0.05]],
  ["sex", [0.51, 0.49]],
  ["age", [0.2, 0.15, 0.2, 0.2, 0.15, 0.1]],
  ["status", [0.7, 0.2, 0.1]],
];

const districts = 10;
const areasEach = 5;

/**
 * Counts of an invented city: 50 areas in 10 districts by the first so many variables, with every total. The same on every
 * machine. Two variables make 732 cells, three 5,124 and four 20,496.
 */
export function generatedCounts(variableCount: number, seed = 2006): CountTable {
  const random = evenNumbers(seed);
  const used = variables.slice(0, variableCount);
  const combinations = used.reduce<readonly { readonly codes: readonly string[]; readonly share: number }[]>(
    (found, [, shares]) =>
      found.flatMap(({ codes, share }) =>
        shares.map((part, code) => ({ codes: [...codes, String(code)], share: share * part })),
      ),
    [{ codes: [], share: 1 }],
  );
  const areas = Array.from({ length: districts * areasEach }, (_, area) => ({
    code: `area-${area}`,
    district: `district-${Math.floor(area / areasEach)}`,
    persons: Math.floor(60 + 8000 * random() ** 3),
  }));
  const rows = areas.flatMap(({ code, persons }) =>
    combinations.map(({ codes, share }) => {
      const expected = persons * share * (0.6 + 0.8 * random());
      const scattered = expected + (random() - 0.5) * Math.sqrt(expected) * 2;
      return {
        codes: [code, ...codes],
        count: Math.max(0, Math.round(scattered)),
        place: { file: "generated" },
      };
    }),
  );
  return {
    dimensions: [
      { name: "place", parents: new Map(areas.map(({ code, district }) => [code, district])) },
      ...used.map(([name]) => ({ name, parents: new Map<string, string>() })),
    ],
    rows,
    showsMissingTotals: true,
    place: { file: "generated" },
  };
}

/** Numbers from 0 up to 1 by a linear congruence: the same for the same seed. */
function evenNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
