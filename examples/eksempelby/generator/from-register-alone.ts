import { fromRegister } from "./from-register.js";
import type { RegisterFigures } from "./register-figures.js";
import { type Row, type Subject, years } from "./row.js";

const changes = ["change", "change-among-stayers", "change-by-arrivals", "change-by-departures"];

/**
 * How the share without connection to the labour market changed in the five areas since 2005, split by who stayed, came
 * and left.
 */
export function exchangeRows(figures: RegisterFigures): readonly Row[] {
  const subjects = changes.map((measure) => ({
    indicator: "no-connection-five-areas",
    measure,
    group: "_T",
  }));
  return years(2006, 2012).flatMap((year) =>
    subjects.map((subject) => ({ ...known(figures, subject, year), note: "residents-exchanged" })),
  );
}

/** In how many new pre-school classes at least half of the pupils are of Danish origin. */
export function classRows(figures: RegisterFigures): readonly Row[] {
  const subject = {
    indicator: "preschool-danish-share",
    measure: "classes-with-half",
    group: "danish-origin",
  };
  return years(2001, 2012).map((year) => known(figures, subject, year));
}

const adjusted = [
  {
    about: { indicator: "youth-crime-rate", group: "immigrants", age: "Y15T19" },
    note: "adjusted-for-parents",
  },
  { about: { indicator: "youth-custodial-rate", group: "immigrants" }, note: "adjusted-for-parents" },
  { about: { indicator: "leaving-mark-gap" }, note: "adjusted-for-education" },
];

/** Gaps that are left when like is compared with like, with the part that goes with the strata and who is in none. */
export function adjustedRows(figures: RegisterFigures): readonly Row[] {
  return years(2005, 2012).flatMap((year) =>
    adjusted.flatMap(({ about, note }) =>
      ["adjusted-gap", "explained-gap", "share-excluded"].map((measure) => ({
        ...known(figures, { ...about, measure }, year),
        note,
      })),
    ),
  );
}

/** What nothing but the register knows: there is no trend that it was calibrated with. */
function known(figures: RegisterFigures, subject: Subject, year: number): Row {
  const planned = { ...subject, time_period: String(year), value: unknown };
  const [row] = fromRegister([planned], figures);
  if (row === undefined || row.value === unknown)
    throw new Error(`missing figure: ${subject.measure} ${year}`);
  return row;
}

const unknown = "?";
