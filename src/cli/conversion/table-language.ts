import { type Table, undetermined } from "../../cube/index.js";
import { type Checked, error, type Problem, quoted } from "../../problems/index.js";

/**
 * A table with another of its languages as the main one: a format with room for one language is written in it, and the
 * others keep all. Undefined: as the file has them.
 */
export function inLanguage(table: Table, language: string | undefined, file: string): Checked<Table> {
  const { languages } = table;
  if (language === undefined) return { value: table, problems: [] };
  if (languages.includes(language)) {
    const others = languages.filter((one) => one !== language);
    return { value: { ...table, languages: [language, ...others] }, problems: [] };
  }
  return { value: undefined, problems: [unknownLanguage(language, languages, file)] };
}

/** Told of a file that has no texts in a language. */
export function unknownLanguage(language: string, languages: readonly string[], file: string): Problem {
  const named = languages.filter((one) => one !== undetermined).join(", ");
  return error(
    "table-language",
    { file },
    {
      da: `filen har ingen tekster på ${quoted(language)}; ${named === "" ? "den siger ikke, hvilket sprog dens tekster er på" : `dens sprog er ${named}`}`,
      en: `the file has no texts in ${quoted(language)}; ${named === "" ? "it does not say which language its texts are in" : `its languages are ${named}`}`,
    },
  );
}
