import { type Problem, quoted, warning } from "../../problems/index.js";
import type { PxEntry } from "./px-entry.js";
import { periodOf, periodOfCode, type TimeScale, timeScale, timesBetween } from "./px-period.js";
import type { PxStatements } from "./px-statements.js";
import { mostValues } from "./read-entry.js";

export interface PxTimes {
  readonly isTime: boolean;
  /** The period of each code. */
  readonly periods: readonly (string | undefined)[];
  /** TIMEVAL's own list, where the dimension has no other. */
  readonly codes?: readonly string[];
  readonly problems: readonly Problem[];
}

/** TIMEVAL of a dimension: `TLIST(A1),"2001","2002"`, `TLIST(Q1,"20011"-"20064")` or the scale alone, `TLIST(M1)`. */
export function pxTimes(
  file: string,
  { language, find }: PxStatements,
  name: string,
  codes: readonly string[] | undefined,
): PxTimes {
  const statement = find("TIMEVAL", language, name);
  if (statement === undefined) return { isTime: false, periods: [], problems: [] };
  const odd = (da: string, en: string): Problem =>
    warning(
      "px-timeval",
      { file, line: statement.line },
      { da: `TIMEVAL af ${quoted(name)} ${da}`, en: `TIMEVAL of ${quoted(name)} ${en}` },
    );
  const scale = scaleOf(statement);
  if (scale === undefined) {
    return {
      isTime: true,
      periods: [],
      problems: [
        odd(
          "nævner ingen skala, der kendes; ventede for eksempel TLIST(A1)",
          "names no scale that is known; expected for example TLIST(A1)",
        ),
      ],
    };
  }
  const times = listedTimes(statement, scale);
  if (times === undefined) {
    return {
      isTime: true,
      periods: [],
      problems: [
        odd(
          "går ikke fra en tid til en senere på skalaen",
          "does not go from one time to a later one of the scale",
        ),
      ],
    };
  }
  const wanted = codes?.length ?? times.length;
  if (times.length > 0 && times.length !== wanted) {
    return {
      isTime: true,
      periods: [],
      problems: [
        odd(
          `har ${times.length} tider, men der er ${wanted} værdier`,
          `has ${times.length} times, but there are ${wanted} values`,
        ),
      ],
    };
  }
  const periods =
    times.length > 0
      ? times.map((text) => periodOf(scale, text) ?? periodOfCode(scale, text))
      : (codes ?? []).map((code) => periodOfCode(scale, code));
  const at = periods.indexOf(undefined);
  const found = times[at] ?? codes?.[at] ?? "";
  return {
    isTime: true,
    periods,
    ...(times.length > 0 ? { codes: times } : {}),
    problems:
      at === -1
        ? []
        : [
            odd(
              `holder ${quoted(found)}, som ikke er en tid på skalaen`,
              `holds ${quoted(found)}, which is no time of the scale`,
            ),
          ],
  };
}

/** The scale stands in TLIST's parentheses, whole or as the first thing in them. */
function scaleOf({ values }: PxEntry): TimeScale | undefined {
  const [word = "", scale = ""] = values;
  return word.trim().toUpperCase() === "TLIST" ? timeScale(scale) : undefined;
}

function listedTimes({ values, signs }: PxEntry, scale: TimeScale): readonly string[] | undefined {
  if (signs.get(3) === "-") return timesBetween(scale, values[2] ?? "", values[3] ?? "", mostValues);
  return values.slice(2);
}
