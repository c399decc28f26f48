import type { PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { type Reader, textIn } from "./reader.js";

/** One step of the way to a page. */
export interface Step {
  readonly title: string;
  readonly address?: string;
}

/** The step to the barometer's own page. */
export function homeStep({ language, policy, words }: Reader): Step {
  return { title: words.navigation.overview, address: addresses.home(language, policy.id) };
}

export function areaStep(reader: Reader, area: PolicyArea): Step {
  return {
    title: textIn(reader, area.title),
    address: addresses.area(reader.language, reader.policy.id, area.id),
  };
}

/** The area that holds an indicator or a gap. */
export function areaOfMeasure({ policy }: Reader, id: string): PolicyArea | undefined {
  return policy.areas.find((area) => [...area.indicators, ...area.gaps].some((one) => one.id === id));
}

export function areaOfTarget({ policy }: Reader, id: string): PolicyArea | undefined {
  return policy.areas.find((area) => area.targets.some((target) => target.id === id));
}
