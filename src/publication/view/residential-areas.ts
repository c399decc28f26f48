import type { EditionSeries } from "../../edition/index.js";
import type { Indicator, Policy, PolicyArea, Target } from "../../policy/index.js";
import { figuresIn, type PlacedFigure, type Reader, seriesOf } from "./reader.js";

export type RuleSet = Policy["ruleSets"][number];
export type Place = Policy["places"][number];

export function residentialAreas({ policy }: Reader): readonly Place[] {
  return policy.places.filter(({ kind }) => kind === "residential-area");
}

/** True when a policy has anything to say of residential areas. */
export function hasResidentialAreas(reader: Reader): boolean {
  return reader.policy.ruleSets.length > 0 || residentialAreas(reader).length > 0;
}

/** The class that a rule set states for a place. */
export function statedClass(
  { classes, listed }: RuleSet,
  place: string,
): RuleSet["classes"][number] | undefined {
  const code = listed.find((one) => one.place === place)?.class;
  return classes.find((one) => one.code === code);
}

/** The indicators that have figures for the classes, with those figures: by the dimension that has their codes. */
export function classFigures(
  reader: Reader,
  { classes }: RuleSet,
): readonly { readonly indicator: Indicator; readonly figures: readonly PlacedFigure[] }[] {
  const dimension = reader.policy.dimensions.find(({ codes }) =>
    classes.every(({ code }) => codes.some(({ id }) => id === code)),
  );
  if (dimension === undefined) return [];
  const isOfClass = ({ key }: EditionSeries): boolean => key.dimensions[dimension.id] !== undefined;
  return reader.policy.areas
    .flatMap((area) => area.indicators)
    .map((indicator) => ({ indicator, figures: figuresIn(seriesOf(reader, indicator.id).filter(isOfClass)) }))
    .filter(({ figures }) => figures.length > 0);
}

/** The figure for one class and no other part, the newest. */
export function figureOfClass(figures: readonly PlacedFigure[], code: string): PlacedFigure | undefined {
  return figures.findLast(({ series: { key } }) => {
    const codes = Object.values(key.dimensions);
    return codes.length === 1 && codes[0] === code;
  });
}

export interface About {
  readonly dataGaps: PolicyArea["dataGaps"];
  readonly openPoints: PolicyArea["openPoints"];
  readonly targets: readonly Target[];
}

/** What the policy says of the classes elsewhere: by the ids that its data gaps and open points name. */
export function aboutClasses(reader: Reader): About {
  const { ruleSets, areas } = reader.policy;
  const ids = new Set(
    ruleSets.flatMap((rules) => [
      rules.id,
      rules.indicator,
      ...classFigures(reader, rules).map(({ indicator }) => indicator.id),
      ...rules.classes.map(({ id }) => id),
      ...rules.listed.flatMap(({ id, place }) => [id, place]),
      ...rules.counts.map(({ indicator }) => indicator),
    ]),
  );
  const concerned = <T extends { readonly id: string; readonly concerns: readonly string[] }>(
    items: readonly T[],
  ): readonly T[] => items.filter(({ concerns }) => concerns.some((id) => ids.has(id)));
  const dataGaps = concerned(areas.flatMap((area) => area.dataGaps));
  const named = new Set([...ids, ...dataGaps.flatMap(({ concerns }) => concerns)]);
  return {
    dataGaps,
    openPoints: concerned(areas.flatMap((area) => area.openPoints)),
    targets: areas
      .flatMap((area) => area.targets)
      .filter(({ id, subject }) => named.has(id) || named.has(subject?.indicator ?? "")),
  };
}
