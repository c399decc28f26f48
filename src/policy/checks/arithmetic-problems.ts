import { error, type Problem } from "../../problems/index.js";
import { parseExpression } from "../arithmetic/parse-expression.js";
import type { PolicySource } from "../read-policy.js";
import type { ArithmeticCheck } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

/** Arithmetic checks that say nothing to compute, or say it so that it cannot be read. */
export function arithmeticProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  return policy.areas.flatMap((area, i) =>
    area.arithmetic.flatMap((check, j) => {
      const at = ["areas", i, "arithmetic", j];
      return [...subjectProblems(check, at, placeOf), ...computationProblems(check, at, placeOf)];
    }),
  );
}

function subjectProblems(
  { compute, gaps, stated }: ArithmeticCheck,
  at: Path,
  placeOf: PolicySource["placeOf"],
): readonly Problem[] {
  if ((compute === undefined) === (gaps === undefined)) {
    const found =
      compute === undefined
        ? { da: 'hverken "compute" eller "gaps"', en: 'neither "compute" nor "gaps"' }
        : { da: 'både "compute" og "gaps"', en: 'both "compute" and "gaps"' };
    return [
      error("arithmetic-subject", placeOf(at), {
        da: `fandt ${found.da}; ventede det ene: en beregning, eller de forskelle der efterregnes`,
        en: `found ${found.en}; expected one of them: a computation, or the gaps to go over`,
      }),
    ];
  }
  if (gaps === undefined || stated === undefined) return [];
  return [
    error("arithmetic-stated", placeOf([...at, "stated"]), {
      da: '"stated" kan ikke stå ved "gaps": det er de angivne forskelle, der efterregnes',
      en: '"stated" cannot stand beside "gaps": it is the stated gaps that are gone over',
    }),
  ];
}

function computationProblems(
  { compute }: ArithmeticCheck,
  at: Path,
  placeOf: PolicySource["placeOf"],
): readonly Problem[] {
  if (compute === undefined) return [];
  const expression = parseExpression(compute);
  if (!("sentence" in expression)) return [];
  return [error("computation", placeOf([...at, "compute"], expression.at), expression.sentence)];
}
