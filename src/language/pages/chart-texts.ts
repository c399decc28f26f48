import { formatList } from "../list.js";
import { textsInBoth } from "../texts-in-both.js";

/** The words in and about pictures. */
export const chartTexts = textsInBoth(
  {
    /** Who, with every figure and its time. */
    figuresOf: (who: string, figures: readonly string[]) => `${who}: ${formatList(figures, "da")}.`,
    figuresAlone: (figures: readonly string[]) => `${formatList(figures, "da")}.`,
    breakAt: (when: string, reason: string) => `Databrud ${when}: ${reason}`,
    absent: (when: string, why: string) => `${when}: ${why}`,
    absentFor: (who: string, when: string, why: string) => `${who}, ${when}: ${why}`,
    provisional: (figure: string) => `${figure} (foreløbigt)`,
    between: (lower: string, upper: string) => `mellem ${lower} og ${upper}`,
    limits: (figure: string, confidence: string, lower: string, upper: string) =>
      `${figure} (${confidence}sikkerhedsgrænser: ${lower} og ${upper})`,
    confidence: (percent: string) => `${percent}\u00a0%-`,
    milestone: (goal: string, year: string) => `delmål: ${goal} (${year})`,
    gapGoal: (goal: string, year: string) => `mål for forskellen: ${goal} (${year})`,
    gapGoalSentence: (goal: string) => `Målet for forskellen er ${goal}.`,
    milestoneSentence: (goal: string) => `Et delmål er ${goal}.`,
    /** Level of confidence; what stands beside the band, and the sentence with its numbers. */
    fanNote: (level: string) =>
      `${level}: hvor tallet ligger med ${level} sikkerhed, hvis tempoet fortsætter`,
    fan: (level: string, steps: readonly string[]) =>
      `Hvis udviklingen fortsætter i samme tempo som hidtil, ligger tallet med ${level} sikkerhed ${formatList(steps, "da")}.`,
    fanStep: (lower: string, upper: string, when: string) => `mellem ${lower} og ${upper} ${when}`,
  },
  {
    figuresOf: (who, figures) => `${who}: ${formatList(figures, "en")}.`,
    figuresAlone: (figures) => `${formatList(figures, "en")}.`,
    breakAt: (when, reason) => `Break ${when}: ${reason}`,
    absent: (when, why) => `${when}: ${why}`,
    absentFor: (who, when, why) => `${who}, ${when}: ${why}`,
    provisional: (figure) => `${figure} (provisional)`,
    between: (lower, upper) => `between ${lower} and ${upper}`,
    limits: (figure, confidence, lower, upper) =>
      `${figure} (${confidence}confidence limits: ${lower} and ${upper})`,
    confidence: (percent) => `${percent}% `,
    milestone: (goal, year) => `milestone: ${goal} (${year})`,
    gapGoal: (goal, year) => `target for the gap: ${goal} (${year})`,
    gapGoalSentence: (goal) => `The target for the gap is ${goal}.`,
    milestoneSentence: (goal) => `A milestone is ${goal}.`,
    fanNote: (level) =>
      `${level}: where the figure will lie with ${level} confidence if the recent pace continues`,
    fan: (level, steps) =>
      `If the recent pace continues, the figure will lie with ${level} confidence ${formatList(steps, "en")}.`,
    fanStep: (lower, upper, when) => `between ${lower} and ${upper} ${when}`,
  },
);
