import type { AreaClass, Edition } from "../edition/index.js";
import { error, note, type Place, type Problem, type Sentence } from "../problems/index.js";
import { areaClasses, areaClassMethods } from "./area-classes/area-classes.js";
import { statedAgainstComputed } from "./stated-against-computed.js";

/** Redoes every class of a residential area from the edition's own content, as assessments are. */
export function verifyAreaClasses(edition: Edition, place: Place): readonly Problem[] {
  const method = edition.manifest.methods["area-classes"];
  const isKnown = method !== undefined && areaClassMethods.includes(method);
  const say = isKnown ? error : note;
  const problem = (one: AreaClass, sentence: Sentence, by = say): Problem =>
    by("area-class-differs", { ...place, path: `areaClasses (${nameOf(one)})` }, sentence);
  return [
    ...(method !== undefined && !isKnown
      ? [error("area-class-method", { ...place, path: "manifest.methods" }, unknownMethod(method))]
      : []),
    ...statedAgainstComputed(
      { stated: edition.areaClasses, computed: areaClasses(edition, method), nameOf },
      {
        twice: (one) => problem(one, twice, error),
        ofNothing: (one) => problem(one, ofNothing(one)),
        differs: (one, own) => problem(one, differs(one, own)),
        isMissing: (one) => problem(one, isMissing(one)),
      },
    ),
  ];
}

function nameOf({ ruleSet, place, period }: AreaClass): string {
  return `${ruleSet}, ${place}, ${period}`;
}

function unknownMethod(method: string): Sentence {
  return {
    da: `områdernes klasser er lavet med "${method}", som denne version af Isobar ikke kender`,
    en: `the classes of areas were made with "${method}", which this version of Isobar does not know`,
  };
}

function differs(stated: AreaClass, own: AreaClass): Sentence {
  const [said, found] = [stated, own].map(({ class: code, reason }) => code ?? reason ?? "");
  return {
    da: `klassen følger ikke af udgavens indhold: udgaven siger "${said}", beregnet er "${found}"`,
    en: `the class does not follow from the edition's content: it says "${said}", computed is "${found}"`,
  };
}

function ofNothing({ class: code, reason }: AreaClass): Sentence {
  return {
    da: `"${code ?? reason}" står i udgaven, men kan ikke beregnes af dens indhold`,
    en: `"${code ?? reason}" stands in the edition but cannot be computed from its content`,
  };
}

function isMissing({ class: code, reason }: AreaClass): Sentence {
  return {
    da: `klassen mangler; beregnet er "${code ?? reason}"`,
    en: `the class is missing; computed is "${code ?? reason}"`,
  };
}

const twice: Sentence = {
  da: "et områdes klasse står to gange for samme periode",
  en: "the class of an area stands twice for one period",
};
