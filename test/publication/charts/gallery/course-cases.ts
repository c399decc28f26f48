import type { GalleryCase } from "./gallery-case.js";
import { percent, seriesCase, yearly } from "./series-case.js";

// From one figure to many: what may be joined, and what may be filled. All figures and groups are invented.

const rising = [34, 35.5, 38, 41, 44, 47];
const level = [67, 68, 70, 71, 73, 74];
const target = { at: 2010, value: 57, label: "mål for gruppe A: ca. 57\u00A0% (2010)", approximate: true };
const path = { from: { at: 2005, value: 47 }, label: "lige linje til målet, ikke en del af politikken" };

export const courseCases: readonly GalleryCase[] = [
  seriesCase("one-point", "one figure a group: a dumbbell that stands upright", {
    title: "Beskæftigelse, ét tal",
    gap: {},
    series: [
      { label: "Gruppe A", role: "primary", segments: [[percent(2005, 47)]] },
      { label: "Gruppe B", role: "secondary", segments: [[percent(2005, 74)]] },
    ],
  }),
  seriesCase("two-points", "two far points: a dashed slope, figures at both ends, the target an open ring", {
    title: "Beskæftigelse, to tal",
    series: [
      {
        label: "Gruppe B",
        role: "secondary",
        segments: [[percent(1995, 67, { mark: "derived", label: "67\u00A0% (afledt)" }), percent(2005, 74)]],
      },
      { label: "Gruppe A", role: "primary", segments: [[percent(1995, 34), percent(2005, 47)]] },
    ],
    gap: {},
    target,
    path,
  }),
  seriesCase("three-points", "three points: plain lines, no ribbon yet", {
    title: "Beskæftigelse, tre tal",
    series: [
      { label: "Gruppe B", role: "secondary", segments: [yearly(2003, level.slice(3))] },
      { label: "Gruppe A", role: "primary", segments: [yearly(2003, rising.slice(3))] },
    ],
    gap: {},
  }),
  seriesCase(
    "ribbon",
    "six comparable points: the gap is filled; the bracket is as high as the gap is to be",
    {
      title: "Beskæftigelse, forskel mellem to grupper",
      series: [
        { label: "Gruppe B", role: "secondary", segments: [yearly(2000, level)] },
        { label: "Gruppe A", role: "primary", segments: [yearly(2000, rising)] },
      ],
      gap: {
        target: {
          at: 2010,
          value: 17,
          label: "mål for forskellen: 17 procentpoint (2010)",
          approximate: false,
        },
      },
    },
  ),
  seriesCase("ribbon-closed", "a gap that is to be none: the bracket becomes a ring; the lines cross", {
    title: "Uddannelse, forskellen skal lukkes",
    series: [
      { label: "Gruppe A", role: "primary", segments: [yearly(2001, [52, 58, 63, 70, 76, 79])] },
      { label: "Gruppe B", role: "secondary", segments: [yearly(2001, [70, 71, 71, 72, 73, 73])] },
    ],
    gap: { target: { at: 2010, value: 0, label: "mål: ingen forskel (2010)", approximate: false } },
  }),
  seriesCase("many-points", "a long course has its years at even steps and figures only at its ends", {
    title: "En lang række",
    series: [
      {
        label: "Alle",
        role: "primary",
        segments: [
          yearly(
            1985,
            Array.from({ length: 28 }, (_, at) => 40 + ((at * 7) % 13)),
          ),
        ],
      },
    ],
  }),
  seriesCase(
    "four-series",
    "four series close together: names pushed apart, colours, shapes and dashes differ",
    {
      title: "Fire grupper tæt på hinanden",
      series: ["Nord", "Øst", "Syd", "Vest"].map((label, index) => ({
        label,
        role: index === 0 ? ("primary" as const) : ("secondary" as const),
        segments: [[percent(2001, 40 + index * 0.4), percent(2005, 41 - index * 0.3)]],
      })),
    },
  ),
];
