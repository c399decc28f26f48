import { error, type Problem, quoted, type Sentence, suggestion } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";
import type { RecordFile, Tabulation } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

/** The `tabulate` of an indicator with what it is checked against. */
export interface TabulationPart {
  readonly tabulate: Tabulation;
  /** The indicator's own measure and unit. */
  readonly own: string;
  readonly unit: string;
  readonly file: RecordFile;
  readonly path: Path;
  readonly source: PolicySource;
}

export const words = {
  file: { da: "registerfilen", en: "the record file" },
  variable: { da: "variablen", en: "the variable" },
  group: { da: "gruppen", en: "the group" },
} satisfies Record<string, Sentence>;

export function unknown(
  id: string,
  known: readonly string[],
  what: Sentence,
  path: Path,
  { placeOf }: PolicySource,
): Problem {
  const near = suggestion(id, known);
  return error("unknown-id", placeOf(path), {
    da: `${what.da} ${quoted(id)} findes ikke${near.da}`,
    en: `${what.en} ${quoted(id)} does not exist${near.en}`,
  });
}

export function unknownVariable(id: string, path: Path, { file, source }: TabulationPart): Problem {
  return unknown(
    id,
    file.variables.map((one) => one.id),
    words.variable,
    path,
    source,
  );
}
