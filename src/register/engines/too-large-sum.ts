import { error, type Problem } from "../../problems/index.js";
import type { Cell } from "../cells.js";
import type { FilePlan } from "../plan/file-plan.js";

/** What is told of the first sum of a cell that a number cannot hold exactly; undefined where it can hold all of them. */
export function tooLargeSum({ indicators }: FilePlan, { sums }: Cell, file: string): Problem | undefined {
  const sum = sums.findIndex((one) => !Number.isSafeInteger(one));
  if (sum === -1) return undefined;
  const of = indicators.find(({ measures }) =>
    measures.some((one) => [one.numerator, one.squares, one.contributions?.total].includes(sum)),
  );
  const id = of?.indicator.id ?? "";
  return error(
    "record-sum",
    { file },
    {
      da: `en sum i indikatoren "${id}" er større end 9.007.199.254.740.991 og kan ikke regnes nøjagtigt; giv tallene i en større enhed`,
      en: `a sum of the indicator "${id}" is greater than 9,007,199,254,740,991 and cannot be computed exactly; give the numbers in a larger unit`,
    },
  );
}

/** The same of a product or a sum that may not even fit in 64 bits, where a database would go round to small numbers. */
export function tooLargeProduct(file: string): Problem {
  return error(
    "record-sum",
    { file },
    {
      da: "et produkt af tal er for stort til at blive regnet nøjagtigt",
      en: "a product of numbers is too large to be computed exactly",
    },
  );
}
