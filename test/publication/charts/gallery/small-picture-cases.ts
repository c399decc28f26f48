import { dotGridChart } from "../../../../src/publication/charts/dot-grid-chart.js";
import type { DotGridChartInput } from "../../../../src/publication/charts/dot-grid-input.js";
import { ladderChart } from "../../../../src/publication/charts/ladder-chart.js";
import type { LadderChartInput } from "../../../../src/publication/charts/ladder-input.js";
import { stepChart } from "../../../../src/publication/charts/step-chart.js";
import type { StepChartInput } from "../../../../src/publication/charts/step-input.js";
import { narrowWidth } from "../../../../src/publication/charts/type-sizes.js";
import type { GalleryCase } from "./gallery-case.js";
import { percent, seriesCase } from "./series-case.js";

// Ladders, steps, dots, and a picture that is narrow on every screen. All figures and groups are invented.

type Undescribed<Input> = Omit<Input, "id" | "summary" | "width">;

function ladderCase(name: string, shows: string, input: Undescribed<LadderChartInput>): GalleryCase {
  const figures = input.steps.map(({ countLabel, label }) => `${countLabel} ${label}`);
  const summary = `${figures.join(". ")}.`;
  return {
    name: `ladder-${name}`,
    shows,
    draw: (variant, theme) => ladderChart({ ...input, ...variant, summary }, theme),
    figures,
  };
}

function stepCase(name: string, shows: string, input: Undescribed<StepChartInput>): GalleryCase {
  const figures = input.steps.map(({ label, when }) => `${label} (${when})`);
  const summary = `${figures.join(", ")}.`;
  return {
    name: `steps-${name}`,
    shows,
    draw: (variant, theme) => stepChart({ ...input, ...variant, summary }, theme),
    figures,
  };
}

function dotCase(name: string, shows: string, input: Undescribed<DotGridChartInput>): GalleryCase {
  const figures = [...input.rows, ...input.kinds].map(({ label }) => label);
  const summary = `${figures.join(". ")}.`;
  return {
    name: `dots-${name}`,
    shows,
    draw: (variant, theme) => dotGridChart({ ...input, ...variant, summary }, theme),
    figures,
  };
}

const compactSource = seriesCase("compact", "the narrow drawing alone, whatever the width of the page", {
  title: "Smal på enhver skærm",
  series: [
    { label: "Gruppe B", role: "secondary", segments: [[percent(1995, 67), percent(2005, 74)]] },
    { label: "Gruppe A", role: "primary", segments: [[percent(1995, 34), percent(2005, 47)]] },
  ],
  gap: {},
});

export const smallPictureCases: readonly GalleryCase[] = [
  ladderCase("from-all-to-none", "each rung as long as its part of the whole; none is no bar", {
    title: "Hvad der er kendt",
    total: 40,
    steps: [
      { count: 40, countLabel: "40", label: "mål er sat" },
      {
        count: 10,
        countLabel: "10",
        label: "siger hvor meget, med ord der er så lange, at de fylder to linjer",
      },
      { count: 1, countLabel: "1", label: "siger også hvornår" },
      { count: 0, countLabel: "0", label: "er også målt igen siden" },
    ],
  }),
  ladderCase("all", "every rung full", {
    title: "Alt er kendt",
    total: 3,
    steps: [
      { count: 3, countLabel: "3", label: "mål er sat" },
      { count: 3, countLabel: "3", label: "er målt" },
    ],
  }),
  stepCase("down", "from just under one over a half to none: filled is known, an outline is wanted", {
    title: "En forskel halveres og lukkes",
    steps: [
      { kind: "known", value: 1, label: "knap 1 trin", when: "årstal ikke oplyst", qualifier: "just_below" },
      { kind: "wanted", value: 0.5, label: "50\u00A0% af udgangspunktet", when: "senest 2010" },
      { kind: "wanted", value: 0, label: "0 trin", when: "senest 2014" },
    ],
  }),
  stepCase("measured", "a figure measured on the way stands between what was wanted then and later", {
    title: "Målt undervejs",
    steps: [
      { kind: "known", value: 1.6, label: "1,6 trin", when: "2005" },
      { kind: "wanted", value: 0.8, label: "50\u00A0% af udgangspunktet", when: "senest 2010" },
      { kind: "known", value: 1, label: "1,0 trin", when: "2012" },
      { kind: "wanted", value: 0, label: "0 trin", when: "senest 2014" },
    ],
  }),
  stepCase("below-zero", "from behind to level", {
    title: "Fra minus til nul",
    steps: [
      { kind: "known", value: -21.1, label: "−21,1 point", when: "2004" },
      { kind: "wanted", value: 0, label: "ca. 0 point", when: "senest 2010", qualifier: "approx" },
    ],
  }),
  dotCase("owners", "a dot for each, in kinds told apart by their marks", {
    title: "Løfter og hvem der har dem",
    kinds: [
      { mark: "full", label: "en ansvarlig (24)" },
      { mark: "ringed", label: "kun byen som helhed (35)" },
      { mark: "empty", label: "ingen ansvarlig er nævnt (2)" },
    ],
    rows: [
      { label: "Veje (58)", counts: [23, 35, 0] },
      { label: "Et meget langt navn på et område, der fylder mere end én linje (3)", counts: [1, 0, 2] },
    ],
  }),
  {
    ...compactSource,
    draw: ({ id }, theme) => compactSource.draw({ id, width: narrowWidth }, theme),
  },
];
