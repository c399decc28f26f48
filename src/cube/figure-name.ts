import type { Observation, SeriesKey } from "./observation.js";
import { seriesKeyText } from "./series.js";

/** What tells a figure from every other one. */
export interface NamedFigure {
  readonly key: SeriesKey;
  readonly observation: Pick<Observation, "period" | "figures">;
}

/** What must be equal for two figures to be the same figure: the whole key and the time. */
export function figureName({ key, observation }: NamedFigure): string {
  return `${seriesKeyText(key)} ${timeName(observation)}`;
}

/** The period. Undated figures are told apart by the ids the source gives them: nothing says they are of the same time. */
export function timeName({ period, figures }: NamedFigure["observation"]): string {
  return period === "undated" ? `undated ${figures.join(" ")}` : period;
}
