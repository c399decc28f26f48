import { within } from "../../confidentiality/index.js";
import { notApplicable, total } from "../../cube/index.js";
import type { Indicator, Policy } from "../../policy/index.js";
import type { NamedLimit } from "./condition-limits.js";
import type { PopulationsOf } from "./counted-among.js";
import { fileConditions } from "./file-conditions.js";
import { foundOnce } from "./found-once.js";
import { populationsByConditions } from "./populations-by-conditions.js";

/**
 * Whom the figure of a series and time tells of, by the policy's own words: those of an indicator computed from records
 * by its conditions, so that figures of different indicators about the same persons are seen to be bound together; others
 * by what they are called. Undefined of a gap, and of what is adjusted.
 */
export function figurePopulations(policy: Policy): PopulationsOf {
  const indicators = new Map(
    policy.areas.flatMap((area) => area.indicators.map((indicator) => [indicator.id, indicator] as const)),
  );
  const files = new Map((policy.records ?? []).map((file) => [file.id, file]));
  const conditionsOf = foundOnce((id) => {
    const file = files.get(id);
    return file === undefined ? undefined : fileConditions(policy, file);
  });
  const ofIndicator = foundOnce((id): PopulationsOf => {
    const indicator = indicators.get(id);
    if (indicator === undefined) return () => undefined;
    const { tabulate, unit } = indicator;
    const records = tabulate === undefined ? undefined : conditionsOf(tabulate.from);
    const find =
      tabulate === undefined || records === undefined
        ? populationsByName(policy, indicator)
        : populationsByConditions(records, indicator, tabulate);
    return (key, time) => {
      const found = find(key, time);
      return found?.among !== undefined && unit === "percent" ? { ...found, isPercent: true } : found;
    };
  });
  return (key, time) => ofIndicator(key.indicator)(key, time);
}

/** What a figure made elsewhere is of: its codes, the group's name and the place. */
function populationsByName({ places }: Policy, indicator: Indicator): PopulationsOf {
  const city = places.find(({ kind }) => kind === "city")?.id;
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]));
  return ({ indicator: id, measure, refArea, group, dimensions, definition }, time) => {
    if (measure !== indicator.measure) return undefined;
    const kind = kinds.get(refArea);
    const isInCity = kind === "district" || kind === "residential-area";
    const universe = JSON.stringify([id, definition, group, isInCity ? city : refArea, time]);
    const codes = Object.entries(dimensions).filter(([, code]) => code !== total && code !== notApplicable);
    const all = within({ universe, limits: new Map() }, [
      ...codes.map(([column, code]): NamedLimit => [column, { among: new Set([code]) }]),
      ...(isInCity ? [[`place ${kind}`, { among: new Set([refArea]) }] as const] : []),
    ]);
    return ["share", "rate"].includes(measure)
      ? { counted: within(all, [["counted", { among: new Set(["1"]) }]]), among: all }
      : { counted: all };
  };
}
