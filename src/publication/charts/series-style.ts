import type { MarkShape } from "./mark.js";
import type { ChartSeries } from "./series-input.js";
import type { ChartTheme } from "./theme.js";

/** How one series looks: by colour, and by shape and dashes for those who do not tell the colours apart. */
export interface SeriesStyle {
  readonly colour: string;
  readonly shape: MarkShape;
  /** For a line of so few points that nobody knows what went on between them. */
  readonly dashes: string;
  readonly lineWidth: number;
}

/** Colour follows the role; shape and dashes the place in the list, so that equal roles differ too. */
export function seriesStyles(series: readonly ChartSeries[], theme: ChartTheme): readonly SeriesStyle[] {
  const colours = seriesColours(
    series.map(({ role }) => role),
    theme,
  );
  return series.map(({ role }, index) => ({
    colour: colours[index] ?? theme.inkMuted,
    shape: shapes[index] ?? "dot",
    dashes: dashes[index] ?? "4 4",
    lineWidth: role === "primary" ? 2.5 : role === "secondary" ? 2 : 1.5,
  }));
}

export function roleColour(role: ChartSeries["role"], { series, inkMuted }: ChartTheme): string {
  return role === "muted" ? inkMuted : series[role === "primary" ? 0 : 1];
}

/** Each role has its colour; a second series of the same role takes one that is left. */
function seriesColours(roles: readonly ChartSeries["role"][], theme: ChartTheme): readonly string[] {
  const spare = theme.series.slice(2);
  return roles.map((role, index) => {
    const isAnother = role !== "muted" && roles.indexOf(role) !== index;
    return (isAnother ? spare.shift() : undefined) ?? roleColour(role, theme);
  });
}

const shapes: readonly MarkShape[] = ["dot", "diamond", "triangle", "wedge"];

const dashes: readonly string[] = ["9 5", "4 4", "12 4 3 4", "6 3"];
