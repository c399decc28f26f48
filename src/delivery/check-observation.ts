import { compareDecimals, type Observation, parseDecimal } from "../cube/index.js";
import { error, type Place, type Problem } from "../problems/index.js";

/**
 * What the numbers of one figure must satisfy together, whatever policy they belong to. A share is a part of a
 * whole in per cent.
 */
export function observationProblems(
  observation: Observation,
  isShare: boolean,
  place: Place,
): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, da: string, en: string): void => {
    problems.push(error(code, place, { da, en }));
  };
  const { value, numerator, denominator, lower, upper, confidence } = observation;
  const { period, qualifier, obsStatus, confStatus, notes } = observation;

  // What is secret is not looked into any further, because every sentence below repeats numbers; that it is secret is
  // told once for the table (secret-row-problems.ts).
  if (confStatus === "N") return problems;
  if (obsStatus === "Q") {
    const filled = Object.entries({ value, numerator, lower, upper }).flatMap(([column, text]) =>
      text === undefined ? [] : [`"${column}"`],
    );
    const found = [...(confStatus === "C" ? [] : [`conf_status ${confStatus}`]), ...filled].join(", ");
    if (found !== "") {
      say(
        "row-withheld",
        `en tilbageholdt værdi (obs_status Q) har conf_status C og hverken værdi, tæller eller grænser; fandt ${found}`,
        `a withheld value (obs_status Q) has conf_status C and no value, numerator or limits; found ${found}`,
      );
    }
    return problems;
  }
  if (confStatus === "C") {
    say(
      "row-confidential",
      `"conf_status" er C (fortrolig), men obs_status er ${obsStatus}; et fortroligt tal leveres tilbageholdt (Q) uden værdi`,
      `"conf_status" is C (confidential) but obs_status is ${obsStatus}; a confidential figure is delivered withheld (Q) without its value`,
    );
    return problems;
  }

  const saysNoNumber = qualifier === "none" || ["O", "M", "L"].includes(obsStatus);
  if (value === undefined && !saysNoNumber && qualifier !== "between") {
    say(
      "row-value-missing",
      `"value" er tom; det må den kun være med qualifier none eller between eller obs_status O, M, L eller Q`,
      `"value" is empty; it may be so only with qualifier none or between or obs_status O, M, L or Q`,
    );
  }
  if (value !== undefined && saysNoNumber) {
    const reason = qualifier === "none" ? "qualifier none" : `obs_status ${obsStatus}`;
    say(
      "row-value-unexpected",
      `"value" er ${value}, men ${reason} siger, at der intet tal er`,
      `"value" is ${value}, but ${reason} says that there is no number`,
    );
  }
  const bothLimits = lower !== undefined && upper !== undefined;
  if (qualifier === "between" && !bothLimits) {
    say(
      "row-between",
      `qualifier "between" kræver både "lower" og "upper"`,
      `qualifier "between" needs both "lower" and "upper"`,
    );
  }
  if (confidence !== undefined && !bothLimits) {
    say(
      "row-confidence",
      `"confidence" kræver både "lower" og "upper"`,
      `"confidence" needs both "lower" and "upper"`,
    );
  }
  if ((lower !== undefined || upper !== undefined) && qualifier !== "between" && confidence === undefined) {
    say(
      "row-limits-unexplained",
      `"lower" og "upper" står uden "confidence" og uden qualifier between; det ene skal sige, hvad grænserne er`,
      `"lower" and "upper" stand without "confidence" and without qualifier between; one of them must say what the limits are`,
    );
  }
  if (bothLimits && isAbove(lower, upper)) {
    say(
      "row-limits",
      `"lower" (${lower}) er større end "upper" (${upper})`,
      `"lower" (${lower}) is above "upper" (${upper})`,
    );
  } else if (bothLimits && value !== undefined && (isAbove(lower, value) || isAbove(value, upper))) {
    say(
      "row-limits",
      `"value" (${value}) ligger ikke mellem "lower" (${lower}) og "upper" (${upper})`,
      `"value" (${value}) does not lie between "lower" (${lower}) and "upper" (${upper})`,
    );
  }
  if (isShare && numerator !== undefined && denominator !== undefined && isAbove(numerator, denominator)) {
    say(
      "row-ratio",
      `"numerator" (${numerator}) er større end "denominator" (${denominator})`,
      `"numerator" (${numerator}) is above "denominator" (${denominator})`,
    );
  }
  for (const [column, number] of Object.entries({ value, lower, upper })) {
    if (!isShare || number === undefined || !(isAbove(number, "100") || isAbove("0", number))) continue;
    say(
      "row-percent",
      `"${column}" er ${number}; en andel i procent ligger mellem 0 og 100`,
      `"${column}" is ${number}; a share in per cent lies between 0 and 100`,
    );
  }
  if (period === "undated" && notes.length === 0) {
    say(
      "row-undated-note",
      `"time_period" er undated; en note skal sige, hvad der vides om tidspunktet`,
      `"time_period" is undated; a note must say what is known of the time`,
    );
  }
  return problems;
}

function isAbove(a: string, b: string): boolean {
  const [first, second] = [parseDecimal(a), parseDecimal(b)];
  return first !== undefined && second !== undefined && compareDecimals(first, second) > 0;
}
