import { formatList } from "../list.js";
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
    /** Some by name, the others by their number. */
    named: (places: readonly string[], others: number) =>
      formatList(others === 0 ? places : [...places, `${others} andre`], "da"),
    residential: "Boligområder: klasser og andele, område for område",
    order:
      "Byen står først, derefter de andre steder i alfabetisk rækkefølge og landet til sidst. Rækkefølgen er ikke en rangliste.",
    orderWithoutCity: "Stederne står i alfabetisk rækkefølge, som ikke er en rangliste.",
    noAdjustment:
      "Tallene er ikke korrigeret for, at stederne har forskellige indbyggere og vilkår. De siger ikke, hvorfor stederne er forskellige.",
    caption: (measure: string, when: string) => `${measure} ${when}`,
    withoutFigures: (when: string) => `Uden tal, der kan sammenlignes, ${when}`,
    allHaveFigures: "Alle steder af samme slags på barometerets liste har tal.",
    noSharedPeriod: "Ingen periode har tal for mere end ét sted, så der er intet at sammenligne.",
    allPeriods: "Alle perioder og grupper, med definitioner",
    ranks: "Placeringer",
    ranksIntro: "En placering siger ikke, hvor langt der er mellem stederne.",
    ranges: "Usikkerhed og placering",
    rangesCaption: (measure: string, group: string, when: string) =>
      [measure, group].filter(Boolean).join(", ").concat(` ${when}: grænser og placeringer`),
    limits: "Sikkerhedsgrænser",
    behind: "Antal bag tallet",
    expected: "Forventet ud fra sammensætningen",
    rank: "Placering",
    rankBetween: (from: number, to: number, of: number) =>
      from === to ? `nr. ${from} af ${of}` : `mellem nr. ${from} og nr. ${to} af ${of}`,
    noLimits: "ingen",
    noRank: {
      withheld: "ingen: tallet er tilbageholdt",
      inexact: "ingen: tallet er ikke oplyst præcist",
      "definition-differs": "ingen: tallet har en anden definition",
      "no-limits": "ingen: der er ingen sikkerhedsgrænser",
      "other-kind": "ingen: stedet er af en anden slags",
    },
    tooSmall: (minimum: string) => `ingen: der er færre end ${minimum} bag tallet`,
    limitsMean:
      "Sikkerhedsgrænserne viser, hvor meget tilfældigheder alene kan flytte et tal. Hvor to steders grænser overlapper, kan tilfældigheder alene have givet forskellen mellem dem.",
    limitsNone:
      "Hverken sikkerhedsgrænser eller antal bag tallene er offentliggjort, så det kan ikke siges, hvor sikre forskellene er.",
    limitsComputed:
      "Grænser, som ikke er leveret med tallet, er beregnet af de offentliggjorte antal bag det.",
    ranking: {
      off: "Stederne har ingen placeringer: politikken beder ikke om nogen.",
      "earlier-period": "Placeringer gives kun for den nyeste periode.",
      "limits-missing":
        "Ingen steder har en placering, fordi mindst ét tal mangler sikkerhedsgrænser, og de andres placeringer afhænger af det.",
      "too-few": "Ingen steder har en placering, fordi der er færre end to, som kan sammenlignes.",
      ranges:
        "En placering er et interval: de pladser, som tilfældigheder alene kan give stedet, når det højeste tal er nr. 1. Steder, hvis intervaller overlapper, kan ikke stilles i rækkefølge ud fra tallene. Om et højt tal er det ønskede, siger kun et mål.",
    },
    simulated: (draws: string, seed: string) =>
      `Placeringerne er beregnet ved ${draws} simulationer med startværdien ${seed}, så enhver kan gentage dem.`,
  },
  {
    menu: "Comparison",
    title: "Local authorities and other places compared",
    intro: "The figures that the barometer has for more than one place, with the city beside the others.",
    titleOf: (measure) => `${measure}: place by place`,
    places: (count) => counted(count, { one: "place", other: "places" }, "en"),
    named: (places, others) => formatList(others === 0 ? places : [...places, `${others} others`], "en"),
    residential: "Residential areas: classes and shares, area by area",
    order:
      "The city comes first, then the other places from A to Z, and the country last. The order is no ranking.",
    orderWithoutCity: "The places stand from A to Z. The order is no ranking.",
    noAdjustment:
      "The figures are not adjusted for differences between the places in residents and circumstances. They do not say why places differ.",
    caption: (measure, when) => `${measure} ${when}`,
    withoutFigures: (when) => `Without figures to compare ${when}`,
    allHaveFigures: "All places of the same kind in the barometer’s list have figures.",
    noSharedPeriod: "No period has figures for more than one place, so there is nothing to compare.",
    allPeriods: "All periods and groups, with definitions",
    ranks: "Ranks",
    ranksIntro: "A rank does not say how far apart the places are.",
    ranges: "Uncertainty and rank",
    rangesCaption: (measure, group, when) =>
      [measure, group].filter(Boolean).join(", ").concat(` ${when}: limits and ranks`),
    limits: "Confidence limits",
    behind: "Number behind the figure",
    expected: "Expected given the composition",
    rank: "Rank",
    rankBetween: (from, to, of) =>
      from === to ? `${ordinal(from)} of ${of}` : `between ${ordinal(from)} and ${ordinal(to)} of ${of}`,
    noLimits: "none",
    noRank: {
      withheld: "none: the figure is withheld",
      inexact: "none: the figure is not stated exactly",
      "definition-differs": "none: the figure has another definition",
      "no-limits": "none: there are no confidence limits",
      "other-kind": "none: a place of another kind",
    },
    tooSmall: (minimum) => `none: fewer than ${minimum} are behind the figure`,
    limitsMean:
      "The confidence limits show how far chance alone can move a figure. Where the limits of two places overlap, the difference between them may be due to chance.",
    limitsNone:
      "Neither confidence limits nor the counts behind the figures are published, so that nobody can say how sure the differences are.",
    limitsComputed:
      "Limits that were not delivered with the figure are computed from the published counts behind it.",
    ranking: {
      off: "The places have no ranks: the policy asks for none.",
      "earlier-period": "Ranks are given for the newest period alone.",
      "limits-missing":
        "No place has a rank, because at least one figure has no confidence limits and the ranks of the others depend on it.",
      "too-few": "No place has a rank, because fewer than two can be compared.",
      ranges:
        "A rank is a range: the ranks that chance alone can give the place, the highest figure being 1st. Places whose ranges overlap cannot be put in order by these figures. Only a target says whether a high figure is what is wanted.",
    },
    simulated: (draws, seed) =>
      `The ranks come from ${draws} simulations with the seed ${seed}, so that anyone can redo them.`,
  },
);

/** `1st`, `2nd`, `11th`. */
function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}
