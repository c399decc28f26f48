import type { Assessment, Edition } from "../edition/index.js";
import { isSameContent } from "../policy/index.js";
import { error, note, type Place, type Problem, type Sentence } from "../problems/index.js";
import { assessmentMethod } from "./assess/assess-target.js";
import { assessAll } from "./freeze.js";

/**
 * Redoes every assessment from the edition's own content. A difference under the same method version is an
 * error; under another version that Isobar has had it is only listed, because the rules have changed since.
 * Every target must be assessed once.
 */
export function verifyAssessments(edition: Edition, place: Place): readonly Problem[] {
  const computed = assessAll(edition);
  const say = (target: string, sentence: Sentence, by = error): Problem =>
    by("assessment-differs", { ...place, path: `assessments (${target})` }, sentence);
  const ownOf = new Map(computed.map((one) => [one.target, one]));
  const firstAt = new Map(edition.assessments.map(({ target }, at) => [target, at] as const).reverse());
  const missing = computed.filter(({ target }) => !firstAt.has(target));
  return [
    ...edition.assessments.flatMap((stated, at) => {
      const { target } = stated;
      if ((firstAt.get(target) ?? at) < at) return [say(target, twice(target))];
      const own = ownOf.get(target);
      if (own === undefined) return [say(target, ofNoTarget(target))];
      if (isSameContent(stated, own)) return [];
      const fields = differingFields(stated, own);
      if (fields.length === 0) return [];
      // Named by a method that never was, a status could be anything.
      if (!knownMethods.includes(stated.method)) return [say(target, ofUnknownMethod(stated))];
      return [say(target, differs(stated, own, fields), stated.method === assessmentMethod ? error : note)];
    }),
    ...missing.map(({ target }) => say(target, isMissing(target))),
  ];
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
