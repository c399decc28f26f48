/** The measures that a change is delivered as: all of it, and its parts, which add up to it. */
export const exchangeMeasures = {
  all: "change",
  stayers: "change-among-stayers",
  arrivals: "change-by-arrivals",
  departures: "change-by-departures",
} as const;
