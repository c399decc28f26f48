import { compareDecimals, type Observation, parseDecimal } from "../cube/index.js";
import { error, type Place, type Problem } from "../problems/index.js";

/** What the numbers of one figure must satisfy together, whatever policy they belong to. */
export function observationProblems(
  observation: Observation,
  unit: string,
  place: Place,
): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, da: string, en: string): void => {
    problems.push(error(code, place, { da, en }));
  };
  const { value, numerator, denominator, lower, upper, confidence, qualifier, obsStatus, confStatus } =
    observation;

  if (confStatus === "N") {
    say(
      "row-not-for-publication",
      `"conf_status" er N (ikke til offentliggørelse); en sådan tabel kan ikke bruges`,
      `"conf_status" is N (not for publication); such a table cannot be used`,
    );
  }
  if (obsStatus === "Q") {
    if (
      confStatus !== "C" ||
      value !== undefined ||
      numerator !== undefined ||
      lower !== undefined ||
      upper !== undefined
    ) {
      say(
        "row-withheld",
        `en tilbageholdt værdi (obs_status Q) skal have conf_status C og tomme "value", "numerator", "lower" og "upper"`,
        `a withheld value (obs_status Q) must have conf_status C and empty "value", "numerator", "lower" and "upper"`,
      );
    }
    return problems;
  }

  const mayBeEmpty = qualifier === "none" || qualifier === "between" || ["O", "M", "L"].includes(obsStatus);
  if (value === undefined && !mayBeEmpty) {
    say(
      "row-value-missing",
      `"value" er tom; det må den kun være med qualifier none eller between eller obs_status O, M, L eller Q`,
      `"value" is empty; it may be so only with qualifier none or between or obs_status O, M, L or Q`,
    );
  }
  if (qualifier === "between" && (lower === undefined || upper === undefined)) {
    say(
      "row-between",
      `qualifier "between" kræver både "lower" og "upper"`,
      `qualifier "between" needs both "lower" and "upper"`,
    );
  }
  if (confidence !== undefined && (lower === undefined || upper === undefined)) {
    say(
      "row-confidence",
      `"confidence" kræver både "lower" og "upper"`,
      `"confidence" needs both "lower" and "upper"`,
    );
  }
  if (lower !== undefined && upper !== undefined && isAbove(lower, upper)) {
    say(
      "row-limits",
      `"lower" (${lower}) er større end "upper" (${upper})`,
      `"lower" (${lower}) is above "upper" (${upper})`,
    );
  }
  if (
    numerator !== undefined &&
    denominator !== undefined &&
    isAbove(numerator, denominator) &&
    unit === "percent"
  ) {
    say(
      "row-ratio",
      `"numerator" (${numerator}) er større end "denominator" (${denominator})`,
      `"numerator" (${numerator}) is above "denominator" (${denominator})`,
    );
  }
  if (value !== undefined && unit === "percent" && (isAbove(value, "100") || isAbove("0", value))) {
    say(
      "row-percent",
      `"value" er ${value}; en andel i procent ligger mellem 0 og 100`,
      `"value" is ${value}; a share in per cent lies between 0 and 100`,
    );
  }
  return problems;
}

function isAbove(a: string, b: string): boolean {
  const [first, second] = [parseDecimal(a), parseDecimal(b)];
  return first !== undefined && second !== undefined && compareDecimals(first, second) > 0;
}
