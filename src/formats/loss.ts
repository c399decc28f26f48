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
