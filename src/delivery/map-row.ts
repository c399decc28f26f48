import {
  confidentialityStatuses,
  notApplicable,
  type Observation,
  observationStatuses,
  parsePeriod,
  qualifiers,
  type SeriesKey,
  total,
} from "../cube/index.js";
import { idSchema, type PolicyIndex } from "../policy/index.js";
import { error, type Place, type Problem, quoted, type Sentence, suggestion } from "../problems/index.js";
import type { DeliveryHead, KeyedObservation } from "./delivery.js";
import type { PlaceNames } from "./place-names.js";
import { idsIn, type TidyRow } from "./tidy-row.js";

/** What a row is mapped against. */
export interface Mapping {
  readonly delivery: string;
  readonly head: DeliveryHead;
  readonly index: PolicyIndex;
  readonly places: PlaceNames;
  /** Columns of the table that are dimensions of the policy. */
  readonly dimensions: readonly string[];
}

/** One row as an observation of the policy, with every problem of its codes. */
export function mapRow(
  row: TidyRow,
  mapping: Mapping,
  place: Place,
): { readonly keyed: KeyedObservation; readonly problems: readonly Problem[] } {
  const { head, index, delivery } = mapping;
  const problems: Problem[] = [];
  const cell = (column: keyof DeliveryHead["defaults"]): string =>
    row.cell(column) || (head.defaults[column] ?? "");
  // A default that leads nowhere is one problem of the description, not one of every row.
  const known = (column: string, what: Sentence, id: string, all: Iterable<string>): void => {
    const ids = [...all];
    if (row.cell(column) !== "" && !ids.includes(id)) problems.push(unknown(place, column, what, id, ids));
  };
  const oneOf = <T extends string>(column: string, all: readonly T[], fallback: T): T => {
    const found = row.cell(column);
    if (found === "") return fallback;
    const code = all.find((item) => item === found);
    if (code === undefined) known(column, words.code, found, all);
    return code ?? fallback;
  };
  const needed = (column: keyof DeliveryHead["defaults"]): string => {
    const text = cell(column);
    if (text === "") {
      problems.push(
        error("row-cell-missing", place, {
          da: `"${column}" mangler både i rækken og under "defaults"`,
          en: `"${column}" is missing in the row and under "defaults"`,
        }),
      );
    }
    return text;
  };

  const indicatorId = row.cell("indicator");
  if (indicatorId === "") {
    problems.push(error("row-cell-missing", place, { da: `"indicator" er tom`, en: `"indicator" is empty` }));
  }
  const indicator = index.indicators.get(indicatorId);
  const isGap = index.gaps.has(indicatorId);
  known("indicator", words.indicator, indicatorId, [...index.indicators.keys(), ...index.gaps.keys()]);

  const periodText = row.cell("time_period");
  if (parsePeriod(periodText) === undefined) {
    const found =
      periodText === "" ? { da: "tom", en: "empty" } : { da: quoted(periodText), en: quoted(periodText) };
    problems.push(
      error("row-period", place, {
        da: `"time_period" er ${found.da}; ventede fx 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y eller undated`,
        en: `"time_period" is ${found.en}; expected such as 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y or undated`,
      }),
    );
  }

  const placeName = needed("ref_area");
  const [refArea = placeName, ...others] = mapping.places(placeName);
  if (others.length > 0) problems.push(ambiguousPlace(place, placeName, [refArea, ...others]));
  else known("ref_area", words.place, refArea, index.places.keys());

  if (isGap) problems.push(...gapGroupProblems(row, place));
  // An unknown indicator may have been meant for a gap, so nothing is asked for in its name.
  const group = isGap ? notApplicable : indicator === undefined ? cell("group") : needed("group");
  if (!isGap) known("group", words.group, group, [...index.groups.keys(), total]);
  const labels = index.groups.get(group)?.labels.map(({ id }) => id) ?? [];
  const ownLabels = isGap ? [] : idsIn(row.cell("group_label"));
  const ofGroup = { da: `betegnelsen for ${quoted(group)}`, en: `the label of ${quoted(group)}` };
  for (const label of ownLabels) known("group_label", ofGroup, label, labels);
  // The default label goes to the rows of the group that it names.
  const groupLabels =
    ownLabels.length > 0 ? ownLabels : labels.filter((label) => label === head.defaults.group_label);

  const definition = needed("definition");
  known("definition", words.definition, definition, index.definitions.keys());
  const source = needed("source");
  const sources = head.sources.map(({ id }) => id);
  known("source", words.source, source, sources);
  const notes = idsIn(row.cell("note"));
  const knownNotes = head.notes.map(({ id }) => id);
  for (const id of notes) known("note", words.note, id, knownNotes);

  const dimensions: Record<string, string> = {};
  for (const dimension of mapping.dimensions) {
    const code = row.cell(dimension);
    if (code === "" || code === total) continue;
    known(dimension, words.code, code, index.dimensions.get(dimension)?.codes.map(({ id }) => id) ?? []);
    dimensions[dimension] = code;
  }

  const measure = row.cell("measure");
  if (measure !== "" && !idSchema.safeParse(measure).success) {
    problems.push(
      error("row-measure", place, {
        da: `"measure" er ${quoted(measure)}; ventede et navn som "rate" eller "count", eller ingenting`,
        en: `"measure" is ${quoted(measure)}; expected a name such as "rate" or "count", or nothing`,
      }),
    );
  }

  const key: SeriesKey = {
    indicator: indicatorId,
    measure: measure || (isGap ? "gap" : (indicator?.measure ?? "")),
    refArea,
    group,
    dimensions,
    definition,
  };
  const observation: Observation = {
    period: periodText,
    ...filled(row, ["value", "numerator", "denominator", "lower", "upper", "confidence"]),
    qualifier: oneOf("qualifier", qualifiers, "eq"),
    obsStatus: oneOf("obs_status", observationStatuses, "A"),
    confStatus: oneOf("conf_status", confidentialityStatuses, "F"),
    sources: [`${delivery}/${source}`],
    notes: notes.map((id) => `${delivery}/${id}`),
    figures: idsIn(row.cell("figure")),
    groupLabels,
  };
  return { keyed: { key, observation }, problems };
}

