import type { Policy } from "../../../src/policy/index.js";
import { policyAreaSchema, policyFiles } from "../../../src/policy/index.js";
import { administrationRows } from "./administration.js";
import { calibration } from "./calibration.js";
import { employmentDeadline, employmentDecision } from "./decision.js";
import { completeRows, type PlannedDelivery, plannedDeliveries, registerRows } from "./deliveries.js";
import { figuresIn } from "./figures.js";
import { inventedPolicy } from "./policy.js";
import { csvText } from "./print-csv.js";
import { jsonText } from "./print-json.js";
import { yamlText } from "./print-yaml.js";
import { registerFigures } from "./register-figures.js";
import { residentialAreaRows } from "./residential-areas.js";
import { citizenSurveyRows, healthSurveyRows } from "./surveys.js";

/** A workspace's files: text by path. */
export type Files = ReadonlyMap<string, string>;

/**
 * Every file of the example that is made and not frozen, as it stood on a day: decisions taken by then are in it.
 * The same on every machine: whole-number arithmetic, no clock, no chance, no locale.
 */
export async function workspaceFiles(source: Policy, day: string): Promise<Files> {
  const policy = policyOn(source, day);
  const figures = await registerFigures(policy, calibration());
  return new Map([
    ...policyTexts(policy),
    ...plannedDeliveries(figures).flatMap((delivery) => deliveryTexts(delivery, policy)),
    ...(day < employmentDecision.date
      ? []
      : [[`decisions/${employmentDecision.id.toLowerCase()}.yaml`, decisionText()] as const]),
    ["register/calibration.json", calibrationText()],
  ]);
}

/** The files of the policy alone, as they stood on a day. */
export function policyFilesOn(source: Policy, day: string): Files {
  return new Map(policyTexts(policyOn(source, day)));
}

function policyOn(source: Policy, day: string): Policy {
  const rows = [
    ...registerRows(),
    ...residentialAreaRows(),
    ...administrationRows(),
    ...citizenSurveyRows(),
    ...healthSurveyRows(),
  ];
  return inventedPolicy(source, figuresIn(rows), employmentDeadline(day));
}

type NamedText = readonly [path: string, text: string];

function policyTexts(policy: Policy): readonly NamedText[] {
  const parts: Readonly<Record<string, unknown>> = { ...policy, areas: policy.areas.map(({ id }) => id) };
  return [
    ...Object.entries(policyFiles).flatMap(([path, schema]): readonly NamedText[] => {
      const fields = Object.keys(schema.shape);
      // A file that the policy can do without, and does.
      if (fields.every((field) => parts[field] === undefined)) return [];
      return [[path, text(path, inOrder(parts, fields), path.slice("policy/".length, -".yaml".length))]];
    }),
    ...policy.areas.map((area): NamedText => {
      const path = `policy/areas/${area.id}.yaml`;
      return [path, text(path, inOrder(area, Object.keys(policyAreaSchema.shape)), "area")];
    }),
  ];
}

/** The fields of a file in the order of its schema. */
function inOrder(part: Readonly<Record<string, unknown>>, fields: readonly string[]): unknown {
  return Object.fromEntries(fields.map((field) => [field, part[field]]));
}

function deliveryTexts(delivery: PlannedDelivery, policy: Policy): readonly NamedText[] {
  const { id, title, received, source, notes } = delivery;
  const path = `deliveries/${id}.yaml`;
  const description = {
    title,
    received,
    licence: {
      da: "Syntetiske data, opdigtet til eksemplet. Ingen rettigheder forbeholdt (CC0 1.0).",
      en: "Synthetic data, invented for the example. No rights reserved (CC0 1.0).",
    },
    sources: [source],
    notes,
  };
  return [
    [path, text(path, description, "delivery")],
    [`deliveries/${id}.csv`, csvText(completeRows(delivery, policy))],
  ];
}

function decisionText(): string {
  return text("decisions/one.yaml", employmentDecision, "decision");
}

/** What `isobar synthesise` makes the register after. */
function calibrationText(): string {
  return jsonText({
    title: {
      da: "Syntetiske data: hvor mange der er af hvem i Eksempelbys opdigtede register",
      en: "Synthetic data: how many there are of whom in Eksempelby’s invented register",
    },
    made: "Written by `npm run eksempelby`; changes belong in generator/.",
    calibration: calibration(),
  });
}

/** The comment names the schema for editors, as in the workspaces that people write. */
function text(path: string, data: unknown, schema: string): string {
  const up = "../".repeat(path.split("/").length + 1);
  return yamlText(data, [
    `yaml-language-server: $schema=${up}schemas/${schema}.json`,
    "Synthetic: an invented city with invented figures. Written by `npm run eksempelby`; changes belong in generator/.",
  ]);
}
