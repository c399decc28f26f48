import type { PlaceComparison } from "../../edition/index.js";
import type { PlacedFigure, Reader } from "./reader.js";

/** A figure with the limits that the edition's comparison of places has for it, where it was delivered without. */
export function withComparedLimits({ found }: Reader, figure: PlacedFigure): PlacedFigure {
  const { series, observation } = figure;
  if (observation.confidence !== undefined || observation.value === undefined) return figure;
  const { key } = series;
  const place = (found.comparisons.get(key.indicator) ?? [])
    .find((one) => one.period === observation.period && isOf(one, key))
    ?.places.find(({ refArea }) => refArea === key.refArea);
  const { lower, upper, confidence } = place ?? {};
  if (lower === undefined || upper === undefined || confidence === undefined) return figure;
  // A figure printed in whole numbers may lie outside narrow limits of the unrounded one.
  if (Number(lower) > Number(observation.value) || Number(upper) < Number(observation.value)) return figure;
  return { series, observation: { ...observation, lower, upper, confidence } };
}

function isOf(comparison: PlaceComparison, key: PlacedFigure["series"]["key"]): boolean {
  const names = Object.keys(key.dimensions);
  return (
    comparison.measure === key.measure &&
    comparison.group === key.group &&
    comparison.definition === key.definition &&
    names.length === Object.keys(comparison.dimensions).length &&
    names.every((name) => comparison.dimensions[name] === key.dimensions[name])
  );
}
