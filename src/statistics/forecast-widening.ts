/**
 * How much wider than its own formula says the band of a short forecast must be, to hold what it promises.
 *
 * Extrapolations of short yearly series are over-confident: the world changes more between years than within the
 * years seen. The factors are those that made the 80 % band of `chanceOfReaching` cover 80 % of what came, on the
 * 245 yearly demographic series of the M3 competition:
 *
 * | points     | 1 year | 3 years | 5 years |
 * |------------|--------|---------|---------|
 * | 6 or fewer | 1      | 1.6     | 1.95    |
 * | 8          | 1      | 1.4     | 1.5     |
 * | 10 or more | 1      | 1.15    | 1.35    |
 *
 * Straight lines between them; 1 under a year ahead.
 *
 * Reference: the series of S. Makridakis and M. Hibon (2000), "The M3-Competition: results, conclusions and
 * implications", International Journal of Forecasting 16, 451-476; fitted for this project.
 *
 * Inside the room only: callers have made sure of 5 points or more and at most 5 years.
 */
export function forecastWidening(points: number, years: number): number {
  const [few, some, many] = [SIX_POINTS, EIGHT_POINTS, TEN_POINTS].map((factors) => between(factors, years));
  return between([few ?? 1, some ?? 1, many ?? 1], points - 5);
}

type Three = readonly [number, number, number];

const SIX_POINTS: Three = [1, 1.6, 1.95];
const EIGHT_POINTS: Three = [1, 1.4, 1.5];
const TEN_POINTS: Three = [1, 1.15, 1.35];

/** Six, eight and ten points stand at 1, 3 and 5 as the years do. The value at `x` of the broken line through the factors at 1, 3 and 5, level outside. */
function between([first, second, third]: Three, x: number): number {
  if (x <= 1) return first;
  if (x >= 5) return third;
  return x <= 3 ? first + ((second - first) * (x - 1)) / 2 : second + ((third - second) * (x - 3)) / 2;
}
