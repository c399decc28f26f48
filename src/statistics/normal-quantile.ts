/**
 * The critical value of a two-sided interval: how many standard deviations either side of the mean hold the
 * share `confidence` of a normal distribution. 0.95 gives 1.959964, the "1.96" of the textbooks.
 *
 *     z = -Q((1 - confidence) / 2),  Q the standard normal quantile
 *
 * It is taken from the lower tail because `1 - confidence` keeps its digits when the confidence is near 1,
 * where `(1 + confidence) / 2` would round to 1.
 *
 * Inside the room only: callers have made sure that `confidence` lies strictly between 0 and 1.
 */
export function criticalValue(confidence: number): number {
  return Math.abs(normalQuantile((1 - confidence) / 2));
}

/**
 * The standard normal quantile: the point below which a share `p` of the standard normal distribution lies.
 *
 * Algorithm AS 241, routine PPND16: one ratio of two polynomials of degree 7 near the middle
 * (`|p - 1/2| <= 0.425`), and two in the tails, in `sqrt(-ln(tail))`, that meet at 5. Its author states an
 * accuracy of about one part in 10^16; the tests hold it to 1 in 10^13 for confidences from 0.01 to 0.9999.
 *
 * Reference: M. J. Wichura (1988), "Algorithm AS 241: The Percentage Points of the Normal Distribution",
 * Applied Statistics 37 (3), 477-484, doi:10.2307/2347330. R's `qnorm` and Python's
 * `statistics.NormalDist.inv_cdf` use the same algorithm.
 *
 * Inside the room only: `p` must lie strictly between 0 and 1; nothing is refused here.
 * Worked example: `normalQuantile(0.975)` is 1.959963984540054, `normalQuantile(0.5)` is 0.
 */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(MIDDLE_NUMERATOR, r)) / polynomial(MIDDLE_DENOMINATOR, r);
  }
  const tail = fromMiddle < 0 ? p : 1 - p;
  const r = Math.sqrt(-Math.log(tail));
  const size =
    r <= 5
      ? polynomial(NEAR_TAIL_NUMERATOR, r - 1.6) / polynomial(NEAR_TAIL_DENOMINATOR, r - 1.6)
      : polynomial(FAR_TAIL_NUMERATOR, r - 5) / polynomial(FAR_TAIL_DENOMINATOR, r - 5);
  return fromMiddle < 0 ? -size : size;
}

/** The value at `r` of a polynomial given by its coefficients, highest power first (Horner's scheme). */
function polynomial(coefficients: readonly number[], r: number): number {
  return coefficients.reduce((sum, coefficient) => sum * r + coefficient, 0);
}

// Wichura's constants, highest power first, each written as the shortest decimal of the same double.
const MIDDLE_NUMERATOR = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const MIDDLE_DENOMINATOR = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const NEAR_TAIL_NUMERATOR = [
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const NEAR_TAIL_DENOMINATOR = [
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TAIL_NUMERATOR = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_TAIL_DENOMINATOR = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];
