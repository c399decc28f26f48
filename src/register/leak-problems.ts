import type { Audit } from "../confidentiality/index.js";
import { error, groupedDigits, type Place, type Problem, warning } from "../problems/index.js";

/** What of the figures together was too much to be looked at. */
export function notLookedAtProblems(count: number, place: Place): readonly Problem[] {
  if (count === 0) return [];
  const digits = groupedDigits(count);
  return [
    warning("joint-not-looked-at", place, {
      da: `for ${digits.da} ${count === 1 ? "periode" : "perioder"} er der ikke set på alt, hvad tallene fortæller tilsammen: de personer, der er ens i alt det, der tælles, er af for mange slags. At ingen af dem kan være færre end 0, kan røbe et tilbageholdt tal; færre opdelinger på én gang hjælper`,
      en: `for ${digits.en} ${count === 1 ? "period" : "periods"} not all that the figures tell together was looked at: persons who are alike in all that is counted are of too many kinds. That none of them are fewer than 0 may tell a withheld figure; fewer breakdowns at once help`,
    }),
  ];
}

/**
 * What withholding further figures of the delivery cannot prevent any more. Without earlier editions there is no such thing,
 * and nothing is written; with them it is what they give away already.
 */
export function leakProblems({ leaks }: Audit, isPublishedBefore: boolean, place: Place): readonly Problem[] {
  const count = leaks.length;
  const digits = groupedDigits(count);
  if (count === 0) return [];
  if (!isPublishedBefore) {
    return [
      error("protection-incomplete", place, {
        da: `${digits.da} antal kan regnes ud, hvad der end tilbageholdes; intet er skrevet`,
        en: `${digits.en} ${count === 1 ? "count" : "counts"} could be worked out whatever is withheld; nothing was written`,
      }),
    ];
  }
  return [
    warning("published-tells", place, {
      da: `${digits.da} små antal kan allerede regnes ud af de udgivne udgaver eller ved at holde dem op mod hinanden; det kan denne levering ikke ændre`,
      en: `${digits.en} small ${count === 1 ? "count" : "counts"} can be worked out from the released editions already, alone or held against each other; this delivery cannot change that`,
    }),
  ];
}
