import type { Row } from "./row.js";
import { type SurveyPlan, surveyRows } from "./survey-rows.js";

/** The citizens' survey, every second year: culture and leisure, and children in sports clubs. */
export function citizenSurveyRows(): readonly Row[] {
  return citizens.flatMap(surveyRows);
}

/** The health survey of 2005 and 2010. Nothing of it is about the citizens of any one country. */
export function healthSurveyRows(): readonly Row[] {
  return health.flatMap(surveyRows);
}

const everySecondYear = [2004, 2006, 2008, 2010, 2012];

const citizens: readonly SurveyPlan[] = [
  culture(
    "immigrants",
    [
      [2004, 472],
      [2012, 561],
    ],
    [
      [2004, 410],
      [2012, 460],
    ],
  ),
  culture(
    "danish-origin",
    [
      [2004, 684],
      [2012, 692],
    ],
    [
      [2004, 1_620],
      [2012, 1_580],
    ],
  ),
  culture(
    "immigrants",
    [
      [2004, 431],
      [2012, 538],
    ],
    [
      [2004, 205],
      [2012, 231],
    ],
    "F",
  ),
  culture(
    "danish-origin",
    [
      [2004, 701],
      [2012, 712],
    ],
    [
      [2004, 818],
      [2012, 796],
    ],
    "F",
  ),
  sports(
    "immigrants",
    [
      [2004, 312],
      [2008, 318],
      [2010, 391],
      [2012, 424],
    ],
    [
      [2004, 520],
      [2012, 610],
    ],
  ),
  sports(
    "danish-origin",
    [
      [2004, 571],
      [2012, 588],
    ],
    [
      [2004, 1_240],
      [2012, 1_260],
    ],
  ),
  // So few girls answered before 2010 that their share is of low reliability.
  sports(
    "immigrants",
    [
      [2004, 214],
      [2008, 231],
      [2010, 318],
      [2012, 362],
    ],
    [
      [2004, 88],
      [2008, 93],
      [2010, 246],
      [2012, 291],
    ],
    "F",
  ),
  sports(
    "danish-origin",
    [
      [2004, 548],
      [2012, 561],
    ],
    [
      [2004, 604],
      [2012, 618],
    ],
    "F",
  ),
];

function culture(
  group: string,
  perMille: SurveyPlan["perMille"],
  answers: SurveyPlan["answers"],
  sex?: string,
): SurveyPlan {
  return plan("culture-leisure-participation", group, perMille, answers, everySecondYear, sex);
}

function sports(
  group: string,
  perMille: SurveyPlan["perMille"],
  answers: SurveyPlan["answers"],
  sex?: string,
): SurveyPlan {
  return plan("sports-club-participation", group, perMille, answers, everySecondYear, sex);
}

const twice = [2005, 2010];

const health: readonly SurveyPlan[] = [
  plan(
    "daily-smoking",
    "immigrants",
    [
      [2005, 318],
      [2010, 297],
    ],
    [
      [2005, 640],
      [2010, 690],
    ],
    twice,
  ),
  plan(
    "daily-smoking",
    "danish-origin",
    [
      [2005, 281],
      [2010, 224],
    ],
    [
      [2005, 2_150],
      [2010, 2_080],
    ],
    twice,
  ),
  plan(
    "seated-leisure",
    "immigrants",
    [
      [2005, 372],
      [2010, 351],
    ],
    [
      [2005, 640],
      [2010, 690],
    ],
    twice,
  ),
  plan(
    "seated-leisure",
    "danish-origin",
    [
      [2005, 182],
      [2010, 171],
    ],
    [
      [2005, 2_150],
      [2010, 2_080],
    ],
    twice,
  ),
  plan(
    "loneliness",
    "immigrants",
    [
      [2005, 141],
      [2010, 128],
    ],
    [
      [2005, 640],
      [2010, 690],
    ],
    twice,
  ),
  plan(
    "no-help-when-ill",
    "immigrants",
    [
      [2005, 84],
      [2010, 79],
    ],
    [
      [2005, 640],
      [2010, 690],
    ],
    twice,
  ),
  // Of young people only: a group of its own, which stands for nobody else.
  plan(
    "exercise",
    "pupils-other-background",
    [
      [2005, 438],
      [2010, 491],
    ],
    [
      [2005, 212],
      [2010, 240],
    ],
    twice,
    "F",
  ),
  plan(
    "exercise",
    "pupils-danish-background",
    [
      [2005, 622],
      [2010, 641],
    ],
    [
      [2005, 540],
      [2010, 528],
    ],
    twice,
    "F",
  ),
  plan(
    "sugared-drinks",
    "pupils-other-background",
    [
      [2005, 402],
      [2010, 331],
    ],
    [
      [2005, 208],
      [2010, 236],
    ],
    twice,
    "M",
  ),
  plan(
    "sugared-drinks",
    "pupils-danish-background",
    [
      [2005, 201],
      [2010, 172],
    ],
    [
      [2005, 552],
      [2010, 541],
    ],
    twice,
    "M",
  ),
];

function plan(
  indicator: string,
  group: string,
  perMille: SurveyPlan["perMille"],
  answers: SurveyPlan["answers"],
  years: readonly number[],
  sex?: string,
): SurveyPlan {
  return { subject: { indicator, group, ...(sex === undefined ? {} : { sex }) }, perMille, answers, years };
}
