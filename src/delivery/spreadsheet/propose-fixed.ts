import { open } from "./mapping.js";
import { foldedLabel } from "./match-label.js";
import { periodWithin } from "./period-label.js";
import type { KnownCode, Vocabulary } from "./vocabulary.js";

/**
 * What the words above a table say of all its figures, for columns that no heading fills: the only time that is named,
 * the code with the longest name that stands in them; the indicator by the words next to it (`near`). Undecided ones are `?`. `named`: the columns that headings fill.
 */
export function fixedByTitle(
  { title, near }: { readonly title: string; readonly near: string },
  columns: readonly string[],
  named: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Record<string, string> {
  const fixed: Record<string, string> = {};
  for (const column of columns) {
    const codes = vocabulary.dimensions.find(({ id }) => id === column)?.codes ?? [];
    fixed[column] =
      (column === "time_period"
        ? periodWithin(title)
        : longestNamed(column === "indicator" ? near : title, codes)) ?? open;
  }
  for (const { id, codes } of vocabulary.dimensions) {
    if (Object.hasOwn(fixed, id) || named.has(id)) continue;
    // A breakdown need not be there at all: only one that is named without doubt is taken.
    const [only, ...others] = codes.filter((code) => longestNamed(title, [code]) !== undefined);
    if (only !== undefined && others.length === 0) fixed[id] = only.id;
  }
  return fixed;
}

function longestNamed(title: string, codes: readonly KnownCode[]): string | undefined {
  const words = ` ${foldedLabel(title)} `;
  let best: { readonly id: string; readonly length: number } | undefined;
  for (const { id, names } of codes) {
    for (const name of names) {
      const folded = foldedLabel(name);
      if (folded.length < shortestName || !words.includes(` ${folded} `)) continue;
      if (best === undefined || folded.length > best.length) best = { id, length: folded.length };
    }
  }
  return best?.id;
}

const shortestName = 4;
