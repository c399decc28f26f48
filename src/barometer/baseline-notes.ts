import { compareDecimals, parseDecimal } from "../cube/index.js";
import type { EditionObservation, EditionSeries } from "../edition/index.js";
import { indexPolicy, type Path, type PolicySource, type Target } from "../policy/index.js";
import { note, type Problem, warning } from "../problems/index.js";
import { seriesAt } from "./series-index.js";

/**
 * Baselines that name no figure, held against what is published of the same thing and time. One that no figure agrees
 * with leads to no status, for nobody could say which of the two it starts from: a warning, or a note where a later
 * delivery revised the figure. A baseline that names its figure is held against that one (figure-link-problems.ts).
 */
export function baselineNotes(
  { policy, placeOf }: PolicySource,
  series: readonly EditionSeries[],
): readonly Problem[] {
  const index = indexPolicy(policy);
  return policy.areas.flatMap((area, areaAt) =>
    area.targets.flatMap((target, at) => {
      const { subject, baseline } = target;
      if (subject === undefined || baseline?.period === undefined || baseline.figure !== undefined) return [];
      const there = seriesAt({ series, index }, subject)
        .flatMap(({ observations }) => observations)
        .filter(({ period, value }) => period === baseline.period && value !== undefined);
      const [first] = there;
      if (first === undefined || there.some((one) => isSame(one, baseline))) return [];
      const revised = there.find(({ replaced }) => replaced !== undefined && isSame(replaced, baseline));
      const path: Path = ["areas", areaAt, "targets", at, "baseline", "value"];
      return [
        revised === undefined
          ? warning("baseline-differs", placeOf(path), differs(target, baseline, first))
          : note("baseline-revised", placeOf(path), isRevised(target, baseline, revised)),
      ];
    }),
  );
}

type Baseline = NonNullable<Target["baseline"]>;
type Stated = { readonly value?: string | undefined; readonly qualifier: EditionObservation["qualifier"] };

function isSame(one: Stated, baseline: Baseline): boolean {
  const [a, b] = [parseDecimal(one.value ?? ""), parseDecimal(baseline.value)];
  return (
    a !== undefined && b !== undefined && compareDecimals(a, b) === 0 && one.qualifier === baseline.qualifier
  );
}

function shown({ value, qualifier }: Stated): string {
  return qualifier === "eq" ? (value ?? "–") : `${qualifier} ${value ?? "–"}`;
}

function differs({ id }: Target, baseline: Baseline, found: EditionObservation) {
  const [own, other] = [shown(baseline), shown(found)];
  return {
    da: `udgangspunktet for ${id} er "${own}" for ${baseline.period}, men tallet for samme periode er leveret som "${other}"; ventede samme tal, eller "figure" med id'et på det tal, der menes`,
    en: `the baseline of ${id} is "${own}" for ${baseline.period}, but the figure for that period was delivered as "${other}"; expected the same number, or "figure" with the id of the figure that is meant`,
  };
}

function isRevised({ id }: Target, baseline: Baseline, found: EditionObservation) {
  const [own, other] = [shown(baseline), shown(found)];
  return {
    da: `udgangspunktet for ${id} er "${own}" for ${baseline.period}; tallet er siden revideret til "${other}", så målet kan ikke vurderes ud fra det`,
    en: `the baseline of ${id} is "${own}" for ${baseline.period}; the figure has since been revised to "${other}", so the target cannot be judged from it`,
  };
}
