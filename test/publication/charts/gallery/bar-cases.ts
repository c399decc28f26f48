import { bar, barCase } from "./bar-case.js";
import type { GalleryCase } from "./gallery-case.js";
import { danish, withLimits } from "./series-case.js";

// Figures without a course. All figures and groups are invented.

export const barCases: readonly GalleryCase[] = [
  barCase("one", "one figure with its word: open to the left, because it is just under", {
    title: "Kvinder i arbejde",
    domain: [0, 100],
    bars: [bar("Gruppe A", 41, { valueLabel: "knap 41\u00A0%", qualifier: "just_below" })],
  }),
  barCase("classes", "one figure a class, side by side on one scale", {
    title: "Beboere efter områdets klasse",
    unitLabel: "beboere",
    formatTick: danish,
    bars: [
      bar("Klasse 1", 14_000, { valueLabel: "ca. 14.000", qualifier: "approx" }),
      bar("Klasse 2", 18_000, { valueLabel: "ca. 18.000", qualifier: "approx" }),
      bar("Klasse 3", 40_000, { valueLabel: "ca. 40.000", qualifier: "approx" }),
      bar("Klasse 4", 34_000, { valueLabel: "ca. 34.000", qualifier: "approx" }),
    ],
  }),
  barCase("qualifiers", "a bar ends sharply only where its figure does", {
    title: "Alle forbehold",
    domain: [0, 100],
    bars: [
      bar("præcist", 50),
      bar("omtrent", 50, { valueLabel: "ca. 50\u00A0%", qualifier: "approx" }),
      bar("lige under", 50, { valueLabel: "knap 50\u00A0%", qualifier: "just_below" }),
      bar("under", 50, { valueLabel: "under 50\u00A0%", qualifier: "below" }),
      bar("lige over", 50, { valueLabel: "godt 50\u00A0%", qualifier: "just_above" }),
      bar("over", 50, { valueLabel: "over 50\u00A0%", qualifier: "above" }),
      bar("loft", 50, { valueLabel: "op til 50\u00A0%", qualifier: "up_to" }),
      bar("gulv", 50, { valueLabel: "mindst 50\u00A0%", qualifier: "at_least" }),
      {
        label: "mellem to tal",
        role: "primary",
        valueLabel: "mellem 40 og 55\u00A0%",
        qualifier: "between",
        range: { lower: 40, upper: 55 },
      },
      { label: "uden tal", role: "primary", valueLabel: "intet tal", qualifier: "none" },
    ],
  }),
  barCase("marks", "derived, provisional, with limits, withheld, missing", {
    title: "Hvad et tal kan være",
    domain: [0, 100],
    bars: [
      bar("oplyst", 62),
      bar("afledt", 55, { valueLabel: "55\u00A0% (afledt)", mark: "derived" }),
      bar("foreløbigt", 48, { valueLabel: "48\u00A0% (foreløbigt)", mark: "provisional" }),
      bar("stikprøve", 36, {
        range: { lower: 31, upper: 41 },
        spoken: withLimits(36, 31, 41),
      }),
      {
        label: "få personer",
        role: "primary",
        valueLabel: "tilbageholdt for at beskytte personer",
        absent: true,
      },
      { label: "ikke spurgt", role: "primary", valueLabel: "mangler", absent: true },
    ],
  }),
  barCase("targets", "each bar with its own target; one is approximate", {
    title: "Mål pr. gruppe",
    domain: [0, 100],
    bars: [
      bar("Gruppe A", 30, {
        target: { value: 15, label: "mål: højst 15\u00A0% (2010)", approximate: false },
      }),
      bar("Gruppe B", 20, {
        role: "secondary",
        target: { value: 85, label: "mål: ca. 85\u00A0% (2010)", approximate: true },
      }),
    ],
  }),
  barCase("negative", "changes down and up from zero", {
    title: "Ændring siden sidste år",
    bars: [
      bar("Gruppe A", -6.5),
      bar("Gruppe B", 2, { role: "secondary" }),
      bar("Gruppe C", -0.1, { valueLabel: "knap -0,1\u00A0%", qualifier: "just_below" }),
      bar("Gruppe D", 0),
    ],
  }),
  barCase("all-zero", "nothing is a figure too", {
    title: "Intet",
    bars: [bar("Gruppe A", 0), bar("Gruppe B", 0, { role: "secondary" })],
  }),
  barCase("huge", "a huge number beside a small one", {
    title: "Udgifter",
    unitLabel: "kroner",
    formatTick: danish,
    bars: [
      bar("Drift", 1_388_000_000, { valueLabel: "1.388.000.000\u00A0kr." }),
      bar("Puljer", 250_000, { valueLabel: "250.000\u00A0kr." }),
    ],
  }),
  barCase("long-names", "long words find a syllable to break at", {
    title: "Lange navne",
    domain: [0, 100],
    bars: [
      bar("Erhvervsuddannelsesinstitutionernes medarbejderrepræsentantskabsforsamlinger", 12),
      bar("Andre", 31, {
        valueLabel: "mellem en fjerdedel og en tredjedel, men der er ikke spurgt alle steder",
        qualifier: "approx",
      }),
    ],
  }),
];
