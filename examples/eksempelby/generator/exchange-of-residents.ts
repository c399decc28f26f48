import type { RegisterFigures } from "./register-figures.js";
import { type Row, years } from "./row.js";

const measures = ["change", "change-among-stayers", "change-by-arrivals", "change-by-departures"];

/**
 * How the share without connection to the labour market changed in the five areas since 2005, split by who stayed, came
 * and left: nothing but the register knows it.
 */
export function exchangeRows(figures: RegisterFigures): readonly Row[] {
  return years(2006, 2012).flatMap((year) =>
    measures.map((measure) => {
      const subject = { indicator: "no-connection-five-areas", measure, group: "_T" };
      const time_period = String(year);
      const counted = figures(subject, time_period);
      if (counted === undefined) throw new Error(`missing figure: ${measure} ${year}`);
      return { ...subject, time_period, ...counted, note: "residents-exchanged" };
    }),
  );
}
