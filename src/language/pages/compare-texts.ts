import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** The pages that hold places up against each other. */
export const compareTexts = textsInBoth(
  {
    menu: "Sammenligning",
    title: "Kommuner og andre steder sammenlignet",
    intro: "De tal, som barometeret har for mere end ét sted, med byen ved siden af de andre.",
    titleOf: (measure: string) => `${measure}: sted for sted`,
    places: (count: number) => counted(count, { one: "sted", other: "steder" }, "da"),
    order:
      "Stederne står i samme rækkefølge som på barometerets liste over steder. Rækkefølgen er ingen rangliste.",
    noAdjustment:
      "Tallene er ikke korrigeret for, at stederne har forskellige indbyggere og vilkår. De siger ikke, hvorfor stederne er forskellige.",
    caption: (measure: string, when: string) => `${measure} ${when}`,
    withoutFigures: (when: string) => `Uden tal, der kan sammenlignes, ${when}`,
    allHaveFigures: "Alle steder af samme slags på barometerets liste har tal.",
    noSharedPeriod: "Ingen periode har tal for mere end ét sted, så der er intet at sammenligne.",
    allPeriods: "Alle perioder og grupper, med definitioner",
    ranks: "Placeringer",
    ranksIntro: "En placering siger ikke, hvor langt der er mellem stederne.",
  },
  {
    menu: "Comparison",
    title: "Local authorities and other places compared",
    intro: "The figures that the barometer has for more than one place, with the city beside the others.",
    titleOf: (measure) => `${measure}: place by place`,
    places: (count) => counted(count, { one: "place", other: "places" }, "en"),
    order: "The places stand in the order of the barometer’s list of places. The order is no ranking.",
    noAdjustment:
      "The figures are not adjusted for differences between the places in residents and circumstances. They do not say why places differ.",
    caption: (measure, when) => `${measure} ${when}`,
    withoutFigures: (when) => `Without figures to compare ${when}`,
    allHaveFigures: "All places of the same kind in the barometer’s list have figures.",
    noSharedPeriod: "No period has figures for more than one place, so there is nothing to compare.",
    allPeriods: "All periods and groups, with definitions",
    ranks: "Ranks",
    ranksIntro: "A rank does not say how far apart the places are.",
  },
);