const words = {
  indicator: { da: "indikatoren eller forskellen", en: "the indicator or gap" },
  place: { da: "stedet", en: "the place" },
  group: { da: "gruppen", en: "the group" },
  definition: { da: "definitionen", en: "the definition" },
  source: { da: "kilden", en: "the source" },
  note: { da: "noten", en: "the note" },
  code: { da: "koden", en: "the code" },
} satisfies Record<string, Sentence>;

function unknown(
  place: Place,
  column: string,
  what: Sentence,
  id: string,
  known: readonly string[],
): Problem {
  const near = suggestion(id, known);
  return error("row-unknown-code", place, {
    da: `"${column}" er ${quoted(id)}, men ${what.da} findes ikke${near.da}`,
    en: `"${column}" is ${quoted(id)}, but ${what.en} does not exist${near.en}`,
  });
}

/** A gap's two ends have a group each, so the row must not name one. */
function gapGroupProblems(row: TidyRow, place: Place): readonly Problem[] {
  return ["group", "group_label"].flatMap((column) => {
    const found = row.cell(column);
    if (found === "" || found === notApplicable) return [];
    return [
      error("row-gap-group", place, {
        da: `"${column}" er ${quoted(found)}; en forskel har en gruppe i hver ende, så cellen skal være tom`,
        en: `"${column}" is ${quoted(found)}; a gap has a group at each end, so the cell must be empty`,
      }),
    ];
  });
}

function ambiguousPlace(place: Place, name: string, ids: readonly string[]): Problem {
  return error("row-ambiguous-place", place, {
    da: `"ref_area" er ${quoted(name)}, som flere steder hedder; skriv et af deres id'er: ${ids.join(", ")}`,
    en: `"ref_area" is ${quoted(name)}, which several places are called; write one of their ids: ${ids.join(", ")}`,
  });
}

function filled<K extends string>(row: TidyRow, columns: readonly K[]): Partial<Record<K, string>> {
  const result: Partial<Record<K, string>> = {};
  for (const column of columns) {
    const text = row.cell(column);
    if (text !== "") result[column] = text;
  }
  return result;
}
