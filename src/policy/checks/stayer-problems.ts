import { error, type Problem, quoted } from "../../problems/index.js";
import { readCondition } from "../conditions/read-condition.js";
import { scopeOf } from "../conditions/scope.js";
import type { TabulationPart } from "./tabulation-part.js";

/** Measures that a change is delivered as, where it is split by who stayed and who moved. */
const taken = ["change", "change-among-stayers", "change-by-arrivals", "change-by-departures"];

/** A change that is split is that of a rate, and what those who stayed were before is a condition too. */
export function stayerProblems({ tabulate, file, path, source, own }: TabulationPart): readonly Problem[] {
  const { stayers, kind, units, measures = [] } = tabulate;
  if (stayers === undefined) return [];
  const here = [...path, "stayers"];
  if (kind !== "rate" || units !== undefined) {
    const found = units === undefined ? kind : "units";
    return [
      error("tabulation-stayers", source.placeOf(here), {
        da: `kun ændringen i en rate kan deles op efter, hvem der blev; fandt ${found}`,
        en: `only the change of a rate can be split by who stayed; found ${found}`,
      }),
    ];
  }
  const scope = scopeOf(source.policy, file);
  const faults = (["where", "before"] as const).flatMap((field) =>
    readCondition(stayers[field], scope).faults.map(({ code, at, sentence }) =>
      error(code, source.placeOf([...here, field], at), sentence),
    ),
  );
  const isMonthly = file.variables.find(({ id }) => id === file.period)?.type === "month";
  const { since } = stayers;
  const isPeriod = since === undefined || (isMonthly ? /^\d{4}-\d{2}$/ : /^\d{4}$/).test(since);
  const twice = [own, ...measures.map(({ measure }) => measure)].find((measure) => taken.includes(measure));
  return [
    ...faults,
    ...(isPeriod
      ? []
      : [
          error("tabulation-stayers", source.placeOf([...here, "since"]), {
            da: `filens perioder er ${isMonthly ? "måneder (2005-08)" : "år (2005)"}; fandt ${quoted(since)}`,
            en: `the periods of the file are ${isMonthly ? "months (2005-08)" : "years (2005)"}; found ${quoted(since)}`,
          }),
        ]),
    ...(twice === undefined
      ? []
      : [
          error("tabulation-measure", source.placeOf(here), {
            da: `indikatoren har allerede målet ${quoted(twice)}, som ændringens dele leveres under`,
            en: `the indicator has the measure ${quoted(twice)} already, under which the parts of a change are delivered`,
          }),
        ]),
  ];
}
