import type { ChartFan } from "../../../../src/publication/charts/series-input.js";
import type { GalleryCase } from "./gallery-case.js";
import { danish, percent, seriesCase, yearly } from "./series-case.js";

// What lies ahead if the recent pace continues. All figures and groups are invented.

const rising = [42, 43, 44, 45.5, 47, 48, 49, 50, 50.5, 51, 52, 52.5];

/** The band of a series from its last figure: the lower limit, the middle and the upper limit of each year. */
function fan(
  series: number,
  from: ChartFan["from"],
  band: readonly (readonly [number, number, number])[],
): ChartFan {
  const steps = band.map(([lower, middle, upper], index) => ({
    at: from.at + index + 1,
    lower,
    middle,
    upper,
  }));
  const years = steps.map(({ at, lower, upper }) => `${danish(lower)} til ${danish(upper)}\u00A0% i ${at}`);
  const note = "80\u00A0%: hvor tallet ligger med 80\u00A0% sikkerhed, hvis tempoet fortsætter";
  return { series, from, steps, label: "80\u00A0%", note, spoken: `${note}: ${years.join(", ")}.` };
}

export const fanCases: readonly GalleryCase[] = [
  seriesCase("fan", "the 80 % band opens from the last figure to the deadline, its middle dashed", {
    title: "Én række med vifte",
    series: [{ label: "", role: "primary", segments: [yearly(2001, rising)] }],
    target: { at: 2015, value: 60, label: "mål: 60\u00A0% (2015)", approximate: false },
    fan: fan(0, { at: 2012, value: 52.5 }, [
      [51.5, 53.2, 55],
      [51.2, 53.9, 56.7],
      [50.8, 54.5, 58.3],
    ]),
  }),
  seriesCase(
    "fan-with-gap",
    "beside another series, a way to the target and a ribbon, whose words give way",
    {
      title: "To rækker med vifte",
      gap: {},
      series: [
        {
          label: "Gruppe B",
          role: "secondary",
          segments: [
            yearly(
              2001,
              rising.map((value) => value + 22),
            ),
          ],
        },
        { label: "Gruppe A", role: "primary", segments: [yearly(2001, rising)] },
      ],
      target: { at: 2014, value: 57, label: "mål for gruppe A: ca. 57\u00A0% (2014)", approximate: true },
      path: { from: { at: 2005, value: 47 }, label: "lige linje til målet, ikke en del af politikken" },
      fan: fan(1, { at: 2012, value: 52.5 }, [
        [52.4, 53, 53.6],
        [52.8, 53.7, 54.6],
      ]),
    },
  ),
  seriesCase("fan-wide", "a band wider than all figures widens the scale and stays within the plot", {
    title: "En meget usikker række",
    series: [
      {
        label: "Gruppe A",
        role: "primary",
        segments: [[30, 34, 29, 36, 31].map((v, i) => percent(2001 + i, v))],
      },
    ],
    target: { at: 2010, value: 20, label: "mål: højst 20\u00A0% (2010)", approximate: false },
    fan: fan(0, { at: 2005, value: 31 }, [
      [18, 31.2, 45],
      [10, 31.4, 53],
      [4, 31.5, 60],
      [-3, 31.6, 67],
      [-10, 31.7, 74],
    ]),
  }),
];
