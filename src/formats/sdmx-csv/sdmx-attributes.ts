import {
  type Annotation,
  type CubeAttribute,
  codeColumn,
  type DecimalColumn,
  emptyScale,
  parseDecimal,
  type Unit,
  undetermined,
} from "../../cube/index.js";
import { decimalFilling } from "../decimal-filling.js";
import { statusFilling } from "../status-columns.js";
import { isHiding } from "../status-flags.js";
import { labelsOf } from "../table-parts.js";
import { decimalColumns } from "../tidy-columns.js";
import type { CodedColumn } from "./coded-column.js";

/** A column that is no dimension, under SDMX's name. */
export interface NamedColumn extends CodedColumn {
  readonly id: string;
}

export interface SdmxAttributes {
  readonly attributes: readonly CubeAttribute[];
  readonly unit?: Unit;
  readonly annotations: readonly Annotation[];
}

/** SDMX's names for columns that every format knows. */
export const attributeNames: ReadonlyMap<string, string> = new Map([
  ["CONF_STATUS", "conf_status"],
  ["COMMENT_OBS", "note"],
  ["OBS_COM", "note"],
]);

/** The attributes of the rows; those of units say it once for the table where all rows agree. */
export function sdmxAttributes(
  columns: readonly NamedColumn[],
  values: DecimalColumn,
  signAt: (row: number) => string,
): SdmxAttributes {
  const rows = values.scale.length;
  const [status, flag, confidential] = ["OBS_STATUS", "OBS_FLAG", "CONF_STATUS"].map((name) =>
    columns.find(({ id }) => id === name),
  );
  const filling = statusFilling(rows);
  for (let row = 0; row < rows; row++) {
    const hasValue = values.scale[row] !== emptyScale;
    // Since 2025 Eurostat says in another column than the flag's that a figure is confidential.
    const hidden = !hasValue && isHiding(textOf(confidential, row)) ? "Q" : "";
    const own = textOf(status, row) || textOf(flag, row) || signAt(row) || hidden;
    const reading = filling.put(row, own, hasValue);
    if (reading.value !== undefined && values.scale[row] === emptyScale) {
      values.units[row] = Number(reading.value);
      values.scale[row] = 0;
    }
  }
  const same = (name: string) => sameText(columns.find(({ id }) => id === name));
  const measure = columns.find(({ id }) => id === "UNIT_MEASURE");
  const unit = unitOf(measure, same("UNIT_MEASURE"), same("UNIT_MULT"), same("DECIMALS"));
  const known = new Set(["OBS_STATUS", "OBS_FLAG", ...unit.known]);
  const others = columns.filter(
    ({ id, column }) => !known.has(id) && column.codes.some((code) => code !== ""),
  );
  const named = others.map((one): CubeAttribute => attribute(attributeNames.get(one.id) ?? one.id, one));
  const said = filling.columns();
  return {
    attributes: [
      ...said.filter(({ id }) => !named.some((one) => one.id === id)),
      ...named.map((one) => withWhatFlagsSay(one, said)),
    ],
    ...(unit.unit === undefined ? {} : { unit: unit.unit }),
    annotations: others
      .filter(({ id, names }) => names.size > 0 && !attributeNames.has(id))
      .map(({ id, names }) => ({ format: "sdmx-csv", id: "names", about: [id], values: [...names].flat() })),
  };
}

/** Where the column of confidentiality says nothing, the flag beside it may. */
function withWhatFlagsSay(own: CubeAttribute, said: readonly CubeAttribute[]): CubeAttribute {
  const other = said.find(({ id }) => id === own.id);
  if (own.kind !== "code" || other?.kind !== "code" || own.id !== "conf_status") return own;
  const free = other.column.codes.indexOf("F");
  const { codes, index } = own.column;
  const texts = Array.from(index, (code, row) => {
    const at = other.column.index[row] ?? free;
    return codes[code] || (at === free ? "" : (other.column.codes[at] ?? ""));
  });
  return { ...own, column: codeColumn(texts) };
}

function textOf(column: CodedColumn | undefined, row: number): string {
  return column?.column.codes[column.column.index[row] ?? -1] ?? "";
}

function sameText(column: CodedColumn | undefined): string | undefined {
  return column?.column.codes.length === 1 ? column.column.codes[0] : undefined;
}

function unitOf(
  column: CodedColumn | undefined,
  measure: string | undefined,
  multiplier: string | undefined,
  decimals: string | undefined,
): { readonly unit?: Unit; readonly known: readonly string[] } {
  const isCount = (text: string | undefined) => text !== undefined && /^\d{1,2}$/.test(text);
  const isUnit = measure !== undefined && measure !== "";
  const known = [
    ...(isUnit ? ["UNIT_MEASURE"] : []),
    ...(isCount(multiplier) ? ["UNIT_MULT"] : []),
    ...(isCount(decimals) ? ["DECIMALS"] : []),
  ];
  if (known.length === 0) return { known };
  const label = isUnit ? (column?.names.get(measure) ?? measure) : undefined;
  return {
    known,
    unit: {
      labels: labelsOf([[undetermined, label]]),
      ...(isCount(decimals) ? { decimals: Number(decimals) } : {}),
      ...(isCount(multiplier) && Number(multiplier) > 0 ? { multiplier: Number(multiplier) } : {}),
    },
  };
}

function attribute(id: string, { column }: CodedColumn): CubeAttribute {
  const isDecimal =
    decimalColumns.some((name) => name === id) &&
    column.codes.every((code) => code === "" || parseDecimal(code) !== undefined);
  if (!isDecimal) return { id, kind: "code", column };
  const filling = decimalFilling(column.index.length);
  column.index.forEach((code, row) => {
    const text = column.codes[code] ?? "";
    if (text !== "") filling.put(row, text);
  });
  return { id, kind: "decimal", column: filling.column };
}
