import { scaleLinear } from "d3-scale";

/** From values to a place in the drawing, and the round values worth naming on the way. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  /** About so many round values, evenly apart. */
  ticks(count: number): readonly number[];
  /** The places of values when `low` lies at `from` and `high` at `to`. */
  between(from: number, to: number): (value: number) => number;
}

export interface ValueScaleOptions {
  /** Ends asked for; values beyond them widen the scale, because nothing is ever cut off. */
  readonly domain?: readonly [number, number];
  /** Lengths and heights are read against zero, so it is there unless the caller knows better. */
  readonly startAtZero?: boolean;
}

/** How finely the ends of a scale are rounded: about so many steps from end to end. */
const niceCount = 4;

export function valueScale(values: readonly number[], options: ValueScaleOptions = {}): ValueScale {
  const { domain, startAtZero = true } = options;
  const all = [...values, ...(domain ?? (startAtZero ? [0] : []))].map(drawable);
  const [low, high] = apart(Math.min(...all), Math.max(...all));
  const scale = scaleLinear().domain([low, high]);
  if (domain === undefined) scale.nice(niceCount);
  const [first = low, last = high] = scale.domain();
  return {
    low: first,
    high: last,
    ticks: (count) => (all.every(Number.isInteger) ? wholeOnly(scale.ticks(count)) : scale.ticks(count)),
    between: (from, to) => {
      const place = scaleLinear([first, last], [from, to]).clamp(true);
      return (value) => place(finite(value));
    },
  };
}

/** Where whole things are counted, half of one is no place on the scale. */
function wholeOnly(ticks: readonly number[]): readonly number[] {
  const whole = ticks.filter(Number.isInteger);
  return whole.length > 1 ? whole : ticks;
}

/**
 * Numbers so large that a difference of two of them is none are mistakes, not figures. Figures may reach 1e300; what
 * is derived from two of them (half of the gap between them, say) is a few times larger, and is drawn.
 */
function drawable(value: number): number {
  if (!(Math.abs(value) <= 1e301)) throw new TypeError(`invalid coordinate: ${value}`);
  return value;
}

/** The scale itself answers with no number to what is none. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new TypeError(`invalid coordinate: ${value}`);
  return value;
}

/** A scale needs two different ends; what is equal but for rounding noise is drawn in the middle. */
function apart(low: number, high: number): readonly [number, number] {
  if (low === Number.POSITIVE_INFINITY) return [0, 1];
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size < 1e-300) return [0, 1];
  return high - low > size * 1e-9 ? [low, high] : [low - size / 10, high + size / 10];
}
