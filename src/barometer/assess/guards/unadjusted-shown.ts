import type { Assessment } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import { datedFigures } from "../evidence/dated-figures.js";
import { measuredTarget } from "../measured/measured-target.js";
import type { Published } from "../published.js";

/** Beside a target that must allow for other influences, the plain figure: it is shown and may not judge. */
export function unadjustedShown(stated: Target, published: Published): Assessment["notes"] {
  const { adjustment, subject, ...others } = stated;
  if (adjustment === undefined || subject === undefined) return [];
  const { measure, ...plain } = subject;
  if (measure !== undefined && !measure.startsWith("adjusted-")) return [];
  const { series } = measuredTarget({ ...others, subject: plain }, published);
  const newest = datedFigures(series)
    .filter(({ observation }) => observation.value !== undefined)
    .at(-1);
  if (newest?.observation.value === undefined) return [];
  return [
    { code: "unadjusted-shown", numbers: { value: newest.observation.value, period: newest.period.text } },
  ];
}
