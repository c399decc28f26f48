import { figureName } from "../cube/index.js";
import type { Edition, EditionObservation } from "../edition/index.js";
import { isSameContent } from "../policy/index.js";
import { error, note, type Place, type Problem, type Sentence } from "../problems/index.js";
import { computedFigures, seriesMethod } from "./build-series.js";
import type { Figure } from "./figures.js";

/**
 * Redoes every figure of an edition that is computed from others of it: the sums, differences and ratios that its
 * policy asks for, gaps nobody states, counts of areas in a class, and what stated gaps were held against. Each must
 * stand in the edition as it comes out, and none that does not come out. Under another version of the method a
 * difference is only listed.
 */
export function verifyDerivedFigures(edition: Edition, place: Place): readonly Problem[] {
  const by = edition.manifest.methods.series === seriesMethod ? error : note;
  const published = figuresOf(edition);
  const stated = published.filter(({ observation }) => observation.derivation === undefined);
  // Where in the policy's files something stands is nothing that an edition tells.
  const own = computedFigures(edition.policy, stated, () => place).value;
  if (own === undefined) {
    return [by("derived-differs", { ...place, path: "series" }, notComputable)];
  }
  const computed = new Map(own.filter(isComputed).map((figure) => [figureName(figure), figure] as const));
  const shown = new Map(published.filter(isComputed).map((figure) => [figureName(figure), figure] as const));
  const say = ({ key, observation }: Figure, sentence: Sentence): Problem =>
    by(
      "derived-differs",
      { ...place, path: `series (${key.indicator}, ${key.refArea}, ${key.group}, ${observation.period})` },
      sentence,
    );
  return [
    ...[...shown].flatMap(([name, one]) => {
      const redone = computed.get(name);
      if (redone === undefined) return [say(one, ofNothing(one))];
      return isSameContent(plain(one), plain(redone)) ? [] : [say(one, differs(one, redone))];
    }),
    ...[...computed].flatMap(([name, one]) => (shown.has(name) ? [] : [say(one, isMissing(one))])),
  ];
}

function figuresOf({ series }: Edition): readonly Figure[] {
  return series.flatMap(({ key, observations }) => observations.map((observation) => ({ key, observation })));
}

/** Computed itself, or held against what is computed. */
function isComputed({ observation: { derivation, recomputed } }: Figure): boolean {
  return derivation !== undefined || recomputed !== undefined;
}

/** What the figure says; in what order its sources are named says nothing. */
function plain({ observation }: Figure): EditionObservation {
  return { ...observation, sources: observation.sources.toSorted() };
}

function shownNumber({ observation: { value, qualifier, recomputed } }: Figure): string {
  const beside = recomputed === undefined ? "" : ` (${recomputed.value ?? "–"}, ${recomputed.verdict})`;
  return `${qualifier} ${value ?? "–"}${beside}`;
}

function nameOf({ key: { indicator, measure }, observation: { period, figures } }: Figure): string {
  return `${figures[0] ?? `${indicator} (${measure})`}, ${period}`;
}

function differs(stated: Figure, own: Figure): Sentence {
  const [said, found, name] = [shownNumber(stated), shownNumber(own), nameOf(stated)];
  const same = said === found;
  return {
    da: `det beregnede tal ${name} følger ikke af udgavens andre tal: udgaven siger "${said}", beregnet er "${found}"${same ? " med andre oplysninger ved siden af" : ""}`,
    en: `the computed figure ${name} does not follow from the edition's other figures: it says "${said}", computed is "${found}"${same ? " with other particulars beside it" : ""}`,
  };
}

function ofNothing(one: Figure): Sentence {
  return {
    da: `tallet ${nameOf(one)} står som beregnet (${shownNumber(one)}), men kan ikke beregnes af udgavens andre tal`,
    en: `the figure ${nameOf(one)} stands as computed (${shownNumber(one)}) but cannot be computed from the edition's other figures`,
  };
}

function isMissing(one: Figure): Sentence {
  return {
    da: `det beregnede tal ${nameOf(one)} mangler; beregnet er "${shownNumber(one)}"`,
    en: `the computed figure ${nameOf(one)} is missing; computed is "${shownNumber(one)}"`,
  };
}

const notComputable: Sentence = {
  da: "udgavens beregnede tal kan ikke beregnes igen af dens andre tal",
  en: "the edition's computed figures cannot be computed again from its other figures",
};
