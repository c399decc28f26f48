import type { Policy } from "../../../src/policy/index.js";

/** A list of an invented ministry, by rules that the city does not use: it is shown as stated and computes nothing. */
export const statedByOthers: Policy["statedClassifications"][number] = {
  id: "ministry-list-2010",
  title: {
    da: "Det opdigtede ministeriums liste over boligområder, 2010",
    en: "The invented ministry’s list of residential areas, 2010",
  },
  authority: { da: "Det opdigtede ministerium", en: "The invented ministry" },
  date: "2010-10-26",
  source: {
    title: { da: "Opdigtet bekendtgørelse fra 2010", en: "An invented order of 2010" },
  },
  criteria: [
    {
      da: "mere end 40 procent uden tilknytning til arbejdsmarkedet",
      en: "more than 40 per cent without connection to the labour market",
    },
    {
      da: "en andel indvandrere over en grænse, som ministeriet har sat",
      en: "a share of immigrants above a limit set by the ministry",
    },
  ],
  members: [{ place: "eksempelparken" }, { place: "modelvaenget" }, { place: "opdigtgaarden" }],
};
