import type { GalleryCase } from "./gallery-case.js";
import { percent, seriesCase, withLimits, yearly } from "./series-case.js";

// Words, limits, breaks and absences over time. All figures and groups are invented.

export const uncertainCourseCases: readonly GalleryCase[] = [
  seriesCase("qualifiers", "every word beside a figure has its sign: arrows, a dashed stroke, a bar", {
    title: "Alle forbehold i én række",
    series: [
      {
        label: "Gruppe A",
        role: "primary",
        segments: [
          [
            percent(2000, 10, { label: "ca. 10\u00A0%", qualifier: "approx" }),
            percent(2001, 14, { label: "knap 14\u00A0%", qualifier: "just_below" }),
            percent(2002, 20, { label: "under 20\u00A0%", qualifier: "below" }),
            percent(2003, 18, { label: "godt 18\u00A0%", qualifier: "just_above" }),
            percent(2004, 22, { label: "over 22\u00A0%", qualifier: "above" }),
            percent(2005, 30, { label: "op til 30\u00A0%", qualifier: "up_to" }),
            percent(2006, 25, { label: "mindst 25\u00A0%", qualifier: "at_least" }),
            {
              at: 2007,
              label: "mellem 24 og 31\u00A0%",
              mark: "stated",
              qualifier: "between",
              range: { lower: 24, upper: 31 },
            },
            percent(2008, 29),
          ],
        ],
      },
    ],
  }),
  seriesCase("limits", "confidence limits are whiskers", {
    title: "En stikprøve med sikkerhedsgrænser",
    series: [
      {
        label: "Svarede ja",
        role: "primary",
        segments: [
          [
            [2001, 31, 27, 35],
            [2002, 33, 28, 38],
            [2003, 36, 33, 39],
            [2004, 34, 31, 38],
          ].map(([at = 0, value = 0, lower = 0, upper = 0]) =>
            percent(at, value, {
              range: { lower, upper },
              spoken: withLimits(value, lower, upper),
            }),
          ),
        ],
      },
    ],
  }),
  seriesCase("provisional", "provisional figures are pale, derived ones hollow squares", {
    title: "Foreløbige og afledte tal",
    series: [
      {
        label: "Gruppe A",
        role: "primary",
        segments: [
          [
            percent(2001, 41),
            percent(2002, 43, { mark: "derived", label: "43\u00A0% (afledt)" }),
            percent(2003, 42),
            percent(2004, 45, { mark: "provisional", label: "45\u00A0% (foreløbigt)" }),
          ],
        ],
      },
    ],
  }),
  seriesCase(
    "break",
    "segments end at the break, the reason stands at its rule, and the ribbon ends with them",
    {
      title: "Databrud midt i rækken",
      series: [
        {
          label: "Gruppe B",
          role: "secondary",
          segments: [yearly(1998, [60, 61, 63, 64]), yearly(2002, [70, 71, 71, 73])],
        },
        {
          label: "Gruppe A",
          role: "primary",
          segments: [yearly(1998, [30, 33, 34, 36]), yearly(2002, [45, 46, 49, 51])],
        },
      ],
      breaks: [{ at: 2002, reason: "Ny opgørelse: selvstændige tælles med" }],
      gap: {},
    },
  ),
  seriesCase("two-breaks", "two breaks near each other and near the edge", {
    title: "To databrud",
    series: [
      {
        label: "Ledere",
        role: "primary",
        segments: [[percent(2001, 2.8)], [percent(2005, 2)], [percent(2006, 2.1)]],
      },
    ],
    breaks: [
      { at: 2005, reason: "Tallene kommer fra et andet register" },
      { at: 2006, reason: "Gruppen hedder noget andet, og ingen har sagt, om det er de samme personer" },
    ],
  }),
  seriesCase(
    "absences",
    "withheld and missing figures: crosses with a word, the way across dashed, no ribbon",
    {
      title: "Tilbageholdt og manglende tal",
      series: [
        {
          label: "Gruppe B",
          role: "secondary",
          segments: [yearly(2000, [60, 61, 63, 64, 66, 67, 69])],
        },
        {
          label: "Gruppe A",
          role: "primary",
          segments: [[...yearly(2000, [30, 33, 34]), ...yearly(2004, [38, 40, 41])]],
        },
      ],
      absences: [
        { at: 2003, series: 1, label: "Gruppe A, 2003: tilbageholdt for at beskytte personer" },
        { at: 2007, label: "2007: ikke indsamlet" },
      ],
      gap: {},
    },
  ),
  seriesCase("both-absent", "two series without a figure for the same year", {
    title: "Begge mangler",
    series: [
      { label: "Gruppe B", role: "secondary", segments: [[percent(2000, 60), percent(2002, 63)]] },
      { label: "Gruppe A", role: "primary", segments: [[percent(2000, 30), percent(2002, 34)]] },
    ],
    absences: [
      { at: 2001, series: 0, label: "Gruppe B, 2001: mangler" },
      { at: 2001, series: 1, label: "Gruppe A, 2001: tilbageholdt for at beskytte personer" },
    ],
  }),
];
