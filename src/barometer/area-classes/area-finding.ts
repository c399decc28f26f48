import { type Decimal, parseDecimal } from "../../cube/index.js";
import type { NoClassReason } from "../../edition/index.js";
import type { RuleSet } from "../../policy/index.js";
import { type ClassPath, classPath } from "./class-path.js";
import type { FiguresOf } from "./figures-of-place.js";
import { fitsClass } from "./fits-class.js";
import { type KnownShare, knownShare } from "./known-share.js";

/** What the figures of one period alone say of an area's class. */
export interface AreaFinding {
  readonly share: KnownShare;
  /** The persons of an area that has fewer than the rules ask for. */
  readonly persons?: string;
  readonly path: ClassPath;
}

export function areaFinding(
  rules: RuleSet,
  place: string,
  period: string,
  figuresOf: FiguresOf,
): AreaFinding {
  const main = { indicator: rules.indicator, refArea: place };
  const share = knownShare(rules, main, period, figuresOf);
  const none = (unknown: NoClassReason): ClassPath => ({ unknown });
  const population = personsOf(rules, place, period, figuresOf);
  if (rules.minimumPopulation !== undefined && population !== undefined) {
    const { persons, text } = population;
    const wanted = 10n ** BigInt(persons.scale) * BigInt(rules.minimumPopulation.persons);
    if (persons.units < wanted) return { share, persons: text, path: none("too-small") };
  }
  if ("unknown" in share) return { share, path: none(share.unknown) };
  if (rules.minimumPopulation !== undefined && population === undefined) {
    const { indicator = rules.indicator } = rules.minimumPopulation;
    const figure = figuresOf({ indicator, refArea: place }).get(period)?.observation;
    return { share, path: none(figure?.obsStatus === "Q" ? "withheld" : "no-figure") };
  }
  const path = classPath(rules.classes, (one) =>
    fitsClass(one, share.exact, ({ indicator, dimensions }, refArea = place) =>
      knownShare(rules, { indicator, refArea, dimensions }, period, figuresOf),
    ),
  );
  return { share, path };
}

/** The whole that the share is of, or the figure of the indicator that the rules name. */
function personsOf(
  { indicator, minimumPopulation }: RuleSet,
  refArea: string,
  period: string,
  figuresOf: FiguresOf,
): { readonly persons: Decimal; readonly text: string } | undefined {
  const own = minimumPopulation?.indicator;
  const figure = figuresOf({ indicator: own ?? indicator, refArea }).get(period)?.observation;
  const text =
    own === undefined ? figure?.denominator : figure?.qualifier === "eq" ? figure.value : undefined;
  const persons = parseDecimal(text ?? "");
  return persons === undefined || text === undefined ? undefined : { persons, text };
}
