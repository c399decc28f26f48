import type { Observation } from "../cube/index.js";
import { attributeColumns, decimalColumns, dimensionColumns, writeCsv } from "../formats/index.js";
import type { Policy, Text } from "../policy/index.js";
import type { DeliveryHead, KeyedObservation } from "./delivery.js";

/**
 * The two files of a delivery, as `readDelivery` takes them. Sources and notes of the figures are ids of the head; what
 * is the same as when nothing is said (the indicator's own measure, a normal figure, a free one) is not written. `schema`:
 * the way from the description to `schemas/delivery.json`, for editors.
 */
export function deliveryTexts(
  head: DeliveryHead,
  figures: readonly KeyedObservation[],
  policy: Policy,
  schema?: string,
): { readonly head: string; readonly table: string } {
  const comment = schema === undefined ? "" : `# yaml-language-server: $schema=${schema}\n`;
  return { head: comment + headText(head), table: tableText(figures, policy) };
}

function tableText(figures: readonly KeyedObservation[], policy: Policy): string {
  const dimensions = policy.dimensions.map(({ id }) => id);
  const fixed = dimensionColumns.filter((column) => column !== "sex" && column !== "age");
  const own = new Map(
    policy.areas.flatMap(({ indicators, gaps }) => [
      ...indicators.map(({ id, measure }) => [id, measure] as const),
      ...gaps.map(({ id }) => [id, "gap"] as const),
    ]),
  );
  const gaps = new Set(policy.areas.flatMap((area) => area.gaps.map(({ id }) => id)));
  const cell = (column: string, { key, observation }: KeyedObservation): string => {
    switch (column) {
      case "indicator":
        return key.indicator;
      case "measure":
        return own.get(key.indicator) === key.measure ? "" : key.measure;
      case "ref_area":
        return key.refArea;
      case "group":
        return gaps.has(key.indicator) ? "" : key.group;
      case "definition":
        return key.definition;
      default:
        return dimensions.includes(column)
          ? (key.dimensions[column] ?? "")
          : observationCell(column, observation);
    }
  };
  const columns = [...fixed, ...dimensions, ...decimalColumns, ...attributeColumns].filter(
    (column) => always.has(column) || figures.some((figure) => cell(column, figure) !== ""),
  );
  return writeCsv(
    columns,
    figures.map((figure) => columns.map((column) => cell(column, figure))),
  );
}

/** Without these no row can be read. */
const always: ReadonlySet<string> = new Set(["indicator", "ref_area", "time_period", "group", "value"]);

function observationCell(column: string, observation: Observation): string {
  switch (column) {
    case "time_period":
      return observation.period;
    case "value":
    case "numerator":
    case "denominator":
    case "lower":
    case "upper":
    case "confidence":
      return observation[column] ?? "";
    case "qualifier":
      return observation.qualifier === "eq" ? "" : observation.qualifier;
    case "obs_status":
      return observation.obsStatus === "A" ? "" : observation.obsStatus;
    case "conf_status":
      return observation.confStatus === "F" ? "" : observation.confStatus;
    case "source":
      return observation.sources.join(" ");
    case "note":
      return observation.notes.join(" ");
    case "figure":
      return observation.figures.join(" ");
    case "group_label":
      return observation.groupLabels.join(" ");
    default:
      return "";
  }
}

/** YAML in which every text stands in quotation marks, so that nothing in it can be read as something else. */
function headText({
  title,
  received,
  receivedBasis,
  licence,
  defaults,
  sources,
  notes,
  provenance,
}: DeliveryHead) {
  const lines = [
    "title:",
    ...textLines(title, 1),
    `received: ${received}`,
    ...(receivedBasis === "stated" ? [] : [`receivedBasis: ${receivedBasis}`]),
    "licence:",
    ...textLines(licence, 1),
    ...mapLines("defaults", defaults),
    "sources:",
    ...sources.flatMap(({ id, title: name, url }) => [
      `  - id: ${id}`,
      "    title:",
      ...textLines(name, 3),
      ...(url === undefined ? [] : [`    url: ${quotedText(url)}`]),
    ]),
    ...(notes.length === 0 ? [] : ["notes:"]),
    ...notes.flatMap(({ id, text }) => [`  - id: ${id}`, "    text:", ...textLines(text, 3)]),
    ...(provenance === undefined ? [] : provenanceLines(provenance)),
  ];
  return `${lines.join("\n")}\n`;
}

function provenanceLines({
  software,
  engine,
  policy,
  inputs,
  methods,
  editions = [],
}: NonNullable<DeliveryHead["provenance"]>): readonly string[] {
  return [
    "provenance:",
    `  software: ${quotedText(software)}`,
    `  engine: ${quotedText(engine)}`,
    `  policy: ${quotedText(policy)}`,
    "  inputs:",
    ...inputs.flatMap(({ records, sha256, table, rows }) => [
      `    - records: ${records}`,
      ...(sha256 === undefined ? [] : [`      sha256: ${quotedText(sha256)}`]),
      ...(table === undefined ? [] : [`      table: ${quotedText(table)}`]),
      ...(rows === undefined ? [] : [`      rows: ${rows}`]),
    ]),
    `  methods: [${methods.map(quotedText).join(", ")}]`,
    ...(editions.length === 0 ? [] : [`  editions: [${editions.map(quotedText).join(", ")}]`]),
  ];
}

function mapLines(name: string, values: Readonly<Record<string, string | undefined>>): readonly string[] {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? []
    : [`${name}:`, ...given.map(([key, value]) => `  ${key}: ${quotedText(value ?? "")}`)];
}

function textLines(text: Text, depth: number): readonly string[] {
  return Object.entries(text).map(
    ([language, words]) => `${"  ".repeat(depth)}${language}: ${quotedText(words)}`,
  );
}

/** JSON's quotation is YAML's too. */
function quotedText(text: string): string {
  return JSON.stringify(text);
}
