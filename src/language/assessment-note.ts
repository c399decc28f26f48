import { formatDate } from "./date.js";
import { formatDecimal } from "./decimal.js";
import type { Language } from "./language.js";
import { inPeriod, periodInSentence } from "./period.js";
import { counted } from "./plural.js";
import { formatQuantity, type Unit, unitOfDifference } from "./quantity.js";

/** What an assessment says beside the status; the keys are the edition's. */
export type AssessmentNoteCode = keyof typeof sentences;

export interface AssessmentNoteNumbers {
  readonly code: AssessmentNoteCode;
  /** Decimal texts, periods and dates by name, as the edition has them. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** A note as a sentence. `unit` is the one of the indicator, or of the gap's ends. */
export function assessmentNoteSentence(
  { code, numbers }: AssessmentNoteNumbers,
  unit: Unit,
  language: Language,
): string {
  const number = (name: string): string => {
    const text = numbers[name];
    if (text === undefined) throw new TypeError(`missing number: ${name}`);
    return text;
  };
  return sentences[code][language](number, unit);
}

type Sentence = (number: (name: string) => string, unit: Unit) => string;

const sentences = {
  "better-off-end-fell": {
    da: (number, unit) =>
      `Det tal, der sammenlignes med, faldt fra ${figure(number("before"), unit, "da")} ${inPeriod(number("from"), "da")} til ${figure(number("after"), unit, "da")} ${inPeriod(number("to"), "da")}. En forskel kan på den måde blive mindre, uden at det andet tal ændrer sig.`,
    en: (number, unit) =>
      `The figure that the other is compared with fell from ${figure(number("before"), unit, "en")} ${inPeriod(number("from"), "en")} to ${figure(number("after"), unit, "en")} ${inPeriod(number("to"), "en")}. A gap can narrow in this way without the other figure changing.`,
  },
  provisional: {
    da: (number) =>
      `Tallet for ${periodInSentence(number("period"), "da")} er foreløbigt og kan blive ændret.`,
    en: (number) =>
      `The figure for ${periodInSentence(number("period"), "en")} is provisional and may be revised.`,
  },
  "no-uncertainty": {
    da: () =>
      "Kilden oplyser ikke, hvor usikkert det tal er, som målet vurderes på, så det kan ikke udelukkes, at ændringen er tilfældig.",
    en: () =>
      "The source does not say how uncertain the figure is that the target is judged by, so the change may be due to chance.",
  },
  "goal-approximate": {
    da: () => "Politikken angiver kun måltallet omtrentligt. Her regnes med tallet, som det er trykt.",
    en: () => "The policy states the target value only approximately. Here it is taken as printed.",
  },
  "deadline-read-as-end-of-year": {
    da: (number) =>
      `Fristen læses som årets sidste dag: ${formatDate(number("due"), "da")}. Det er barometerets antagelse.`,
    en: (number) =>
      `The deadline is read as the last day of the year: ${formatDate(number("due"), "en")}. That is an assumption of the barometer.`,
  },
  "deadline-read-as-start-of-year": {
    da: (number) =>
      `Fristen læses som årets første dag: ${formatDate(number("due"), "da")}. Det er barometerets antagelse.`,
    en: (number) =>
      `The deadline is read as the first day of the year: ${formatDate(number("due"), "en")}. That is an assumption of the barometer.`,
  },
  "change-read-as-points": {
    da: (number, unit) =>
      `Ændringen læses i procentpoint, så målet er ${figure(number("goal"), unit, "da")}. Læst som procent af udgangspunktet ville det være ${figure(number("other"), unit, "da")}.`,
    en: (number, unit) =>
      `The change is read in percentage points, so the target is ${figure(number("goal"), unit, "en")}. Read as per cent of the baseline it would be ${figure(number("other"), unit, "en")}.`,
  },
  "change-read-of-baseline": {
    da: (number, unit) =>
      `Ændringen læses som procent af udgangspunktet, så målet er ${figure(number("goal"), unit, "da")}. Læst i procentpoint ville det være ${figure(number("other"), unit, "da")}.`,
    en: (number, unit) =>
      `The change is read as per cent of the baseline, so the target is ${figure(number("goal"), unit, "en")}. Read in percentage points it would be ${figure(number("other"), unit, "en")}.`,
  },
  "judged-by-period": {
    da: (number) =>
      `Målet vurderes for hver periode for sig. Her gælder det ${periodInSentence(number("period"), "da")}.`,
    en: (number) =>
      `The target is judged for each period by itself. Here it is ${periodInSentence(number("period"), "en")}.`,
  },
  "each-code": {
    da: (number) =>
      `Målet skal holde hvert sted for sig. Det er nået i ${plain(number("reached"), "da")} af ${plain(number("of"), "da")}; tallene her er for det, der er længst fra.`,
    en: (number) =>
      `The target must hold in each part by itself. It is reached in ${plain(number("reached"), "en")} of ${plain(number("of"), "en")}; the figures here are for the part furthest from it.`,
  },
  "no-deadline": {
    da: () => "Politikken sætter ingen frist, så intet kan være forsinket. Kun retningen vurderes.",
    en: () => "The policy sets no deadline, so nothing can be late. Only the direction is judged.",
  },
  "no-margin": {
    da: () =>
      "Politikken siger ikke, hvor stor en forskel der tæller som ingen. Den regnes for lukket, når den trykt er 0, og dens usikkerhedsinterval er under 2 bredt.",
    en: () =>
      "The policy does not say how large a difference counts as none. It is taken as closed when it prints as 0 and its interval is less than 2 wide.",
  },
  overshot: {
    da: () => "Forskellen har vendt sig siden udgangspunktet. Det regnes for lukket.",
    en: () => "The difference has turned since the baseline. That counts as closed.",
  },
  "within-noise": {
    da: (number) =>
      `Tallets usikkerhed rækker ind i en anden status: den del af vejen, der er gået, ligger mellem ${plain(number("low"), "da")} og ${plain(number("high"), "da")} af den, der skulle være gået.`,
    en: (number) =>
      `The figure’s uncertainty reaches into another status: the part of the way gone lies between ${plain(number("low"), "en")} and ${plain(number("high"), "en")} of the part due.`,
  },
  "limits-around-goal": {
    da: (number, unit) =>
      `Sikkerhedsgrænserne er ${figure(number("lower"), unit, "da")} og ${figure(number("upper"), unit, "da")}, så tallet kan ligge på begge sider af målet.`,
    en: (number, unit) =>
      `The confidence limits run from ${figure(number("lower"), unit, "en")} to ${figure(number("upper"), unit, "en")}, so the figure may lie on either side of the target.`,
  },
  "rank-universe-changed": {
    da: (number) =>
      `Ved udgangspunktet var ${plain(number("before"), "da")} med i rækken, nu er det ${plain(number("after"), "da")}. Pladsen kan have flyttet sig alene af den grund.`,
    en: (number) =>
      `At the baseline ${plain(number("before"), "en")} were ranked, now ${plain(number("after"), "en")}. The rank may have moved for that reason alone.`,
  },
  "rank-range": {
    da: (number) =>
      `Tallene bag rækken er usikre. Pladsen kan være enhver fra nr. ${plain(number("from"), "da")} til nr. ${plain(number("to"), "da")}, så en flytning inden for det spænd kan være tilfældig.`,
    en: (number) =>
      `The figures behind the ranking are uncertain. The rank may be any from ${plain(number("from"), "en")} to ${plain(number("to"), "en")}, so a move within that range may be due to chance.`,
  },
  "baseline-from-other-source": {
    da: (number) =>
      `Tallet for ${periodInSentence(number("from"), "da")} og tallet for ${periodInSentence(number("to"), "da")} kommer fra forskellige kilder.`,
    en: (number) =>
      `The figure for ${periodInSentence(number("from"), "en")} and the one for ${periodInSentence(number("to"), "en")} come from different sources.`,
  },
  "unadjusted-shown": {
    da: (number, unit) =>
      `Uden hensyn til andre forhold er tallet ${figure(number("value"), unit, "da")} ${inPeriod(number("period"), "da")}. Målet vurderes ikke efter det.`,
    en: (number, unit) =>
      `Without allowing for other influences the figure is ${figure(number("value"), unit, "en")} ${inPeriod(number("period"), "en")}. The target is not judged by it.`,
  },
  "unadjusted-difference": {
    da: (number, unit) =>
      `Uden hensyn til andre forhold er forskellen ${figure(number("value"), unitOfDifference(unit), "da")} ${inPeriod(number("period"), "da")}: ${figure(number("others"), unit, "da")} hos dem, der sammenlignes med, minus ${figure(number("own"), unit, "da")} i gruppen selv. Målet vurderes ikke efter den.`,
    en: (number, unit) =>
      `Without allowing for other influences the gap is ${figure(number("value"), unitOfDifference(unit), "en")} ${inPeriod(number("period"), "en")}: ${figure(number("others"), unit, "en")} among those compared with, minus ${figure(number("own"), unit, "en")} in the group itself. The target is not judged by it.`,
  },
  "adjusted-parts": {
    da: (number, unit) =>
      `Blandt dem, der kan sammenlignes, var forskellen ${figure(number("crude"), unit, "da")} ${inPeriod(number("period"), "da")}. Heraf følger ${figure(number("explained"), unit, "da")} de forhold, der er taget højde for; tilbage er ${figure(number("adjusted"), unit, "da")}, og det er den del, målet vurderes efter.`,
    en: (number, unit) =>
      `Among those who can be compared the gap was ${figure(number("crude"), unit, "en")} ${inPeriod(number("period"), "en")}. Of that, ${figure(number("explained"), unit, "en")} goes with the influences allowed for; ${figure(number("adjusted"), unit, "en")} is left, and that is what the target is judged by.`,
  },
  "adjusted-without": {
    da: (number) =>
      `Af gruppen er ${figure(number("excluded"), percent, "da")} ikke med i det korrigerede tal ${inPeriod(number("period"), "da")}, fordi deres situation ikke er kendt, eller for få i den anden gruppe er i samme situation.`,
    en: (number) =>
      `Of the group, ${figure(number("excluded"), percent, "en")} are left out of the adjusted figure ${inPeriod(number("period"), "en")}, because their situation is not known, or too few of the other group are in the same one.`,
  },
  "count-readings": {
    da: (number) =>
      `Fra ${periodInSentence(number("from"), "da")} til ${periodInSentence(number("to"), "da")} er der talt ${persons(number("heads"), "da")} flere. Med samme befolkning som ved udgangspunktet svarer ændringen i andelen til ${persons(number("constant"), "da")} flere.`,
    en: (number) =>
      `From ${periodInSentence(number("from"), "en")} to ${periodInSentence(number("to"), "en")}, ${persons(number("heads"), "en")} more are counted. At the population of the baseline, the change in the share comes to ${persons(number("constant"), "en")} more.`,
  },
  "not-among-stayers": {
    da: (number, unit) =>
      `Blandt dem, der blev boende, gik tallet fra ${figure(number("before"), unit, "da")} ${inPeriod(number("from"), "da")} til ${figure(number("after"), unit, "da")} ${inPeriod(number("to"), "da")}. Forbedringen kan komme af, at beboerne er blevet udskiftet.`,
    en: (number, unit) =>
      `Among those who stayed the figure went from ${figure(number("before"), unit, "en")} ${inPeriod(number("from"), "en")} to ${figure(number("after"), unit, "en")} ${inPeriod(number("to"), "en")}. The improvement may come from an exchange of residents.`,
  },
  "residents-exchanged": {
    da: (number, unit) =>
      `Fra ${periodInSentence(number("from"), "da")} til ${periodInSentence(number("to"), "da")} ændrede tallet sig med ${figure(number("change"), unitOfDifference(unit), "da")}: ${figure(number("stayers"), unitOfDifference(unit), "da")} blandt dem, der blev boende fra den ene opgørelse til den næste, ${figure(number("arrivals"), unitOfDifference(unit), "da")} ved dem, der flyttede til, og ${figure(number("departures"), unitOfDifference(unit), "da")} ved dem, der flyttede fra.`,
    en: (number, unit) =>
      `From ${periodInSentence(number("from"), "en")} to ${periodInSentence(number("to"), "en")} the figure changed by ${figure(number("change"), unitOfDifference(unit), "en")}: ${figure(number("stayers"), unitOfDifference(unit), "en")} among those who stayed from one count to the next, ${figure(number("arrivals"), unitOfDifference(unit), "en")} with those who moved in, and ${figure(number("departures"), unitOfDifference(unit), "en")} with those who moved out.`,
  },
} satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;

const percent: Unit = { kind: "percent" };

function persons(value: string, language: Language): string {
  const forms = { da: { one: "person", other: "personer" }, en: { one: "person", other: "persons" } };
  return counted(Number(value), forms[language], language);
}

/** A number that is no measured one: how many, or what part. */
function plain(value: string, language: Language): string {
  return formatDecimal(value, language);
}

function figure(value: string, unit: Unit, language: Language): string {
  return formatQuantity({ value, qualifier: "eq" }, unit, language);
}
