import { textsInBoth } from "../texts-in-both.js";

/** The page of one target. */
export const targetTexts = textsInBoth(
  {
    why: "Hvorfor denne status",
    howJudged: "Sådan får et mål sin status",
    milestones: "Delmål",
    decisions: "Beslutninger om målet",
    decided: (body: string, date: string) => `${body}, ${date}`,
    changed: (field: string, from: string, to: string) => `${field}: fra ${from} til ${to}`,
    nothing: "intet",
    difference: (number: string) => `forskel: ${number}`,
    ownFigure: "gruppens eget tal, som politikken angiver det",
    differenceThen: (difference: string) => `forskellen var ${difference}`,
    adjusted: "der er taget højde for andre forhold",
    closedWithin: (margin: string, twice: string) =>
      `Regnes som ingen forskel: højst ${margin}, med sikkerhedsgrænser på højst ${twice}.`,
    countsBehind: (counted: string, whole: string) => `${counted} af ${whole}`,
    differenceOf: "Forskellen",
    adjustedDifference: "Den korrigerede forskel",
    change: "Ændring, politikken angiver",
    outlook: "Tempo og udsigter",
    gone: "Ændring siden udgangspunktet",
    due: (when: string) => `Ændring, der skulle være sket ${when}`,
    part: "Sket af det, der skulle være sket",
    bands: "Grænser",
    bandLimits: (onTrack: string, slow: string, offTrack: string, away: string) =>
      `${onTrack} fra 0,95; ${slow} fra 0,60; ${offTrack} fra 0; ${away} under 0`,
    lies: (ratio: string, status: string) => `${ratio}: ${status}`,
  },
  {
    why: "Why this status",
    howJudged: "How a target gets its status",
    milestones: "Milestones",
    decisions: "Decisions on the target",
    decided: (body, date) => `${body}, ${date}`,
    changed: (field, from, to) => `${field}: from ${from} to ${to}`,
    nothing: "nothing",
    difference: (number) => `difference: ${number}`,
    ownFigure: "the group’s own figure, as the policy states it",
    differenceThen: (difference) => `the difference was ${difference}`,
    adjusted: "other influences are allowed for",
    closedWithin: (margin, twice) =>
      `Counts as no difference: at most ${margin}, with confidence limits of at most ${twice}.`,
    countsBehind: (counted, whole) => `${counted} of ${whole}`,
    differenceOf: "The difference",
    adjustedDifference: "The adjusted difference",
    change: "Change the policy states",
    outlook: "Pace and prospects",
    gone: "Change since the baseline",
    due: (when) => `Change due ${when}`,
    part: "Part gone of the part due",
    bands: "Limits",
    bandLimits: (onTrack, slow, offTrack, away) =>
      `${onTrack} from 0.95; ${slow} from 0.60; ${offTrack} from 0; ${away} below 0`,
    lies: (ratio, status) => `${ratio}: ${status}`,
  },
);
