import { quoted, suggestion } from "../../problems/index.js";
import type { Condition } from "./condition.js";
import type { CelNode } from "./parse-cel.js";
import { isMissingCode, type Reading, useOf, variableOf } from "./reading.js";
import type { ScopeVariable } from "./scope.js";

/** `sex == "F"`, `area == area_last_year`: equality where one side is a code. `other` is the side that may be none. */
export function readSameCode(
  variable: ScopeVariable,
  at: number,
  other: CelNode,
  reading: Reading,
): Condition | undefined {
  const second = variableOf(other, reading);
  if (second === undefined) {
    const value = readCode(variable, other, reading);
    return value === undefined ? undefined : { kind: "among-codes", of: useOf(variable), values: [value] };
  }
  if (second.id === variable.id) {
    return reading.faults.add(
      "expression-constant",
      at,
      `${quoted(variable.id)} sammenlignes med sig selv`,
      `${quoted(variable.id)} is compared with itself`,
    );
  }
  if (second.list !== variable.list) {
    return reading.faults.add(
      "expression-type",
      other.start,
      `${quoted(variable.id)} og ${quoted(second.id)} har ikke samme koder`,
      `${quoted(variable.id)} and ${quoted(second.id)} do not have the same codes`,
    );
  }
  return { kind: "same-code", left: useOf(variable), right: useOf(second) };
}

/** `education in ["short", "long"]` */
export function readCodeList(
  variable: ScopeVariable,
  at: number,
  items: readonly CelNode[],
  reading: Reading,
): Condition | undefined {
  const values = items.map((item) => readCode(variable, item, reading));
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  const twice = values.findIndex((value, index) => values.indexOf(value) !== index);
  if (twice !== -1) {
    const value = quoted(values[twice] ?? "");
    return reading.faults.add(
      "expression-constant",
      items[twice]?.start ?? at,
      `${value} står to gange på listen`,
      `${value} stands twice on the list`,
    );
  }
  if (variable.codes !== undefined && variable.codes.length === known.length) {
    return reading.faults.add(
      "expression-constant",
      at,
      `alle koder står på listen, så betingelsen er altid sand; skriv !missing(${variable.id}), hvis det er meningen`,
      `every code is on the list, so the condition is always true; write !missing(${variable.id}) if that is meant`,
    );
  }
  return { kind: "among-codes", of: useOf(variable), values: known };
}

function readCode(variable: ScopeVariable, node: CelNode, reading: Reading): string | undefined {
  const { faults } = reading;
  const { id, codes, type } = variable;
  if (node.op !== "value" || typeof node.args !== "string") {
    const found = quoted(node.input.slice(node.start, node.end));
    return faults.add(
      "expression-type",
      node.start,
      `${quoted(id)} er en kode; ventede en kode i anførselstegn, men fandt ${found}`,
      `${quoted(id)} is a code; expected a code in quotation marks, found ${found}`,
    );
  }
  const code = node.args;
  if (isMissingCode(code, variable, node.start, reading)) return undefined;
  const isKnown =
    type === "country"
      ? /^[A-Z]{2}$/.test(code)
      : (codes?.includes(code) ?? /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(code));
  if (isKnown) return code;
  const near =
    type === "country"
      ? { da: "; ventede en landekode som DK eller DE", en: "; expected a country code such as DK or DE" }
      : suggestion(code, codes ?? []);
  return faults.add(
    "expression-code",
    node.start,
    `${quoted(code)} er ikke en kode i ${quoted(id)}${near.da}`,
    `${quoted(code)} is no code of ${quoted(id)}${near.en}`,
  );
}
