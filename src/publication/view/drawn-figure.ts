import { decimalNumber, parseDecimal, parsePeriod, periodPosition } from "../../cube/index.js";
import type { EditionObservation } from "../../edition/index.js";
import { formatDecimal, formatQuantity, missingText } from "../../language/index.js";
import type { ValueRange } from "../charts/series-input.js";
import { figureText } from "./figure-words.js";
import { unitOf } from "./names.js";
import type { PlacedFigure, Reader } from "./reader.js";

/** A figure as any chart takes it: its number or span, its printed words and what is read out. */
export interface DrawnFigure {
  readonly value?: number;
  readonly range?: ValueRange;
  readonly label: string;
  readonly spoken?: string;
  readonly mark: "stated" | "derived" | "provisional";
  readonly qualifier: EditionObservation["qualifier"];
}

/** What a picture says once of all its figures, so that it need not stand at each of them. */
export interface SaidOnce {
  readonly unit: boolean;
  readonly derived: boolean;
}

/** What is said once for all is read out with the figure nevertheless. */
export function drawnFigure(
  reader: Reader,
  figure: PlacedFigure,
  once: SaidOnce = { unit: false, derived: false },
): DrawnFigure {
  const { observation } = figure;
  const { value, lower, upper, confidence, qualifier } = observation;
  const label = figureLabel(reader, figure, once);
  const whole = figureLabel(reader, figure, { unit: false, derived: false });
  const spoken = confidence === undefined ? whole : withLimits(reader, figure, whole);
  return {
    ...(value === undefined ? {} : { value: number(value) }),
    ...(lower === undefined || upper === undefined
      ? {}
      : { range: { lower: number(lower), upper: number(upper) } }),
    label,
    ...(spoken === label ? {} : { spoken }),
    mark: markOf(observation),
    qualifier,
  };
}

/** True when there is a number to draw, or a span. */
export function isDrawable({ value, lower, upper }: EditionObservation): boolean {
  return value !== undefined || (lower !== undefined && upper !== undefined);
}

/** Why there is no number: withheld, missing. Nothing for what has one, or could never have one. */
export function absenceWord({ language }: Reader, observation: EditionObservation): string | undefined {
  const { obsStatus } = observation;
  return isDrawable(observation) || obsStatus === "M" ? undefined : missingText(obsStatus, language);
}

/** Where a period lies on the axis of time; nothing for an undated one. */
export function position(period: string): number | undefined {
  const parsed = parsePeriod(period);
  return parsed === undefined ? undefined : periodPosition(parsed);
}

/** A value on the scale: percent carries its sign, other units are named elsewhere. */
export function tick(reader: Reader, unit: string, value: number): string {
  const text = formatDecimal(String(value), reader.language);
  return unit === "percent" ? `${text}${reader.language === "da" ? "\u00a0" : ""}%` : text;
}

export function number(text: string | undefined): number {
  const decimal = parseDecimal(text ?? "");
  return decimal === undefined ? 0 : decimalNumber(decimal);
}

/** The printed figure, marked where it was worked out or may still change. */
function figureLabel(reader: Reader, figure: PlacedFigure, once: SaidOnce): string {
  const text =
    once.unit && isDrawable(figure.observation)
      ? formatQuantity(figure.observation, { kind: "none" }, reader.language)
      : figureText(reader, figure);
  const mark = markOf(figure.observation);
  if (mark === "derived") return once.derived ? text : reader.words.pages.derivedMark(text);
  return mark === "provisional" ? reader.words.charts.provisional(text) : text;
}

function markOf({ derivation, obsStatus }: EditionObservation): DrawnFigure["mark"] {
  return derivation !== undefined ? "derived" : obsStatus === "P" ? "provisional" : "stated";
}

function withLimits(reader: Reader, { series, observation }: PlacedFigure, label: string): string {
  const { charts } = reader.words;
  const limit = (value: string | undefined) =>
    formatQuantity({ value, qualifier: "eq" }, unitOf(reader, series.unit), reader.language);
  const confidence = formatDecimal(observation.confidence ?? "", reader.language);
  return charts.limits(
    label,
    charts.confidence(confidence),
    limit(observation.lower),
    limit(observation.upper),
  );
}
