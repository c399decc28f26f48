import { error } from "../../problems/index.js";
import { quickYamlSource } from "./quick-yaml-source.js";
import { libraryYaml } from "./yaml-library.js";
import type { YamlSource } from "./yaml-source.js";

/** Characters of the largest file that is read: ten times a large policy's; the library takes seconds for it. */
const largestText = 1_000_000;

/**
 * Reads YAML with every scalar as the text that stands there (YAML's failsafe schema): `2.0` stays `2.0`
 * and `no` stays `no`. What the quick reader is not sure of, mistakes among it, is for the library.
 */
export function readYaml(file: string, text: string): YamlSource {
  if (text.length > largestText) return tooLarge(file, text.length);
  return quickYamlSource(file, text) ?? libraryYaml(file, text);
}

function tooLarge(file: string, length: number): YamlSource {
  const place = { file, line: 1, column: 1 };
  const problem = error("yaml-size", place, {
    da: `filen har ${length} tegn; højst ${largestText} læses`,
    en: `the file has ${length} characters; at most ${largestText} are read`,
  });
  return { file, data: undefined, problems: [problem], placeOf: () => place, placeOfKey: () => place };
}
