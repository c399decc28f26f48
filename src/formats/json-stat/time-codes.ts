import { periodOfCode, timeScale } from "../px/px-period.js";

/** The period of a time's code as offices write it (`2005K1`, `2005M07`, `2005U31`); undefined where the code says it itself. */
export function periodOfTimeCode(code: string): string | undefined {
  const letter = /^\d{4}[\s-]?([A-Z])\d{1,4}$/i.exec(code.trim())?.[1]?.toUpperCase() ?? "";
  // The half-year of the north: semester.
  const scale = timeScale(letter === "S" ? "H" : letter);
  const period = scale === undefined ? undefined : periodOfCode(scale, code);
  return period === code ? undefined : period;
}
