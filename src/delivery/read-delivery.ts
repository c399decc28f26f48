import { figureName } from "../cube/index.js";
import {
  attributeColumns,
  type CubeSource,
  decimalColumns,
  dimensionColumns,
  readTidyCsv,
} from "../formats/index.js";
import { checkedAgainst, indexPolicy, type Policy, type PolicyIndex, readYaml } from "../policy/index.js";
import {
  type Checked,
  checked,
  error,
  mostProblems,
  type Place,
  type Problem,
  placeText,
  quoted,
  rowsNotRead,
  suggestion,
} from "../problems/index.js";
import { headProblems } from "./check-head.js";
import { observationProblems } from "./check-observation.js";
import { type Delivery, deliveryHeadSchema, type KeyedObservation } from "./delivery.js";
import { type Mapping, mapRow } from "./map-row.js";
import { periodSpellings } from "./period-spellings.js";
import { placeNames } from "./place-names.js";
import { secretRowProblems } from "./secret-row-problems.js";
import { smallCountProblems } from "./small-count-problems.js";
import { tidyRows } from "./tidy-row.js";

/** The two files of a delivery in a workspace. */
export interface DeliveryFiles {
  readonly id: string;
  readonly head: { readonly file: string; readonly text: string };
  readonly table: { readonly file: string; readonly bytes: Uint8Array };
}

/** Reads a delivery and checks it against the policy it is for; every problem of both files comes at once. */
export function readDelivery(files: DeliveryFiles, policy: Policy): Checked<Delivery> {
  const source = readYaml(files.head.file, files.head.text);
  const head = checkedAgainst(deliveryHeadSchema, source);
  const table = readTidyCsv(files.table.file, files.table.bytes);
  const index = indexPolicy(policy);
  const early = [
    ...head.problems,
    ...(head.value === undefined ? [] : headProblems(files.id, head.value, source, policy, index)),
    ...table.problems,
  ];
  if (head.value === undefined || table.value === undefined) return { value: undefined, problems: early };

  const mapped = mapTable(
    table.value,
    { delivery: files.id, head: head.value, index, places: placeNames(policy) },
    policy,
  );
  return checked({ id: files.id, ...head.value, observations: mapped.observations }, [
    ...early,
    ...mapped.problems,
  ]);
}

function mapTable(
  { cube, header, placeOf }: CubeSource,
  mapping: Omit<Mapping, "dimensions">,
  policy: Policy,
): { readonly observations: readonly KeyedObservation[]; readonly problems: readonly Problem[] } {
  const fixed: readonly string[] = dimensionColumns.filter((name) => name !== "sex" && name !== "age");
  const own = cube.dimensions.map(({ id }) => id).filter((id) => !fixed.includes(id));
  const declared = policy.dimensions.map(({ id }) => id);
  const problems: Problem[] = own
    .filter((id) => !declared.includes(id))
    .map((id) => unknownColumn(id, declared, header));

  const spellingProblems = periodSpellings();
  const firstRows = new Map<string, Place>();
  const secret: Place[] = [];
  const observations: KeyedObservation[] = [];
  for (const row of tidyRows(cube)) {
    const place = placeOf(row.number);
    if (problems.length >= mostProblems) {
      problems.push(rowsNotRead(place, cube.length - row.number));
      break;
    }
    const { keyed, problems: rowProblems } = mapRow(
      row,
      { ...mapping, dimensions: own.filter((id) => declared.includes(id)) },
      place,
    );
    problems.push(
      ...rowProblems,
      ...spellingProblems(keyed.observation.period, place),
      ...observationProblems(keyed.observation, isShare(keyed, mapping.index), place),
      ...smallCountProblems(
        keyed.observation,
        policy.settings.minimumCount,
        place,
        isShare(keyed, mapping.index),
      ),
    );
    if (keyed.observation.confStatus === "N") secret.push(place);
    const text = figureName(keyed);
    const first = firstRows.get(text);
    if (first === undefined) firstRows.set(text, place);
    else problems.push(duplicateRow(place, first));
    observations.push(keyed);
  }
  return { observations, problems: [...problems, ...secretRowProblems(secret)] };
}

/** A share or rate in per cent, and so a part of a whole; a growth in per cent, say, has no bounds. */
function isShare({ key }: KeyedObservation, index: PolicyIndex): boolean {
  const indicator = index.indicators.get(key.indicator);
  return (
    indicator?.unit === "percent" &&
    indicator.measure === key.measure &&
    ["share", "rate"].includes(key.measure)
  );
}

function unknownColumn(id: string, declared: readonly string[], place: Place): Problem {
  const near = suggestion(id, [...dimensionColumns, ...decimalColumns, ...attributeColumns, ...declared]);
  return error("csv-column-unknown", place, {
    da: `kolonnen ${quoted(id)} er hverken en kendt kolonne eller en af politikkens dimensioner${near.da}`,
    en: `the column ${quoted(id)} is neither a known column nor a dimension of the policy${near.en}`,
  });
}

function duplicateRow(place: Place, first: Place): Problem {
  return error("row-duplicate", place, {
    da: `samme tal står allerede i ${placeText(first)}: samme indikator, sted, gruppe og periode`,
    en: `the same figure stands already in ${placeText(first)}: same indicator, place, group and period`,
  });
}
