import type { Decimal } from "../../cube/index.js";
import type { ArithmeticCheck } from "../../policy/index.js";
import { type Rational, rational, subtract } from "./evaluate.js";

/**
 * How a computed number stands to the stated one. Rounding explains a difference of up to half a unit of the last
 * printed digit, of the stated number or of the least exact figure that went in.
 */
export function compared(
  computed: Rational,
  stated: Decimal | undefined,
  inputs: readonly Decimal[],
): ArithmeticCheck["agrees"] {
  if (stated === undefined) return "cannot-be-verified";
  const { above, below } = subtract(computed, rational(stated));
  if (above === 0n) return "exactly";
  const scale = Math.min(stated.scale, ...inputs.map((input) => input.scale));
  const twiceApart = 2n * (above < 0n ? -above : above);
  return twiceApart * 10n ** BigInt(scale) <= below ? "within-rounding" : "no";
}
