import { error, type Problem, quoted, type Sentence, suggestion } from "../../problems/index.js";

/** A file with none of the columns: it may begin with a person and not with names, so nothing is repeated of it. */
export function noColumn(file: string): Problem {
  return error(
    "record-column",
    { file },
    {
      da: "ingen af kolonnerne er der; ventede en første linje med deres navne, skilt ad af komma eller semikolon",
      en: "none of the columns is there; expected a first line with their names, separated by commas or semicolons",
    },
  );
}

/** A column that is not there, with the nearest one that is; names that no column of ours can have are not repeated. */
export function missingColumn(name: string, present: readonly string[], file: string): Problem {
  const near = suggestion(
    name,
    present.filter((one) => /^[A-Za-z][A-Za-z0-9_]*$/.test(one)),
  );
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
