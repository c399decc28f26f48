import fc from "fast-check";
import type { RecordRow } from "../../src/register/index.js";

/** A condition over the passages: as the policy has it, and as any reader of the Common Expression Language takes it. */
export interface RandomCondition {
  readonly ours: string;
  /** `missing(x)` and `between(x, a, b)` are ours alone: here they are what they stand for in the row. */
  readonly theirs: (row: RecordRow) => string;
}

const numbers = ["age", "price"] as const;
const codes = { light: ["day", "dark"], origin: ["local", "visitor"], country: ["DK", "SE", "DE"] } as const;
/** What says "not known" in each variable, beside an empty cell. */
const unknown: Readonly<Record<string, bigint | string>> = { age: 999n, origin: "0" };

/** The value of a variable in a row; undefined when it is not known. */
export function knownIn(row: RecordRow, variable: string): bigint | string | undefined {
  const value = row[variable];
  return value === unknown[variable] ? undefined : value;
}

const integer = fc.integer({ min: 0, max: 120 });

/** Rows in which much is missing, in either of the two ways. */
export const randomRow: fc.Arbitrary<RecordRow> = fc.record({
  age: fc.oneof(integer.map(BigInt), fc.constant(999n), fc.constant(undefined)),
  price: fc.oneof(fc.integer({ min: -9, max: 99 }).map(BigInt), fc.constant(undefined)),
  helmet: fc.constantFrom(0n, 1n, undefined),
  light: fc.constantFrom("day", "dark", undefined),
  origin: fc.constantFrom("local", "visitor", "0", undefined),
  country: fc.constantFrom("DK", "SE", "DE", "FR", undefined),
});

const compared: fc.Arbitrary<RandomCondition> = fc
  .tuple(fc.constantFrom(...numbers), fc.constantFrom("==", "!=", "<", "<=", ">", ">="), integer, integer)
  .map(([variable, operator, factor, limit]) =>
    plain(
      `${variable} * ${factor % 5} + ${limit} ${operator} ${variable === "age" ? limit + 7 : 150 - limit}`,
    ),
  );

const between: fc.Arbitrary<RandomCondition> = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 119 }))
  .map(([low, high]) => ({
    ours: `between(age, ${low}, ${high})`,
    theirs: () => `(age >= ${low} && age <= ${high})`,
  }));

const inNumbers = fc
  .uniqueArray(integer, { minLength: 1, maxLength: 4 })
  .map((values) => plain(`age in [${values.join(", ")}]`));

const inCodes = fc
  .constantFrom(...(Object.keys(codes) as (keyof typeof codes)[]))
  .chain((variable) =>
    fc
      .constantFrom(...codes[variable])
      .chain((code) =>
        fc.constantFrom(`${variable} == "${code}"`, `${variable} != "${code}"`, `${variable} in ["${code}"]`),
      ),
  )
  .map(plain);

const missing = fc.constantFrom("age", "price", "helmet", "light", "origin", "country").map(
  (variable): RandomCondition => ({
    ours: `missing(${variable})`,
    theirs: (row: RecordRow) => String(knownIn(row, variable) === undefined),
  }),
);

const leaf = fc.oneof(compared, between, inNumbers, inCodes, missing, fc.constant(plain("helmet")));

/** Conditions several levels deep. */
export const randomCondition: fc.Arbitrary<RandomCondition> = fc.letrec<{ condition: RandomCondition }>(
  (tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie("condition").map((of) => ({
        ours: `!(${of.ours})`,
        theirs: (row: RecordRow) => `!(${of.theirs(row)})`,
      })),
      fc
        .tuple(tie("condition"), fc.constantFrom("&&", "||"), tie("condition"))
        .map(([left, operator, right]) => ({
          ours: `(${left.ours} ${operator} ${right.ours})`,
          theirs: (row: RecordRow) => `(${left.theirs(row)} ${operator} ${right.theirs(row)})`,
        })),
    ),
  }),
).condition;

function plain(text: string): RandomCondition {
  return { ours: text, theirs: () => text };
}
