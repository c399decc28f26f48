import { digestOf, type Edition } from "../edition/index.js";
import { error, note, type Place, type Problem } from "../problems/index.js";
import { assessmentMethod } from "./assess/assess-target.js";
import { assessAll } from "./freeze.js";

/**
 * Redoes every assessment from the edition's own content. A difference under the same method version is an
 * error; under another version it is only listed, because the rules may have changed since.
 */
export function verifyAssessments(edition: Edition, place: Place): readonly Problem[] {
  const redone = new Map(assessAll(edition.policy, edition.series).map((one) => [one.target, one]));
  return edition.assessments.flatMap((stated) => {
    const own = redone.get(stated.target);
    if (own !== undefined && digestOf(own) === digestOf(stated)) return [];
    const found = own === undefined ? "–" : [own.status, own.reason].filter(Boolean).join(": ");
    const said = [stated.status, stated.reason].filter(Boolean).join(": ");
    const sentence = {
      da: `vurderingen af ${stated.target} følger ikke af udgavens indhold: udgaven siger "${said}", beregnet er "${found}"`,
      en: `the assessment of ${stated.target} does not follow from the edition's content: it says "${said}", computed is "${found}"`,
    };
    const make = stated.method === assessmentMethod ? error : note;
    return [make("assessment-differs", { ...place, path: `assessments (${stated.target})` }, sentence)];
  });
}
