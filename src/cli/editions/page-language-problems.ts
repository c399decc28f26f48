import { isLanguage, languageNames } from "../../language/index.js";
import { error, type Place, type Problem, quoted, warning } from "../../problems/index.js";

/**
 * Languages of a policy that its pages cannot come in, because the product does not speak them: worth a warning, or an
 * error when none is left and there would be no page at all.
 */
export function pageLanguageProblems(
  languages: readonly string[],
  placeOf: (path: readonly (string | number)[]) => Place,
): readonly Problem[] {
  // What is no language code at all was found when its file was read.
  if (!languages.every((language) => /^[a-z]{2,3}$/.test(language))) return [];
  const spoken = Object.entries(languageNames).map(([language, name]) => `${language} (${name})`);
  if (!languages.some(isLanguage)) {
    return [
      error("no-page-language", placeOf(["languages"]), {
        da: `politikken har ingen af de sprog, sider kan laves på (${languages.map(quoted).join(", ")}); ventede mindst et af ${spoken.join(", ")}`,
        en: `the policy has none of the languages that pages can be made in (${languages.map(quoted).join(", ")}); expected at least one of ${spoken.join(", ")}`,
      }),
    ];
  }
  const pages = languages.filter(isLanguage).map(quoted).join(", ");
  return languages.flatMap((language, at) =>
    isLanguage(language)
      ? []
      : [
          warning("page-language", placeOf(["languages", at]), {
            da: `der laves ingen sider på ${quoted(language)}, kun på ${pages}; ${spoken.join(" og ")} er de sprog, sider kan laves på`,
            en: `no pages are made in ${quoted(language)}, only in ${pages}; pages can be made in ${spoken.join(" and ")}`,
          }),
        ],
  );
}
