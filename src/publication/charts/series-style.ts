import type { Look } from "./look.js";
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

/** A series that names no look has the colour of its role, and shape and dashes of its place in the list. */
export function seriesStyles(series: readonly ChartSeries[], theme: ChartTheme): readonly SeriesStyle[] {
  const colours = seriesColours(
    series.map(({ role }) => role),
    theme,
  );
  return series.map(({ role, look }, index) => ({
    colour: look === undefined ? (colours[index] ?? theme.inkMuted) : theme.series[look],
    shape: shapes[look ?? index] ?? "dot",
    dashes: dashes[look ?? index] ?? "4 4",
    lineWidth: role === "primary" ? 2.5 : role === "secondary" ? 2 : 1.5,
  }));
}

/** Of what is told apart by its name as well: a bar. */
export function styleColour(
  { role, look }: Pick<ChartSeries, "role" | "look">,
  { series, inkMuted }: ChartTheme,
): string {
  if (look !== undefined) return series[look];
  return role === "muted" ? inkMuted : series[role === "primary" ? 0 : 1];
}

export function lookShape(look: Look): MarkShape {
  return shapes[look];
}

/** Each role has its colour; a second series of the same role takes one that is left. */
function seriesColours(roles: readonly ChartSeries["role"][], theme: ChartTheme): readonly string[] {
  const spare = theme.series.slice(2);
  return roles.map((role, index) => {
    const isAnother = role !== "muted" && roles.indexOf(role) !== index;
    return (isAnother ? spare.shift() : undefined) ?? styleColour({ role }, theme);
  });
}

const shapes = ["dot", "diamond", "triangle", "wedge"] as const;

const dashes = ["9 5", "4 4", "12 4 3 4", "6 3"] as const;
