import type { TestContext } from "node:test";

/**
 * The seed of cases that a test makes by itself: the usual one, so that a change is judged by the same cases each time, or what
 * ISOBAR_SEED asks for, as properties do. Another one than the usual is told, so that it can be run again.
 */
export function caseSeed(test: TestContext, usual: number): number {
  const asked = process.env.ISOBAR_SEED;
  if (asked === undefined) return usual;
  const seed = asked === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(asked);
  test.diagnostic(`ISOBAR_SEED=${seed}`);
  return seed;
}
