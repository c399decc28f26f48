import { addDecimals, decimalText, isExact, parseDecimal } from "../../../cube/index.js";
import type { Assessment, EditionObservation } from "../../../edition/index.js";
import type { Target } from "../../../policy/index.js";
import type { Published } from "../published.js";
import { exactAt } from "./exact-at.js";

/**
 * How an adjusted gap came about: the gap among those who can be compared is the part that goes with the influences
 * allowed for (`explained-gap`) and the adjusted rest; beside it the share of the group that nobody is comparable
 * with (`share-excluded`). Said where the explained part is published.
 */
export function adjustedParts(
  { adjustment, subject }: Target,
  judgedBy: EditionObservation | undefined,
  published: Published,
): Assessment["notes"] {
  if (adjustment === undefined || subject?.measure !== "adjusted-gap" || judgedBy === undefined) return [];
  const at = (measure: string): string | undefined => exactAt({ ...subject, measure }, judgedBy, published);
  const [explained, excluded] = [at("explained-gap"), at("share-excluded")];
  const [part, rest] = [parseDecimal(explained ?? ""), parseDecimal(judgedBy.value ?? "")];
  if (explained === undefined || part === undefined || rest === undefined || !isExact(judgedBy)) return [];
  const numbers = {
    crude: decimalText(addDecimals(part, rest)),
    explained,
    adjusted: decimalText(rest),
    period: judgedBy.period,
  };
  return [
    { code: "adjusted-parts", numbers },
    ...(excluded === undefined
      ? []
      : [{ code: "adjusted-without" as const, numbers: { excluded, period: judgedBy.period } }]),
  ];
}
