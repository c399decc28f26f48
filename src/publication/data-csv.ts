import type { EditionSeries } from "../edition/index.js";
import {
  attributeColumns,
  decimalColumns,
  dimensionColumns,
  wordColumns,
  writeCsv,
} from "../formats/index.js";
import { qualifierWord } from "../language/index.js";
import type { Policy } from "../policy/index.js";

/**
 * The tidy table of one indicator or gap as published: the columns of the contract, codes as in the policy,
 * and at the end the word that belongs to each number in the languages of the product.
 * A derived figure says so in its source, with its inputs.
 */
export function dataCsv(series: readonly EditionSeries[], policy: Policy): string {
  const own = ownDimensions(policy);
  const header = dataColumns(policy).map(({ name }) => name);
  const rows = series.flatMap(({ key, observations }) =>
    observations.map((observation) => [
      key.indicator,
      key.measure,
      key.refArea,
      observation.period,
      key.group,
      codeOf(key, "sex"),
      codeOf(key, "age"),
      ...own.map((id) => codeOf(key, id)),
      observation.value ?? "",
      observation.numerator ?? "",
      observation.denominator ?? "",
      observation.lower ?? "",
      observation.upper ?? "",
      observation.confidence ?? "",
      observation.qualifier,
      observation.obsStatus,
      observation.confStatus,
      key.definition,
      sourceText(observation),
      observation.notes.join(" "),
      observation.figures.join(" "),
      observation.groupLabels.join(" "),
      qualifierWord(observation.qualifier, "da"),
      qualifierWord(observation.qualifier, "en"),
      ...(policy.synthetic ? [syntheticData] : []),
    ]),
  );
  return writeCsv(header, rows);
}

/** A column of a published table. */
export interface DataColumn {
  readonly name: string;
  readonly isDecimal: boolean;
}

/** The columns of every published table of a policy, in order. */
export function dataColumns(policy: Policy): readonly DataColumn[] {
  const words = wordColumns.filter((name) => name !== "synthetic" || policy.synthetic);
  const texts = (names: readonly string[]) => names.map((name) => ({ name, isDecimal: false }));
  return [
    ...texts([...dimensionColumns, ...ownDimensions(policy)]),
    ...decimalColumns.map((name) => ({ name, isDecimal: true })),
    ...texts([...attributeColumns, ...words]),
  ];
}

function ownDimensions(policy: Policy): readonly string[] {
  return policy.dimensions
    .map(({ id }) => id)
    .filter((id) => !(dimensionColumns as readonly string[]).includes(id));
}

const syntheticData = "syntetiske data / synthetic data";

/** Own fields only: a dimension may have the name of something that every object has. */
function codeOf({ dimensions }: EditionSeries["key"], dimension: string): string {
  return Object.hasOwn(dimensions, dimension) ? (dimensions[dimension] ?? "") : "";
}

function sourceText({ sources, derivation }: EditionSeries["observations"][number]): string {
  const named = sources.join(" ");
  return derivation === undefined
    ? named
    : `derived:${derivation.operation}(${derivation.inputs.join(",")}) ${named}`;
}
