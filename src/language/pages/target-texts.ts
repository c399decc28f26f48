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
    change: "Ændring, politikken angiver",
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
    change: "Change the policy states",
  },
);
