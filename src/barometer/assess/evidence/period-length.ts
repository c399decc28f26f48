import { type Period, parsePeriod } from "../../../cube/index.js";

/** True when two periods are equally long: a half-year held against a year would show a season as change. */
export function areEquallyLong(a: Period, b: Period): boolean {
  return duration(a) !== undefined && duration(a) === duration(b);
}

/** The last day of the equally long period that follows. */
export function endOfNext(period: Period): string | undefined {
  if (period.end === undefined) return undefined;
  const start = new Date(Date.parse(period.end) + millisecondsPerDay).toISOString().slice(0, 10);
  return parsePeriod(`${start}/${duration(period)}`)?.end;
}

const millisecondsPerDay = 86_400_000;

/** As ISO 8601 writes it; a range says its own. */
function duration({ kind, text }: Period): string | undefined {
  return kind === "range" ? text.split("/")[1] : durations[kind];
}

const durations: Readonly<Record<Exclude<Period["kind"], "range">, string | undefined>> = {
  year: "P1Y",
  "half-year": "P6M",
  quarter: "P3M",
  month: "P1M",
  undated: undefined,
};
