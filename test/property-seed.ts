// Loaded before every test file. A change is judged by the same cases each time, so that a red run is about the change;
// `ISOBAR_SEED=random npm test` goes looking for cases that nobody has thought of, and prints the seed when it finds one.

import fc from "fast-check";

const asked = process.env.ISOBAR_SEED ?? "2006";
if (asked !== "random" && !/^-?\d+$/u.test(asked)) {
  throw new Error(`ISOBAR_SEED is “${asked}”; it is a whole number or “random”.`);
}
if (asked !== "random") fc.configureGlobal({ seed: Number(asked) });
