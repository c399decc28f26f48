import { error, type Problem, quoted, type Sentence, suggestion } from "../../problems/index.js";

/** A column that is not there, with the nearest one that is. */
export function missingColumn(name: string, present: readonly string[], file: string): Problem {
  const near = suggestion(name, present);
  return error(
    "record-column",
    { file },
    {
      da: `kolonnen ${quoted(name)} mangler${near.da}`,
      en: `the column ${quoted(name)} is missing${near.en}`,
    },
  );
}

/** A column of another type than its variable's; `expected` names the engine's own types. */
export function otherType(name: string, type: string, expected: Sentence, file: string): Problem {
  return error(
    "record-type",
    { file },
    {
      da: `kolonnen ${quoted(name)} har typen ${type}; ventede ${expected.da}`,
      en: `the column ${quoted(name)} is of type ${type}; expected ${expected.en}`,
    },
  );
}
