import type { Loss } from "./format.js";

export function loss(code: string, da: string, en: string): Loss {
  return { code, sentence: { da, en } };
}

/** A loss of so many things, unless there are none of them. */
export function lossOf(
  count: number,
  code: string,
  da: (count: number) => string,
  en: (count: number) => string,
): readonly Loss[] {
  return count === 0 ? [] : [loss(code, da(count), en(count))];
}

/** What the source says that its symbols mean. */
export function symbolMeaningsLost(count: number): readonly Loss[] {
  return lossOf(
    count,
    "symbol-meanings",
    (n) => (n === 1 ? "betydningen af et symbol" : `betydningen af ${n} symboler`),
    (n) => (n === 1 ? "the meaning of a symbol" : `the meaning of ${n} symbols`),
  );
}

/** What was kept under the words of other formats. */
export function foreignAnnotationsLost(count: number): readonly Loss[] {
  return lossOf(
    count,
    "annotations",
    (n) =>
      n === 1
        ? "en oplysning, som kun et andet format har ord for"
        : `${n} oplysninger, som kun andre formater har ord for`,
    (n) =>
      n === 1
        ? "an annotation that only another format has words for"
        : `${n} annotations that only other formats have words for`,
  );
}
