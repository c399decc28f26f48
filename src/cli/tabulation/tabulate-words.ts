/** What a tabulation counts, in the terminal's languages. */
export const countWords = {
  da: {
    row: { one: "række", other: "rækker" },
    figure: { one: "tal", other: "tal" },
    indicator: { one: "indikator", other: "indikatorer" },
  },
  en: {
    row: { one: "row", other: "rows" },
    figure: { one: "figure", other: "figures" },
    indicator: { one: "indicator", other: "indicators" },
  },
} as const;
