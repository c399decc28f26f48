import { note, type Problem, type Sentence } from "../../problems/index.js";
import { indexPolicy } from "../policy-index.js";
import { type PopulationDifference, populationDifferences } from "../population-differences.js";
import type { PolicySource } from "../read-policy.js";
import type { Point, PolicyArea, Text } from "../schema/policy.js";
import type { Path } from "../yaml/yaml-source.js";

/** Figures held against each other, of a gap, a target or a picture, that are not of populations set apart by group alone. */
export function populationNotes({ policy, placeOf }: PolicySource): readonly Problem[] {
  const index = indexPolicy(policy);
  return policy.areas.flatMap((area, i) =>
    pairsOf(area).flatMap(({ name, first, second, path }) => {
      const differences = populationDifferences(first, second, index);
      if (differences.length === 0) return [];
      const inWords = differences.map(sentence);
      return [
        note("populations-differ", placeOf(["areas", i, ...path]), {
          da: `${name.da}: ${inWords.map(({ da }) => da).join("; ")}`,
          en: `${name.en}: ${inWords.map(({ en }) => en).join("; ")}`,
        }),
      ];
    }),
  );
}

interface Pair {
  readonly name: Sentence;
  readonly first: Point;
  readonly second: Point;
  readonly path: Path;
}

/** A picture that says what to be cautious about needs no note. */
function pairsOf({ gaps, targets, leadPicture }: PolicyArea): readonly Pair[] {
  return [
    ...gaps.map(({ id, from, minus }, at): Pair => {
      const name = { da: `de to ender af ${id}`, en: `the two ends of ${id}` };
      return { name, first: from, second: minus, path: ["gaps", at, "minus"] };
    }),
    ...targets.flatMap(({ id, subject, comparator }, at): readonly Pair[] => {
      if (subject === undefined || comparator === undefined) return [];
      const name = { da: `det, som ${id} sammenligner`, en: `what ${id} compares` };
      return [{ name, first: subject, second: comparator, path: ["targets", at, "comparator"] }];
    }),
    ...(leadPicture?.caution === undefined ? (leadPicture?.pairs ?? []) : []).map((pair, at): Pair => {
      const name = { da: "parret i billedet", en: "the pair in the picture" };
      return { name, first: pair.first, second: pair.second, path: ["leadPicture", "pairs", at, "second"] };
    }),
  ];
}

function sentence(difference: PopulationDifference): Sentence {
  switch (difference.kind) {
    case "includes": {
      const { whole, part } = difference;
      return {
        da: `${whole === undefined ? "alle" : title(whole, "da")} omfatter ${title(part, "da")}`,
        en: `${whole === undefined ? "everyone" : title(whole, "en")} includes ${title(part, "en")}`,
      };
    }
    case "rules":
      return {
        da: "den ene gruppe er afgrænset efter oprindelse, den anden efter førstesprog",
        en: "one group goes by origin, the other by first language",
      };
    case "codes":
      return {
        da: `${title(difference.dimension, "da")} er forskellig: ${code(difference.first, "da")} og ${code(difference.second, "da")}`,
        en: `${title(difference.dimension, "en")} differs: ${code(difference.first, "en")} and ${code(difference.second, "en")}`,
      };
    default: {
      const { first, second } = difference;
      const { da, en } = words[difference.kind];
      return {
        da: `${da}: ${title(first, "da")} og ${title(second, "da")}`,
        en: `${en}: ${title(first, "en")} and ${title(second, "en")}`,
      };
    }
  }
}

const words = {
  bases: { da: "de har hver sin nævner", en: "they have different denominators" },
  definitions: { da: "de bygger på hver sin definition", en: "they rest on different definitions" },
  countryLists: {
    da: "grupperne bygger på hver sin landeliste",
    en: "the groups rest on different lists of countries",
  },
  places: { da: "de gælder hver sit sted", en: "they are for different places" },
};

function code(text: Text | undefined, language: "da" | "en"): string {
  if (text !== undefined) return title(text, language);
  return language === "da" ? "alle" : "all";
}

/** In the language of the sentence, else in one that the policy has. */
function title(text: Text, language: "da" | "en"): string {
  return `"${text[language] ?? text.en ?? Object.values(text)[0] ?? ""}"`;
}
