import { compareEditions, type EditionDifference } from "../../edition/index.js";
import type { PublishedEdition } from "../published-edition.js";

/** One edition of a policy beside the one before it. */
export interface EditionStep {
  readonly published: PublishedEdition;
  /** Absent for the first. */
  readonly before?: PublishedEdition;
  /** What changed since; worked out when first asked for, because most pages never do. */
  difference(): EditionDifference | undefined;
}

/** The editions of one policy, newest first as they are given, each with what changed since the one before. */
export function editionHistory(editions: readonly PublishedEdition[]): readonly EditionStep[] {
  return editions.map((published, at) => {
    const before = editions[at + 1];
    let difference: EditionDifference | undefined;
    return {
      published,
      ...(before && { before }),
      difference: () => {
        if (before !== undefined) difference ??= compareEditions(before.edition, published.edition);
        return difference;
      },
    };
  });
}
