import { isExact, parseDecimal } from "../../cube/index.js";
import type { AreaClass, NoClassReason } from "../../edition/index.js";
import type { RuleSet } from "../../policy/index.js";
import type { FiguresOf, PlaceFigure, Wanted } from "./figures-of-place.js";
import { yearsBefore } from "./figures-of-place.js";
import { type Fraction, fractionOf, meanOf, printedFraction } from "./fraction.js";

/** A figure as it is held against a limit, or why it cannot be. */
export type KnownShare =
  | { readonly exact: Fraction; readonly shown: NonNullable<AreaClass["share"]> }
  | { readonly unknown: NoClassReason; readonly shown?: NonNullable<AreaClass["share"]> };

/** A place's figure in a period as a rule set reads it: printed, from its counts, or as the mean of several years. */
export function knownShare(
  rules: Pick<RuleSet, "reading" | "rollingYears">,
  wanted: Wanted,
  period: string,
  figuresOf: FiguresOf,
): KnownShare {
  const figures = figuresOf(wanted);
  const last = single(figures.get(period), rules);
  if (rules.rollingYears === undefined || "unknown" in last) return last;
  const stretch = figures.get(period)?.stretch;
  const years = Array.from({ length: rules.rollingYears }, (_, at) => {
    const figure = figures.get(yearsBefore(period, at));
    // What a break or another definition parts makes no mean.
    return figure === undefined || figure.stretch === stretch ? single(figure, rules) : unknownFigure;
  });
  const unknown = years.find((year) => "unknown" in year);
  if (unknown !== undefined) return "unknown" in unknown ? { unknown: unknown.unknown } : unknown;
  const exact = meanOf(years.flatMap((year) => ("exact" in year ? [year.exact] : [])));
  const digits = Math.max(...years.map(({ shown }) => parseDecimal(shown?.value ?? "")?.scale ?? 0));
  return {
    exact,
    shown: { ...last.shown, value: printedFraction(exact, digits + 1), basis: "mean" },
  };
}

const unknownFigure: KnownShare = { unknown: "no-figure" };

function single(figure: PlaceFigure | undefined, { reading }: Pick<RuleSet, "reading">): KnownShare {
  if (figure === undefined) return unknownFigure;
  const { observation, definition } = figure;
  const { value, qualifier, obsStatus } = observation;
  if (obsStatus === "Q") return { unknown: "withheld" };
  const printed = parseDecimal(value ?? "");
  const shown = {
    ...(value === undefined ? {} : { value }),
    qualifier,
    obsStatus,
    definition,
    basis: "printed",
  } as const;
  if (printed === undefined)
    return value === undefined && qualifier === "eq" ? unknownFigure : { unknown: "inexact", shown };
  if (!isExact(observation)) return { unknown: "inexact", shown };
  const counted = reading === "unrounded" ? shareOfCounts(observation, value ?? "") : undefined;
  if (counted === undefined) return { exact: fractionOf(printed), shown };
  return { exact: counted, shown: { ...shown, basis: "counts" } };
}

/** Only counts that print as the share that stands beside them: others belong to something else (weights). */
function shareOfCounts(
  { numerator = "", denominator = "" }: PlaceFigure["observation"],
  value: string,
): Fraction | undefined {
  const [part, whole] = [parseDecimal(numerator), parseDecimal(denominator)];
  if (part === undefined || whole === undefined || whole.units <= 0n) return undefined;
  const exact = {
    above: 100n * part.units * 10n ** BigInt(whole.scale),
    below: whole.units * 10n ** BigInt(part.scale),
  };
  const digits = parseDecimal(value)?.scale ?? 0;
  return printedFraction(exact, digits) === value ? exact : undefined;
}
