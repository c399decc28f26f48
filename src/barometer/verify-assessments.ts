import type { Assessment, Edition } from "../edition/index.js";
import { isSameContent } from "../policy/index.js";
import { error, note, type Place, type Problem, type Sentence } from "../problems/index.js";
import { assessmentMethod } from "./assess/assess-target.js";
import { assessAll } from "./freeze.js";
import { statedAgainstComputed } from "./stated-against-computed.js";

/**
 * Redoes every assessment from the edition's own content. A difference under the same method version is an
 * error; under another version that Isobar has had it is only listed, because the rules have changed since.
 * Every target must be assessed once.
 */
export function verifyAssessments(edition: Edition, place: Place): readonly Problem[] {
  const say = ({ target }: Assessment, sentence: Sentence, by = error): Problem =>
    by("assessment-differs", { ...place, path: `assessments (${target})` }, sentence);
  return statedAgainstComputed(
    { stated: edition.assessments, computed: assessAll(edition), nameOf: ({ target }) => target },
    {
      twice: (one) => say(one, twice(one.target)),
      ofNothing: (one) => say(one, ofNoTarget(one.target)),
      differs(one, own) {
        const fields = differingFields(one, own);
        if (fields.length === 0) return undefined;
        // Named by a method that never was, a status could be anything.
        if (!knownMethods.includes(one.method)) return say(one, ofUnknownMethod(one));
        return say(one, differs(one, own, fields), one.method === assessmentMethod ? error : note);
      },
      isMissing: (one) => say(one, isMissing(one.target)),
    },
  );
}

/** Versions of the rules that Isobar has had; another name is no version. */
const knownMethods: readonly string[] = ["assessment/1", "assessment/2", assessmentMethod];

function ofUnknownMethod({ target, method }: Assessment): Sentence {
  return {
    da: `vurderingen af ${target} er lavet med "${method}", som denne version af Isobar ikke kender`,
    en: `the assessment of ${target} was made with "${method}", which this version of Isobar does not know`,
  };
}

function differingFields(a: Assessment, b: Assessment): readonly string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof Assessment>;
  return [...names].filter((name) => !isSameContent(a[name], b[name])).sort();
}

function differs(stated: Assessment, own: Assessment, fields: readonly string[]): Sentence {
  const [said, found] = [stated, own].map(({ status, reason }) =>
    [status, reason].filter(Boolean).join(": "),
  );
  const names = fields.join(", ");
  return {
    da: `vurderingen af ${stated.target} følger ikke af udgavens indhold: udgaven siger "${said}", beregnet er "${found}" (forskel i ${names})`,
    en: `the assessment of ${stated.target} does not follow from the edition's content: it says "${said}", computed is "${found}" (difference in ${names})`,
  };
}

function twice(target: string): Sentence {
  return { da: `${target} er vurderet to gange`, en: `${target} is assessed twice` };
}

function ofNoTarget(target: string): Sentence {
  return {
    da: `${target} er vurderet, men er intet mål i udgavens politik`,
    en: `${target} is assessed but is no target of the edition's policy`,
  };
}

function isMissing(target: string): Sentence {
  return { da: `vurderingen af ${target} mangler`, en: `the assessment of ${target} is missing` };
}
