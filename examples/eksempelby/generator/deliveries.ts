import type { Policy, Text } from "../../../src/policy/index.js";
import { administrationRows } from "./administration.js";
import { authorityRows } from "./authorities.js";
import { benefitAndStaffRows } from "./benefits-and-staff.js";
import { compositionRows } from "./compositions.js";
import { fromRegister } from "./from-register.js";
import { adjustedRows, classRows, exchangeRows } from "./from-register-alone.js";
import { labourMarketRows } from "./labour-market.js";
import { noteTexts } from "./notes.js";
import type { RegisterFigures } from "./register-figures.js";
import { correction, type Release, released } from "./release.js";
import { residentialAreaRows } from "./residential-areas.js";
import type { Row } from "./row.js";
import { schoolingRows } from "./schooling.js";
import { statementRows } from "./statements.js";
import { citizenSurveyRows, healthSurveyRows } from "./surveys.js";
import { youngOffenderRows } from "./young-offenders.js";

/** A delivery before it is printed: its description and its rows. */
export interface PlannedDelivery {
  readonly id: string;
  readonly title: Text;
  readonly received: string;
  readonly source: { readonly id: string; readonly title: Text };
  readonly notes: readonly { readonly id: string; readonly text: Text }[];
  readonly rows: readonly Row[];
}

/** All deliveries. What a register of persons tells has the numbers that were computed from the synthetic one. */
export function plannedDeliveries(figures: RegisterFigures): readonly PlannedDelivery[] {
  const register = [...fromRegister(registerRows(), figures), ...classRows(figures)];
  const areas = [...fromRegister(residentialAreaRows(), figures), ...exchangeRows(figures)];
  return [
    ...inReleases("register", sources.register, register, registerReleases, (release) => [
      ...adjustedIn(release, figures),
      ...(release === registerReleases.at(-1) ? [correction(register)] : []),
    ]),
    ...inReleases("areas", sources.areas, areas, [
      { name: "2005-2008", from: 2005, to: 2008, received: "2009-02-16" },
      { name: "2009-2010", from: 2009, to: 2010, received: "2011-03-14" },
      { name: "2011-2012", from: 2011, to: 2012, received: "2013-02-18" },
    ]),
    ...inReleases("institutions", sources.institutions, fromRegister(compositionRows(), figures), [
      { name: "2006-2008", from: 2006, to: 2008, received: "2009-03-02" },
      { name: "2009-2010", from: 2009, to: 2010, received: "2011-03-07" },
      { name: "2011-2012", from: 2011, to: 2012, received: "2013-03-04" },
    ]),
    ...inReleases("administration", sources.administration, administrationRows(), [
      { name: "2004-2008", from: 2004, to: 2008, received: "2009-03-23" },
      { name: "2009-2010", from: 2009, to: 2010, received: "2011-04-04" },
      { name: "2011-2012", from: 2011, to: 2012, received: "2013-04-08" },
    ]),
    ...inReleases("citizen-survey", sources.survey, citizenSurveyRows(), [
      { name: "2004-2006", from: 2004, to: 2006, received: "2007-02-12" },
      { name: "2008", from: 2008, to: 2008, received: "2009-02-09" },
      { name: "2010", from: 2010, to: 2010, received: "2011-02-14" },
      { name: "2012", from: 2012, to: 2012, received: "2013-02-11" },
    ]),
    ...inReleases("health-survey", sources.survey, healthSurveyRows(), [
      { name: "2005", from: 2005, to: 2005, received: "2006-05-15" },
      { name: "2010", from: 2010, to: 2010, received: "2011-05-16" },
    ]),
    ...inReleases("authorities", sources.comparison, authorityRows([2005, 2008, 2010]), [
      { name: "2005", from: 2005, to: 2005, received: "2006-10-09" },
      { name: "2008", from: 2008, to: 2008, received: "2010-01-18" },
      { name: "2010", from: 2010, to: 2010, received: "2012-01-16" },
    ]),
    delivery("statements-2006", sources.statements, "2006-11-01", statementRows),
  ];
}

