import type { GalleryCase } from "./gallery-case.js";
import { danish, percent, seriesCase, yearly } from "./series-case.js";

// Scales and targets at their ends. All figures and groups are invented.

export const scaleCases: readonly GalleryCase[] = [
  seriesCase("negative", "values below nothing: the scale holds zero, and its rule is darker", {
    title: "Ændring i procent",
    series: [{ label: "Gruppe A", role: "primary", segments: [yearly(2001, [-4, -7.5, -2, 1, 3.5])] }],
  }),
  seriesCase("zero-range", "always the same value", {
    title: "Ingen ændring",
    series: [{ label: "Gruppe A", role: "primary", segments: [yearly(2001, [0, 0, 0, 0])] }],
  }),
  seriesCase("same-value", "one value that is not zero, on a scale without zero", {
    title: "Samme tal hvert år",
    startAtZero: false,
    series: [{ label: "Gruppe A", role: "primary", segments: [yearly(2001, [50, 50, 50, 50])] }],
  }),
  seriesCase("huge", "huge numbers and a unit", {
    title: "Udgifter",
    unitLabel: "kroner",
    formatTick: danish,
    series: [
      {
        label: "Udgifter i alt",
        role: "primary",
        segments: [
          [1_250_000_000, 1_310_500_000, 1_402_750_000, 1_388_000_000].map((value, index) => ({
            at: 2003 + index,
            value,
            label: `${danish(value)} kr.`,
            mark: "stated" as const,
          })),
        ],
      },
    ],
  }),
  seriesCase("target-outside", "a target above all figures, and after them by many years", {
    title: "Et mål langt ude",
    series: [{ label: "Gruppe A", role: "primary", segments: [[percent(2004, 3), percent(2005, 4)]] }],
    target: { at: 2020, value: 40, label: "mål: 40\u00A0% (2020)", approximate: false },
    path: { from: { at: 2004, value: 3 }, label: "lige linje til målet, ikke en del af politikken" },
  }),
  seriesCase("milestones", "milestones on the way are rings too, and the way runs through them", {
    title: "Delmål på vejen",
    series: [{ label: "Gruppe A", role: "primary", segments: [yearly(2004, [22, 24, 25])] }],
    milestones: [
      { at: 2008, value: 32, label: "delmål: 32\u00A0% (2008)", approximate: false },
      { at: 2010, value: 36, label: "delmål: ca. 36\u00A0% (2010)", approximate: true },
    ],
    target: { at: 2014, value: 50, label: "mål: mindst 50\u00A0% (2014)", approximate: false },
    path: { from: { at: 2004, value: 22 }, label: "lige linje til målet, ikke en del af politikken" },
  }),
  seriesCase("quarters", "times inside a year", {
    title: "Kvartalstal",
    formatYear: (at) => `${Math.round((at % 1) * 4) + 1}. kvt. ${Math.floor(at)}`,
    series: [
      {
        label: "Gruppe A",
        role: "primary",
        segments: [[2004, 2004.25, 2004.5, 2004.75, 2005].map((at, index) => percent(at, 40 + index))],
      },
    ],
  }),
  seriesCase("long-names", "long Danish names wrap, between syllables where a word is wider than its line", {
    title: "Lange navne",
    unitLabel: "Andel af medarbejderrepræsentanterne ved erhvervsuddannelsesinstitutionerne, procent",
    series: [
      {
        label: "Erhvervsuddannelsesinstitutionernes medarbejderrepræsentanter",
        role: "primary",
        segments: [[percent(2001, 12), percent(2005, 15)]],
      },
      {
        label: "Øvrige medarbejdere i folkeskolen, daginstitutionerne og ældreplejen",
        role: "secondary",
        segments: [[percent(2001, 31), percent(2005, 33)]],
      },
    ],
    target: {
      at: 2010,
      value: 30,
      label: "mål for erhvervsuddannelsesinstitutionernes medarbejderrepræsentanter: 30\u00A0% (2010)",
      approximate: false,
    },
  }),
];
