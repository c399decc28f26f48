import type { Edition, EditionSeries } from "../edition/index.js";
import type { Policy } from "../policy/index.js";

/** The version of the rules by which figures are withheld. */
export const withholdingMethod = "withheld-figures/1";

/**
 * What an edition says of its withheld figures: the rules, how many there are and which audits they passed. Nothing of which
 * are withheld for themselves and which for others, nor of any one of them.
 */
export function confidentialityStatement(
  { settings }: Policy,
  series: readonly EditionSeries[],
  audits: readonly string[],
): NonNullable<Edition["confidentiality"]> {
  const observations = series.flatMap((one) => one.observations);
  return {
    method: withholdingMethod,
    minimumCount: settings.minimumCount,
    withheld: observations.filter(({ obsStatus }) => obsStatus === "Q").length,
    audits: [...audits],
  };
}
