import { countRows, noNumber } from "./count-rows.js";
import type { Row } from "./row.js";
import { type SharePlan, shareRows } from "./share-rows.js";

/** What the administration counts about itself: offers, contracts, homes, editions, follow-ups, waiting time. */
export function administrationRows(): readonly Row[] {
  return [...coverages.flatMap(shareRows), ...counts, ...waiting];
}

const coverages: readonly SharePlan[] = [
  {
    subject: { indicator: "ready-recipients-active", group: "_T" },
    perMille: [
      [2006, 731],
      [2008, 842],
      [2012, 921],
    ],
    of: [
      [2006, 4_100],
      [2012, 4_450],
    ],
    from: 2006,
  },
  {
    subject: { indicator: "agreements-with-stipulations", group: "_T" },
    perMille: [
      [2006, 112],
      [2009, 548],
      [2012, 861],
    ],
    of: [
      [2006, 410],
      [2012, 455],
    ],
    from: 2006,
    spread: 8,
  },
  {
    subject: { indicator: "contact-offered-share", group: "newly-arrived" },
    perMille: [
      [2007, 412],
      [2012, 934],
    ],
    of: [
      [2007, 131],
      [2012, 164],
    ],
    from: 2007,
    spread: 10,
  },
  {
    subject: { indicator: "health-check-offered", group: "settling-in-the-city" },
    perMille: [
      [2007, 688],
      [2010, 1000],
      [2012, 1000],
    ],
    of: [
      [2007, 540],
      [2012, 610],
    ],
    from: 2007,
    spread: 0,
  },
];

const counts: readonly Row[] = [
  ...countRows({
    subject: { indicator: "new-affordable-homes", group: "_T" },
    values: [
      [2006, 0],
      [2007, 24],
      [2008, 96],
      [2010, 248],
      [2012, 441],
    ],
    from: 2006,
  }),
  ...countRows({
    subject: { indicator: "replacement-ratio", group: "_T" },
    values: [
      [2007, 8],
      [2008, 12],
      [2010, 11],
      [2012, 10],
    ],
    digits: 1,
    from: 2007,
  }),
  ...countRows({
    subject: { indicator: "barometer-developed", group: "_T" },
    values: [[2006, 1]],
    from: 2006,
    to: 2006,
  }),
  ...countRows({
    subject: { indicator: "barometer-editions", group: "_T" },
    values: [
      [2007, 1],
      [2008, 2],
      [2012, 2],
    ],
    from: 2007,
  }),
  ...countRows({
    subject: { indicator: "directors-items", group: "_T" },
    values: [
      [2007, 2],
      [2009, 1],
      [2010, 2],
      [2012, 2],
    ],
    from: 2007,
  }),
  ...percentages(
    "editions-published",
    [
      [2007, 100],
      [2012, 100],
    ],
    2007,
    2012,
  ),
  ...percentages(
    "follow-ups-delivered",
    [
      [2007, 57],
      [2008, 86],
      [2009, 86],
      [2010, 100],
      [2012, 100],
    ],
    2007,
    2012,
  ),
  ...percentages(
    "budget-proposals-evaluated",
    [
      [2007, 43],
      [2009, 71],
      [2012, 86],
    ],
    2007,
    2012,
  ),
  ...percentages(
    "data-gaps-filled",
    [
      [2006, 25],
      [2007, 50],
    ],
    2006,
    2007,
  ),
  ...percentages("sectoral-policies-revised", [[2006, 100]], 2006, 2006),
];

/** Shares of a handful of committees or editions, which are no persons: whole per cent. */
function percentages(
  indicator: string,
  values: readonly (readonly [number, number])[],
  from: number,
  to: number,
): readonly Row[] {
  return countRows({ subject: { indicator, group: "_T" }, values, from, to });
}

/** Days; the clinics changed their booking in 2012, and some have sent nothing. */
const waiting = countRows({
  subject: { indicator: "trauma-waiting-time", group: "traumatised-refugees" },
  values: [
    [2004, 171],
    [2005, 168],
    [2008, 142],
    [2010, 187],
    [2012, 179],
  ],
  from: 2004,
  marks: { 2004: noNumber("O", "clinic-missing"), 2012: { obs_status: "U", note: "clinics-missing" } },
});
