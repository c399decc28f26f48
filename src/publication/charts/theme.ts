/**
 * The colours and the font of a chart. Text stands in `ink`, `inkMuted` and the series colours, so these need a
 * contrast of 4.5 to 1 against `paper`.
 */
export interface ChartTheme {
  readonly ink: string;
  readonly inkMuted: string;
  /** Lines that only help the eye. */
  readonly rule: string;
  /** The target and the way to it. */
  readonly accent: string;
  readonly paper: string;
  readonly series: readonly [string, string, string, string];
  readonly fontFamily: string;
}

/** For pages: the page's own variables, so that light, dark and forced colours are decided in one place. */
export const webTheme: ChartTheme = {
  ink: "var(--ink)",
  inkMuted: "var(--ink-muted)",
  rule: "var(--rule)",
  accent: "var(--accent)",
  paper: "var(--paper)",
  series: ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--series-4)"],
  fontFamily: "inherit",
};

/** For paper: plain colours, because the typesetter draws a variable black. */
export const printTheme: ChartTheme = {
  ink: "#1a1f24",
  inkMuted: "#4d5a63",
  rule: "#cfd6da",
  accent: "#0b5a78",
  paper: "#ffffff",
  series: ["#0b5a78", "#a8480f", "#5b4a8a", "#3d6b35"],
  fontFamily: "IBM Plex Sans",
};