/** What the register is calibrated with, and what is told beside it, as it is known in the end. */
export function registerRows(): readonly Row[] {
  return [...labourMarketRows(), ...benefitAndStaffRows(), ...schoolingRows(), ...youngOffenderRows()];
}

const registerReleases: readonly Release[] = [
  { name: "2001-2008", from: 2001, to: 2008, received: "2009-03-16", provisional: 2008 },
  {
    ...{ name: "2009-2010", from: 2009, to: 2010, received: "2011-09-05" },
    ...{ makesFinal: 2008, adjustedFrom: 2005 },
  },
  {
    ...{ name: "2011-2012", from: 2011, to: 2012, received: "2013-03-18" },
    ...{ provisional: 2012, adjustedFrom: 2011 },
  },
];

/** Adjusted gaps were asked for after the first release; the next one has them back to the start of the policy. */
function adjustedIn(release: Release, figures: RegisterFigures): readonly Row[] {
  const { adjustedFrom } = release;
  return adjustedFrom === undefined
    ? []
    : released(adjustedRows(figures), { ...release, from: adjustedFrom });
}

/** Where a figure comes from: its id stands in every row of a table, so that the bare table says what it is. */
const sources = {
  register: source("synthetic-register", "opdigtet personregister", "an invented register of persons"),
  areas: source(
    "synthetic-areas",
    "opdigtet opgørelse over almene boligområder",
    "an invented account of public housing areas",
  ),
  institutions: source(
    "synthetic-institutions",
    "opdigtet opgørelse over institutioner og brancher",
    "an invented account of institutions and industries",
  ),
  administration: source(
    "synthetic-administration",
    "opdigtede optællinger i forvaltningen",
    "invented counts of the administration",
  ),
  survey: source("synthetic-survey", "opdigtet stikprøveundersøgelse", "an invented sample survey"),
  comparison: source(
    "synthetic-comparison",
    "opdigtet sammenligning af kommuner",
    "an invented comparison of local authorities",
  ),
  statements: source("synthetic-statements", "opdigtede udsagn fra 2006", "invented statements of 2006"),
};

function source(id: string, da: string, en: string): PlannedDelivery["source"] {
  return { id, title: { da: `Syntetiske data: ${da}`, en: `Synthetic data: ${en}` } };
}

function inReleases(
  name: string,
  from: PlannedDelivery["source"],
  rows: readonly Row[],
  releases: readonly Release[],
  more: (release: Release) => readonly Row[] = () => [],
): readonly PlannedDelivery[] {
  return releases.map((release) =>
    delivery(`${name}-${release.name}`, from, release.received, [
      ...released(rows, release),
      ...more(release),
    ]),
  );
}

function delivery(
  id: string,
  from: PlannedDelivery["source"],
  received: string,
  rows: readonly Row[],
): PlannedDelivery {
  const used = new Set(rows.flatMap(({ note = "" }) => note.split(" ")));
  return {
    id,
    title: {
      da: `${from.title.da} (${id})`,
      en: `${from.title.en} (${id})`,
    },
    received,
    source: from,
    notes: Object.entries(noteTexts)
      .filter(([note]) => used.has(note))
      .map(([note, text]) => ({ id: note, text })),
    rows,
  };
}

/** The rows with what stands in every one of them: the place, the indicator's definition and the source. */
export function completeRows(
  { rows, source: { id } }: PlannedDelivery,
  policy: Policy,
): readonly Readonly<Record<string, string>>[] {
  const definitions = new Map(
    policy.areas.flatMap((area) => [...area.indicators, ...area.gaps]).map((one) => [one.id, one.definition]),
  );
  return rows.map((row) => {
    const definition = definitions.get(row.indicator);
    if (definition === undefined) throw new Error(`unknown indicator: ${row.indicator}`);
    return { ref_area: "eksempelby", ...row, definition, source: id };
  });
}
