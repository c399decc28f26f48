import { formatList } from "../list.js";
import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** The barometer's own page. */
export const homeTexts = textsInBoth(
  {
    startTitle: (place: string, when: string) => `${place}, ${when}: hvor byen står, og hvad den har lovet`,
    barometerTitle: (place: string, when: string) => `${place}, ${when}: sådan står det til med målene`,
    startLead: (targets: number) =>
      `Barometeret begynder her. Politikken sætter ${counted(targets, { one: "mål", other: "mål" }, "da")}, og intet af dem er målt igen siden udgangspunktet. Derfor kan det endnu ikke siges, hvordan det går. Det kan siges, hvad man ved, hvad der er lovet, og hvad der mangler.`,
    areas: "Område for område",
    areaCounts: (targets: number, withNumber: number) =>
      `${counted(targets, { one: "mål", other: "mål" }, "da")}, ${withNumber === 0 ? "ingen" : `heraf ${withNumber}`} med et tal, der skal nås`,
    allTargets: "Alle mål med udgangspunkt, måltal og status",
    otherPlaces: "Sammenlignet med andre steder",
    otherPlacesIntro:
      "Den samme forskel samme år andre steder. Byen står først, de andre steder i alfabetisk rækkefølge og landet til sidst. Tallene siger ikke, hvorfor de er forskellige.",
    figuresAndSources: "Tal og kilder",
    toTarget: "Hele målet",
    byYear: (year: string) => `senest ${year}`,
    shareOfBaseline: (share: string) => `${share} af udgangspunktet`,
    noFigureYet: "Intet tal endnu",
    whatIsMissing: "Hvad der mangler",
    whoProcures: "Hvem der skaffer det",
    byWhen: "Hvornår",
    nobodyNamed: "ingen nævnt",
    noDateNamed: "ingen frist nævnt",
    promisedIn: "Lovet i",
    pairTitle: (rows: readonly string[], when: string) => `${formatList(rows, "da")}, ${when}`,
    commitmentsTitle: (count: number) =>
      `${counted(count, { one: "løfte", other: "løfter" }, "da")}, og hvem der svarer for dem`,
    commitmentsIntro: "Hvert mærke er et løfte i politikken.",
    body: (count: number) => `et organ er nævnt (${count})`,
    authority: (count: number) => `kun myndigheden som helhed er nævnt (${count})`,
    nobody: (count: number) => `ingen ansvarlig nævnt (${count})`,
    bodyColumn: "Et organ er nævnt",
    authorityColumn: "Kun myndigheden som helhed",
    nobodyColumn: "Ingen ansvarlig nævnt",
    total: "I alt",
    rowLabel: (area: string, count: number) => `${area} (${count})`,
    rowSummary: (area: string, parts: readonly string[]) => `${area}: ${formatList(parts, "da")}.`,
  },
  {
    startTitle: (place: string, when: string) =>
      `${place}, ${when}: where the city stands and what it promised`,
    barometerTitle: (place: string, when: string) => `${place}, ${when}: how the targets stand`,
    startLead: (targets: number) =>
      `The barometer begins here. The policy sets ${counted(targets, { one: "target", other: "targets" }, "en")}, and not one has been measured again since its starting point. So nobody can say yet how it is going. What can be said is what is known, what was promised, and what is missing.`,
    areas: "Area by area",
    areaCounts: (targets: number, withNumber: number) =>
      `${counted(targets, { one: "target", other: "targets" }, "en")}, ${withNumber === 0 ? "none" : withNumber} of them with a number to reach`,
    allTargets: "All targets with baseline, target value and status",
    otherPlaces: "Compared with other places",
    otherPlacesIntro:
      "The same gap in the same year elsewhere. The city stands first, the other places in alphabetical order and the country last. The figures do not say why they differ.",
    figuresAndSources: "Figures and sources",
    toTarget: "The whole target",
    byYear: (year: string) => `by ${year}`,
    shareOfBaseline: (share: string) => `${share} of the baseline`,
    noFigureYet: "No figure yet",
    whatIsMissing: "What is missing",
    whoProcures: "Who procures it",
    byWhen: "By when",
    nobodyNamed: "nobody named",
    noDateNamed: "no date named",
    promisedIn: "Promised in",
    pairTitle: (rows: readonly string[], when: string) => `${formatList(rows, "en")}, ${when}`,
    commitmentsTitle: (count: number) =>
      `${counted(count, { one: "commitment", other: "commitments" }, "en")}, and who answers for them`,
    commitmentsIntro: "Each mark is a commitment of the policy.",
    body: (count: number) => `a body is named (${count})`,
    authority: (count: number) => `only the authority as a whole is named (${count})`,
    nobody: (count: number) => `no owner named (${count})`,
    bodyColumn: "A body is named",
    authorityColumn: "Only the authority as a whole",
    nobodyColumn: "No owner named",
    total: "All",
    rowLabel: (area: string, count: number) => `${area} (${count})`,
    rowSummary: (area: string, parts: readonly string[]) => `${area}: ${formatList(parts, "en")}.`,
  },
);
