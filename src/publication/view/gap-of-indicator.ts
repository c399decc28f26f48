import type { Gap } from "../../policy/index.js";
import type { Reader } from "./reader.js";

/** The gap whose two ends are groups of one indicator: the comparison that belongs on that indicator's page. */
export function gapOfIndicator({ policy }: Reader, id: string): Gap | undefined {
  for (const { gaps } of policy.areas) {
    const found = gaps.find(({ from, minus }) => from.indicator === id && minus.indicator === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
