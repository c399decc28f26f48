import type { Edition } from "../edition/index.js";
import { error, note, type Place, type Problem, quoted } from "../problems/index.js";
import { confidentialityStatement, withholdingMethod } from "./confidentiality-statement.js";

/**
 * Counts an edition's withheld figures again, and holds its minimum count against its policy's. Which audits its deliveries
 * passed cannot be redone from the edition. An edition of before there was a statement has none; under another version
 * of the method a difference is only listed.
 */
export function verifyConfidentiality(edition: Edition, place: Place): readonly Problem[] {
  const { confidentiality: stated, policy, series } = edition;
  if (stated === undefined) return [];
  const by = stated.method === withholdingMethod ? error : note;
  const redone = confidentialityStatement(policy, series, stated.audits);
  return (["withheld", "minimumCount"] as const)
    .filter((field) => stated[field] !== redone[field])
    .map((field) =>
      by(
        "confidentiality-differs",
        { ...place, path: `confidentiality.${field}` },
        {
          da: `${quoted(field)} er ${stated[field]}; af udgavens indhold følger ${redone[field]}`,
          en: `${quoted(field)} is ${stated[field]}; from the edition's content follows ${redone[field]}`,
        },
      ),
    );
}
