import { type Coverage, coverage } from "../../policy/index.js";
import { figuresIn, type Reader } from "./reader.js";

/** What the policy still lacks, with the figures that the edition holds. */
export function editionCoverage({ found, policy }: Reader): Coverage {
  const withFigures = [...found.series].flatMap(([id, series]) =>
    // A withheld figure exists; one that is missing or was never collected does not.
    figuresIn(series).some(({ observation }) => !["L", "M", "O"].includes(observation.obsStatus)) ? [id] : [],
  );
  return coverage(policy, new Set(withFigures));
}
