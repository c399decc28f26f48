import type { DeliveryDifference, KeyedObservation } from "../../delivery/index.js";
import { formatDecimal } from "../../language/index.js";
import { type Sentence, visible } from "../../problems/index.js";

/** What a delivery changes in the one before, for a terminal: the counts, then each figure that wants to be looked at. */
export function deliveryDifferenceLines(
  before: string,
  { added, unchanged, changed, vanished }: DeliveryDifference,
  language: keyof Sentence,
): readonly string[] {
  const large = changed.filter(({ isLarge }) => isLarge);
  const one = (count: number, word: string, words: string): string =>
    `${count} ${count === 1 ? word : words}`;
  const counts = {
    da: `over for ${before}: ${one(added.length, "nyt", "nye")} tal, ${one(changed.length, "ændret", "ændrede")} (${large.length} meget), ${one(unchanged, "uændret", "uændrede")}, ${vanished.length} borte`,
    en: `against ${before}: ${one(added.length, "new figure", "new figures")}, ${changed.length} changed (${large.length} by much), ${unchanged} unchanged, ${vanished.length} gone`,
  };
  const moved = large.map(({ before: old, after, percent }) => {
    const by =
      percent === undefined || !Number.isFinite(percent)
        ? ""
        : ` (${percent > 0 ? "+" : ""}${formatDecimal(percent.toFixed(1), language)} %)`;
    return `  ${nameOf(after)}: ${textOf(old)} → ${textOf(after)}${by}`;
  });
  const gone = vanished.map(
    (keyed) => `  ${nameOf(keyed)}: ${textOf(keyed)} → ${{ da: "borte", en: "gone" }[language]}`,
  );
  return [counts[language], ...shortened([...moved, ...gone], language)].map(visible);
}

const mostLines = 20;

function shortened(lines: readonly string[], language: keyof Sentence): readonly string[] {
  if (lines.length <= mostLines) return lines;
  const more = lines.length - mostLines;
  return [...lines.slice(0, mostLines), { da: `  … og ${more} mere`, en: `  … and ${more} more` }[language]];
}

function nameOf({ key, observation }: KeyedObservation): string {
  return [key.indicator, key.refArea, key.group, ...Object.values(key.dimensions), observation.period].join(
    " ",
  );
}

function textOf({ observation }: KeyedObservation): string {
  return observation.value ?? observation.obsStatus;
}
