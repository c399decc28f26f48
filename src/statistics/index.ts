/**
 * The door of the room `statistics`: numbers in, estimates out, and rounding. Pure: no clock, no files, no chance
 * but what follows from a seed, and nothing imported from outside the room. Every function returns its result or
 * `{ refused: reason }`, never NaN, and data never makes it throw. Definitions and references: `docs/methods/`.
 */
export { type AdjustedGap, adjustedGap, type ComparedStratum, type StratumCount } from "./adjusted-gap.js";
export { type AdjustedMeanGap, adjustedMeanGap, type MeasuredStratum } from "./adjusted-mean-gap.js";
export { type BinnedMedian, binnedMedian, type CountedClass } from "./binned-median.js";
export { chanceOfReaching, type ReachingChance, type ReachingQuestion } from "./chance-of-reaching.js";
export { compoundGrowthRatio } from "./compound-growth-ratio.js";
export { directlyStandardisedRate, type StandardisedStratum } from "./directly-standardised-rate.js";
export type { ConfidenceOption, Estimate, RateOptions, Refusal, RefusalReason } from "./estimate.js";
export { isRefused } from "./estimate.js";
export { indirectlyStandardisedRatio, type ReferencedStratum } from "./indirectly-standardised-ratio.js";
export { type DecomposedStratum, kitagawa } from "./kitagawa.js";
export { limitsOfDifference, type ValueWithLimits } from "./limits-of-difference.js";
export { mean } from "./mean.js";
export type { NumberSums } from "./number-sums.js";
export { type OaxacaBlinder, oaxacaBlinder, type RegressionTerm } from "./oaxaca-blinder.js";
export { type DecomposedFactor, productDecomposition } from "./product-decomposition.js";
export { progressRatio, type TimedValue } from "./progress-ratio.js";
export { proportion } from "./proportion.js";
export type { GroupCount } from "./proportion-difference.js";
export { proportionDifference } from "./proportion-difference.js";
export { type RankedEstimate, type RankOptions, type RankRange, rankRanges } from "./rank-ranges.js";
export { rate } from "./rate.js";
export { roundDecimal, roundRatio } from "./round-ratio.js";
export { roundShares } from "./round-shares.js";
export { type LadderGroup, slopeIndexOfInequality } from "./slope-index-of-inequality.js";
export { type ResidentCounts, type StayersAndMovers, stayersAndMovers } from "./stayers-and-movers.js";
export {
  type SurveyAnswer,
  type SurveyOptions,
  type SurveyProportion,
  surveyProportion,
} from "./survey-proportion.js";
