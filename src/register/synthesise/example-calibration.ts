import { readFileSync } from "node:fs";
import type { Calibration } from "./calibration.js";

/** The invented city's numbers, which its generator writes: the shape that a synthetic register has. */
const file = new URL("../../../../examples/eksempelby/register/calibration.json", import.meta.url);

/** What a synthetic register is made after where nothing else is given. */
export function exampleCalibration(): Calibration {
  const { calibration }: { readonly calibration: Calibration } = JSON.parse(readFileSync(file, "utf8"));
  return calibration;
}
