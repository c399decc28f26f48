import { basename, dirname, join } from "node:path";
import { isCalendarDate } from "../../cube/index.js";
import { idSchema } from "../../policy/index.js";
import { type Call, UsageError } from "../call/command.js";

/** The table and the description that belong together, and the delivery's name. */
export interface DeliveryPaths {
  readonly id: string;
  readonly table: string;
  readonly head: string;
}

export function deliveryPaths(call: Call): DeliveryPaths {
  const table = needed(call, "out");
  const id = basename(table, ".csv");
  if (!table.endsWith(".csv") || !idSchema.safeParse(id).success) {
    throw new UsageError({
      da: `--out er "${table}"; ventede en fil som register-2012.csv (først et bogstav, så bogstaver, cifre, punktum og bindestreg)`,
      en: `--out is "${table}"; expected a file such as register-2012.csv (first a letter, then letters, digits, dots and hyphens)`,
    });
  }
  return { id, table, head: join(dirname(table), `${id}.yaml`) };
}

export function receivedDate(call: Call): string {
  const date = needed(call, "received");
  if (isCalendarDate(date)) return date;
  throw new UsageError({
    da: `--received er "${date}"; ventede en dato som 2006-11-30`,
    en: `--received is "${date}"; expected a date such as 2006-11-30`,
  });
}

/** Megabytes from `512MB` or `2GB`. */
export function memoryOption(call: Call): number | undefined {
  const text = call.option("memory");
  if (text === undefined) return undefined;
  const [, digits = "", unit] = /^([1-9]\d{0,6})(MB|GB)$/.exec(text) ?? [];
  const megabytes = Number(digits) * (unit === "GB" ? 1000 : 1);
  if (digits !== "" && megabytes >= 64) return megabytes;
  throw new UsageError({
    da: `--memory er "${text}"; ventede mindst 64MB, fx 512MB eller 2GB`,
    en: `--memory is "${text}"; expected at least 64MB, such as 512MB or 2GB`,
  });
}

/** Asked for when it is used, because `--explain` reads and writes nothing. */
export function needed(call: Call, name: string): string {
  const value = call.option(name);
  if (value !== undefined) return value;
  throw new UsageError({ da: `--${name} mangler`, en: `--${name} is missing` });
}
