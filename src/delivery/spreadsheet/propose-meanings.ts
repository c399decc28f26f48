import { total } from "../../cube/index.js";
import { labelMatcher } from "./match-label.js";
import { isSchoolYear, periodLabel, periodWithin } from "./period-label.js";
import { figureColumns, headings, type KnownDimension, totalNames, type Vocabulary } from "./vocabulary.js";

/**
 * What the labels of one heading row or label column are, most likely: the dimension that knows at least half of them;
 * `column` where they say what kind of figure stands below; undefined when nothing tells.
 */
export function meaningOf(labels: readonly string[], vocabulary: Vocabulary): string | undefined {
  const distinct = [...new Set(labels.filter((label) => label !== ""))];
  const own = distinct.filter((label) => !isTotal(label));
  if (own.length === 0) return undefined;
  const needed = own.length / 2;
  const isTime = (label: string): boolean => periodLabel(label) !== undefined || isSchoolYear(label);
  if (own.filter(isTime).length >= needed) return "time_period";
  const column = labelMatcher(figureColumns);
  const roles = new Set(distinct.map((label) => column(label).code));
  if (roles.size >= 2 && !roles.has(undefined)) return "column";
  const shares = vocabulary.dimensions.map((dimension) => ({ id: dimension.id, ...knownOf(dimension, own) }));
  const best = (part: "exact" | "near"): string | undefined =>
    shares.filter((share) => share[part] >= needed).sort((a, b) => b[part] - a[part])[0]?.id;
  // Words around a time, as in "Regnskab 2012", are times that a person has to date.
  const areWordsWithTime = own.length > 0 && own.every((label) => periodWithin(label) !== undefined);
  return best("exact") ?? (areWordsWithTime ? "time_period" : best("near"));
}

/** What the words over a column of labels say that they are. */
export function meaningOfHeading(heading: string, vocabulary: Vocabulary): string | undefined {
  const known = new Map<string, readonly string[]>(Object.entries(headings));
  for (const { id, names } of vocabulary.dimensions) known.set(id, [...(known.get(id) ?? []), ...names]);
  const allowed =
    vocabulary.dimensions.length === 0
      ? undefined
      : new Set(["time_period", ...vocabulary.dimensions.map(({ id }) => id)]);
  const codes = [...known].flatMap(([id, names]) => (allowed?.has(id) === false ? [] : [{ id, names }]));
  return labelMatcher(codes)(heading).code;
}

/** True for words such as "i alt", which are the total of whatever they stand among. */
export function isTotal(label: string): boolean {
  return matchesTotal(label).code !== undefined;
}

const matchesTotal = labelMatcher([{ id: total, names: totalNames }]);

function knownOf({ codes }: KnownDimension, labels: readonly string[]) {
  const match = labelMatcher(codes);
  const matches = labels.slice(0, 200).map(match);
  const exact = matches.filter(({ code }) => code !== undefined).length;
  return {
    exact,
    near: exact + matches.filter(({ code, nearest }) => code === undefined && nearest.length > 0).length,
  };
}
