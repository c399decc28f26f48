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
import type { PolicyIndex } from "../policy/index.js";
import { error, type Place, type Problem, type Sentence, suggestion } from "../problems/index.js";
import type { DeliveryHead, KeyedObservation } from "./delivery.js";
import { idsIn, type TidyRow } from "./tidy-row.js";

/** What a row is mapped against. */
export interface Mapping {
  readonly delivery: string;
  readonly head: DeliveryHead;
  readonly index: PolicyIndex;
  /** Place names and aliases → place id. */
  readonly places: ReadonlyMap<string, string>;
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
  const cell = (column: string): string =>
    row.cell(column) || (head.defaults[column as keyof typeof head.defaults] ?? "");
  const known = (column: string, what: Sentence, id: string, all: Iterable<string>): void => {
    const ids = [...all];
    if (!ids.includes(id)) problems.push(unknown(place, column, what, id, ids));
  };
  const oneOf = <T extends string>(column: string, all: readonly T[], fallback: T): T => {
    const found = row.cell(column);
    if (found === "") return fallback;
    const code = all.find((item) => item === found);
    if (code === undefined) known(column, words.code, found, all);
    return code ?? fallback;
  };
  const needed = (column: string): string => {
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
  const indicator = index.indicators.get(indicatorId);
  const isGap = index.gaps.has(indicatorId);
  known("indicator", words.indicator, indicatorId, [...index.indicators.keys(), ...index.gaps.keys()]);

  const periodText = row.cell("time_period");
  if (parsePeriod(periodText) === undefined) {
    problems.push(
      error("row-period", place, {
        da: `"time_period" er "${periodText}"; ventede fx 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y eller undated`,
        en: `"time_period" is "${periodText}"; expected such as 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y or undated`,
      }),
    );
  }

  const placeText = needed("ref_area");
  const refArea = mapping.places.get(placeText.toLowerCase()) ?? placeText;
  if (placeText !== "") known("ref_area", words.place, refArea, index.places.keys());

  const group = isGap ? gapGroup(row, place, problems) : needed("group");
  if (!isGap && group !== "" && group !== total) known("group", words.group, group, index.groups.keys());
  const groupLabels = isGap ? [] : idsIn(cell("group_label"));
  for (const label of groupLabels) {
    known("group_label", words.label, label, index.groups.get(group)?.labels.map(({ id }) => id) ?? []);
  }

  const definition = needed("definition");
  if (definition !== "") known("definition", words.definition, definition, index.definitions.keys());
  const source = needed("source");
  if (source !== "")
    known(
      "source",
      words.source,
      source,
      head.sources.map(({ id }) => id),
    );
  const notes = idsIn(row.cell("note"));
  for (const id of notes)
    known(
      "note",
      words.note,
      id,
      head.notes.map((item) => item.id),
    );

  const dimensions: Record<string, string> = {};
  for (const dimension of mapping.dimensions) {
    const code = row.cell(dimension);
    if (code === "" || code === total) continue;
    known(dimension, words.code, code, index.dimensions.get(dimension)?.codes.map(({ id }) => id) ?? []);
    dimensions[dimension] = code;
  }

  const key: SeriesKey = {
    indicator: indicatorId,
    measure: row.cell("measure") || (isGap ? "gap" : (indicator?.measure ?? "")),
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
  label: { da: "gruppebetegnelsen", en: "the group label" },
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
    da: `"${column}" er "${id}", men ${what.da} findes ikke${near.da}`,
    en: `"${column}" is "${id}", but ${what.en} does not exist${near.en}`,
  });
}

/** A gap's two ends have a group each, so the row must not name one. */
function gapGroup(row: TidyRow, place: Place, problems: Problem[]): string {
  const found = row.cell("group");
  if (found !== "" && found !== notApplicable) {
    problems.push(
      error("row-gap-group", place, {
        da: `"group" er "${found}"; en forskel har en gruppe i hver ende, så cellen skal være tom`,
        en: `"group" is "${found}"; a gap has a group at each end, so the cell must be empty`,
      }),
    );
  }
  return notApplicable;
}

function filled<K extends string>(row: TidyRow, columns: readonly K[]): Partial<Record<K, string>> {
  const result: Partial<Record<K, string>> = {};
  for (const column of columns) {
    const text = row.cell(column);
    if (text !== "") result[column] = text;
  }
  return result;
}
