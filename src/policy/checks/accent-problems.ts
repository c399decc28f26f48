import { error, type Problem } from "../../problems/index.js";
import { contrast } from "../contrast.js";
import type { PolicySource } from "../read-policy.js";

/** An accent that is hard to read on the pages' own colours: links, focus and large lines stand in it. */
export function accentProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  const { accent } = policy;
  if (accent === undefined) return [];
  return (["light", "dark"] as const).flatMap((scheme) => {
    const colour = accent[scheme];
    // A colour that could not be read has its own problem.
    if (!/^#[0-9a-f]{6}$/iu.test(colour ?? "")) return [];
    const [worst] = pageSurfaces[scheme]
      .map((surface) => ({ surface, ratio: contrast(colour, surface) }))
      .sort((a, b) => a.ratio - b.ratio);
    if (worst === undefined || worst.ratio >= leastForText) return [];
    // Rounded down, so that it never prints as enough.
    const ratio = (Math.floor(worst.ratio * 100) / 100).toFixed(2);
    return [
      error("accent-contrast", placeOf(["accent", scheme]), {
        da: `kontrasten mellem ${colour} og sidernes ${worst.surface} er ${ratio.replace(".", ",")}; forventet mindst 4,5 (WCAG 2.2), ${advice[scheme].da}`,
        en: `the contrast between ${colour} and the pages' ${worst.surface} is ${ratio}; expected at least 4.5 (WCAG 2.2), ${advice[scheme].en}`,
      }),
    ];
  });
}

const leastForText = 4.5;

const advice = {
  light: { da: "altså en mørkere farve", en: "that is a darker colour" },
  dark: { da: "altså en lysere farve", en: "that is a lighter colour" },
} as const;

/** The two grounds of pages that text stands on: `--paper` and `--paper-raised` of assets/styles/tokens.css. */
export const pageSurfaces = {
  light: ["#ffffff", "#f4f6f7"],
  dark: ["#14181c", "#1d2329"],
} as const;
