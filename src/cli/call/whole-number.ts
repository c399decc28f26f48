import { type Call, UsageError } from "./command.js";

/** A whole number among the options; undefined where it is not given. One out of its limits is wrong usage. */
export function wholeNumber(call: Call, name: string, least: number, most: number): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d{1,10}$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError({
    da: `--${name} er "${text}"; ventede et helt tal fra ${least} til ${most}`,
    en: `--${name} is "${text}"; expected a whole number from ${least} to ${most}`,
  });
}
