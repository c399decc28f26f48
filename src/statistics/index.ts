/**
 * The door of the room `statistics`: numbers in, estimates out, and rounding. Pure: no clock, no chance, no
 * files, and nothing imported from outside the room. Every function returns its result or `{ refused: reason }`,
 * never NaN, and data never makes it throw. Definitions and references: `docs/methods/`.
 */
export type { ConfidenceOption, Estimate, Refusal, RefusalReason } from "./estimate.js";
export { isRefused } from "./estimate.js";
export { progressRatio, type TimedValue } from "./progress-ratio.js";
export { proportion } from "./proportion.js";
export type { GroupCount } from "./proportion-difference.js";
export { proportionDifference } from "./proportion-difference.js";
export { roundDecimal, roundRatio } from "./round-ratio.js";
export { roundShares } from "./round-shares.js";
