import { dumbbellChart } from "../../../../src/publication/charts/dumbbell-chart.js";
import type {
  DumbbellChartInput,
  DumbbellEnd,
  DumbbellRow,
} from "../../../../src/publication/charts/dumbbell-input.js";
import { dumbbellSummary } from "../../../../src/publication/view/chart-summaries.js";
import type { GalleryCase } from "./gallery-case.js";
import { danish, withLimits } from "./series-case.js";

// Two figures a row. All figures, groups and places are invented.

export const dumbbellCases: readonly GalleryCase[] = [
  dumbbellCase("one", "one row: what there is to see of a gap with one figure at each end", {
    title: "Beskæftigelse, ét år",
    rows: [row("Alle", 47, 74)],
  }),
  dumbbellCase("many-places", "eleven places, one emphasised, one with the sign of a note", {
    title: "Bydele sammenlignet",
    rows: [28, 27, 25, 23, 20, 19, 19, 19, 19, 17, 27].map((gap, index) =>
      row(`Bydel ${index + 1}`, 47 + index, 47 + index + gap, {
        ...(index === 2 ? { emphasised: true } : {}),
        ...(index === 5 ? { noteSign: "†" } : {}),
      }),
    ),
  }),
  dumbbellCase("uncertain", "words, limits, spans, derived and provisional figures", {
    title: "Forbehold ved begge ender",
    rows: [
      row("Ca. og knap", 34, 60, {
        first: end(34, { label: "ca. 34\u00A0%", qualifier: "approx" }),
        second: end(60, { label: "knap 60\u00A0%", qualifier: "just_below" }),
        gap: "ca. 26",
      }),
      row("Over og mindst", 30, 55, {
        first: end(30, { label: "over 30\u00A0%", qualifier: "above" }),
        second: end(55, { label: "mindst 55\u00A0%", qualifier: "at_least" }),
      }),
      row("Sikkerhedsgrænser", 40, 52, {
        first: end(40, { range: { lower: 36, upper: 44 }, spoken: withLimits(40, 36, 44) }),
        second: end(52, { range: { lower: 42, upper: 62 }, spoken: withLimits(52, 42, 62) }),
      }),
      row("Mellem to tal", 0, 70, {
        first: {
          label: "mellem 35 og 45\u00A0%",
          mark: "stated",
          qualifier: "between",
          range: { lower: 35, upper: 45 },
        },
        gap: "25 til 35",
      }),
      row("Afledt og foreløbigt", 41, 66, {
        first: end(41, { mark: "derived", label: "41\u00A0% (afledt)" }),
        second: end(66, { mark: "provisional", label: "66\u00A0% (foreløbigt)" }),
      }),
    ],
  }),
  dumbbellCase("absent", "one end or both are withheld or missing", {
    title: "Tilbageholdt og manglende",
    rows: [
      row("Begge kendt", 40, 66),
      row("Første tilbageholdt", 0, 64, { first: absent("tilbageholdt for at beskytte personer"), gap: "–" }),
      row("Anden mangler", 38, 0, { second: absent("mangler"), gap: "–" }),
      row("Ingen kendt", 0, 0, { first: absent("mangler"), second: absent("mangler"), gap: "–" }),
    ],
  }),
  dumbbellCase("first-row-absent", "the names still stand over the ends when the first row lacks one", {
    title: "Øverste række mangler",
    rows: [row("Første", 0, 64, { first: absent("mangler"), gap: "–" }), row("Anden", 40, 66)],
  }),
  dumbbellCase("equal-and-reversed", "equal ends stand one over the other; the order may turn round", {
    title: "Ens og omvendt",
    rows: [row("Ens", 50, 50), row("Omvendt", 60, 45), row("Næsten ens", 50, 50.2)],
  }),
  dumbbellCase("negative", "ends on both sides of zero", {
    title: "Ændringer",
    rows: [row("Bydel 1", -12, 4), row("Bydel 2", -3, -1)],
  }),
  dumbbellCase("huge", "huge numbers", {
    title: "Udgifter",
    formatTick: danish,
    gapLabel: "Forskel (kroner)",
    rows: [
      row("Drift", 1_250_000_000, 1_388_000_000, {
        first: end(1_250_000_000, { label: "1.250.000.000" }),
        second: end(1_388_000_000, { label: "1.388.000.000" }),
      }),
    ],
  }),
  dumbbellCase("long-names", "long Danish names", {
    title: "Lange navne",
    firstLabel: "Erhvervsuddannelsesinstitutionernes medarbejdere",
    secondLabel: "Øvrige kommunale medarbejdere under overenskomst",
    gapLabel: "Forskel (procentpoint)",
    rows: [
      row("Beskæftigelses- og Integrationsforvaltningsområdet", 12, 31),
      row("Socialpsykiatriske specialinstitutioner", 14, 28),
    ],
  }),
];

function dumbbellCase(
  name: string,
  shows: string,
  input: Pick<DumbbellChartInput, "title" | "rows"> & Partial<DumbbellChartInput>,
): GalleryCase {
  const drawn = {
    formatTick: (value: number) => `${danish(value)}\u00A0%`,
    firstLabel: "Gruppe A",
    secondLabel: "Gruppe B",
    gapLabel: "Forskel (procentpoint)",
    ...input,
  };
  const summary = dumbbellSummary(drawn, { first: "gruppe A", second: "gruppe B" });
  return {
    name: `dumbbells-${name}`,
    shows,
    draw: (variant, theme) => dumbbellChart({ ...drawn, ...variant, summary }, theme),
    figures: input.rows.flatMap(({ label, first, second, gap }) => [label, first.label, second.label, gap]),
  };
}

function row(label: string, first: number, second: number, more: Partial<DumbbellRow> = {}): DumbbellRow {
  const gap = danish(Math.round((second - first) * 10) / 10);
  return { label, first: end(first), second: end(second), gap, ...more };
}

function end(value: number, more: Partial<DumbbellEnd> = {}): DumbbellEnd {
  return { value, label: `${danish(value)}\u00A0%`, mark: "stated", ...more };
}

function absent(why: string): DumbbellEnd {
  return { label: why, mark: "stated" };
}
