import { error, type Problem, pathText, suggestion } from "../../problems/index.js";
import { policyTexts } from "../policy-texts.js";
import type { PolicySource } from "../read-policy.js";

/** Texts that lack a language of the policy, or have one that is not of it. */
export function textProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  return policyTexts(policy).flatMap(({ path, text }) => {
    const field = pathText(path);
    const missing = policy.languages.filter((language) => text[language] === undefined);
    const strange = Object.keys(text).filter((language) => !policy.languages.includes(language));
    return [
      ...missing.map((language) =>
        error("missing-language", placeOf(path), {
          da: `"${field}" mangler teksten på "${language}"`,
          en: `"${field}" lacks its text in "${language}"`,
        }),
      ),
      ...strange.map((language) => {
        const near = suggestion(language, policy.languages);
        return error("unknown-language", placeOf([...path, language]), {
          da: `"${field}" har en tekst på "${language}", som ikke er et af politikkens sprog${near.da}`,
          en: `"${field}" has a text in "${language}", which is not a language of the policy${near.en}`,
        });
      }),
    ];
  });
}
