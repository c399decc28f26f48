import { formatDecimal } from "../decimal.js";
import { textsInBoth } from "../texts-in-both.js";

/** What is missing before everything in the policy can be measured. */
export const dataGapTexts = textsInBoth(
  {
    title: "Datahuller",
    intro:
      "Hvad der mangler, før alt i politikken kan måles, hvad det vedrører, og hvem der ifølge politikken skal skaffe det.",
    named: (named: number, total: number) =>
      `For ${formatDecimal(String(named), "da")} af ${formatDecimal(String(total), "da")} siger politikken, hvem der skal skaffe det.`,
    material: "Materiale, der mangler",
    who: "Skal skaffes af",
    noBody: "intet organ er nævnt",
    by: "Frist",
    under: "Efter løftet",
    ofAll: (total: number) => `af ${formatDecimal(String(total), "da")}`,
    indicators: "Indikatorer uden tal",
    targets: "Mål uden indikator",
    everyIndicator: "Alle indikatorer har tal.",
    everyTarget: "Alle mål har en indikator.",
    noGaps: "Politikken nævner intet materiale, der mangler.",
  },
  {
    title: "Data gaps",
    intro:
      "What is missing before everything in the policy can be measured, what it concerns, and who is to procure it according to the policy.",
    named: (named: number, total: number) =>
      `For ${formatDecimal(String(named), "en")} of ${formatDecimal(String(total), "en")}, the policy says who is to procure it.`,
    material: "Missing material",
    who: "To be procured by",
    noBody: "no body named",
    by: "Due",
    under: "Under the commitment",
    ofAll: (total: number) => `of ${formatDecimal(String(total), "en")}`,
    indicators: "Indicators without figures",
    targets: "Targets without indicator",
    everyIndicator: "All indicators have figures.",
    everyTarget: "All targets have an indicator.",
    noGaps: "The policy names no missing material.",
  },
);
