import { error, type Place, type Problem, pathText, quoted, suggestion } from "../problems/index.js";
import { languageSchema } from "./schema/scalar.js";
import type { Path } from "./yaml/yaml-source.js";

/** A text of a document with the way to it. */
export interface TextAt {
  readonly path: Path;
  readonly text: Readonly<Record<string, string>>;
}

/** Texts that lack a language, or have one that is not of the policy. */
export function languageProblems(
  texts: readonly TextAt[],
  languages: readonly string[],
  placeOf: (path: Path) => Place,
): readonly Problem[] {
  // What is no language code at all was found when its file was read.
  if (!languages.every(isWellFormed)) return [];
  return texts.flatMap(({ path, text }) => {
    if (!Object.keys(text).every(isWellFormed)) return [];
    const place = placeOf(path);
    const field = quoted(place.path ?? pathText(path));
    const missing = languages.filter((language) => text[language] === undefined);
    const strange = Object.keys(text).filter((language) => !languages.includes(language));
    return [
      ...missing.map((language) =>
        error("missing-language", place, {
          da: `${field} mangler teksten på "${language}"`,
          en: `${field} lacks its text in "${language}"`,
        }),
      ),
      ...strange.map((language) => {
        const near = suggestion(language, languages);
        return error("unknown-language", placeOf([...path, language]), {
          da: `${field} har en tekst på "${language}", som ikke er et af politikkens sprog${near.da}`,
          en: `${field} has a text in "${language}", which is not a language of the policy${near.en}`,
        });
      }),
    ];
  });
}

function isWellFormed(language: string): boolean {
  return languageSchema.safeParse(language).success;
}
