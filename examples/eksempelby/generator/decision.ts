import type { Decision } from "../../../src/policy/index.js";

/** The one decision of the invented council between its editions: the targets on employment get four more years. */
export const employmentDecision: Decision = {
  id: "DEC-2010-1",
  body: "ACT-01",
  date: "2010-08-26",
  title: {
    da: "Opdigtet beslutning: beskæftigelsesmålene gælder til og med 2014",
    en: "An invented decision: the targets on employment run to 2014",
  },
  reason: {
    da: "Notat til temamødet i august 2010. Beskæftigelsen steg frem til 2008, men arbejdsmarkedet blev dårligere i 2009, og målet kan ikke nås i 2010. Måltallene ændres ikke; fristen flyttes fire år. Beskæftigelses- og Integrationsudvalget har udarbejdet notatet, og Integrationsrådet har udtalt sig.",
    en: "A memorandum to the theme meeting in August 2010. Employment rose until 2008, but the labour market worsened in 2009 and the target cannot be reached in 2010. The goals stay as they are; the deadline moves by four years. The Employment and Integration Committee wrote the memorandum, and the Integration Council gave its statement.",
  },
  changes: ["TGT-EMP-01", "TGT-EMP-01b"].map((target) => ({
    target,
    field: "deadline.by",
    from: "2010",
    to: "2014",
  })),
};

/** By when the targets on employment are due, as decided by a day. */
export function employmentDeadline(day: string): string {
  return day < employmentDecision.date ? "2010" : "2014";
}
