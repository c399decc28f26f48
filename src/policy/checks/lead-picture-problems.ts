import { error, type Problem, type Sentence } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { LeadPicture } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

/** Leading pictures that do not say what they show, or say more than their kind can. */
export function leadPictureProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  return policy.areas.flatMap(({ leadPicture }, at) =>
    leadPicture === undefined ? [] : problemsOf(leadPicture, ["areas", at, "leadPicture"], placeOf),
  );
}

function problemsOf(picture: LeadPicture, path: Path, placeOf: PolicySource["placeOf"]): readonly Problem[] {
  const { show } = picture;
  const [needed, other] = show === "dumbbells" ? (["pairs", "of"] as const) : (["of", "pairs"] as const);
  const what = needs[show];
  // Of a picture whose kind could not be read, nothing more can be said.
  if (what === undefined) return [];
  const missing = error("lead-picture", placeOf([...path, needed]), {
    da: `"leadPicture" viser ${show} og mangler "${needed}": ${what.da}`,
    en: `"leadPicture" shows ${show} and lacks "${needed}": ${what.en}`,
  });
  const tooMuch = error("lead-picture", placeOf([...path, other]), {
    da: `"leadPicture.${other}" hører ikke til et billede, der viser ${show}`,
    en: `"leadPicture.${other}" does not belong to a picture that shows ${show}`,
  });
  return [
    ...(picture[needed] === undefined ? [missing] : []),
    ...(picture[other] === undefined ? [] : [tooMuch]),
  ];
}

const measure = { da: "den indikator eller forskel, det viser", en: "the indicator or gap it shows" };

const needs: Readonly<Partial<Record<LeadPicture["show"], Sentence>>> = {
  "over-time": measure,
  bars: measure,
  steps: { da: "det mål, hvis trin det viser", en: "the target whose steps it shows" },
  missing: { da: "det datahul, det handler om", en: "the data gap it is about" },
  dumbbells: { da: "de tal, der holdes op mod hinanden", en: "the figures held against each other" },
};
