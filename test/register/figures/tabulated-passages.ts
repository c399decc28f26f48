import assert from "node:assert/strict";
import { type Policy, readPolicy } from "../../../src/policy/index.js";
import { hasErrors } from "../../../src/problems/index.js";
import { type Figures, fileFigures, planFile, type RecordRow } from "../../../src/register/index.js";
import { replaceOnce } from "../../fixtures/broken.js";
import { smallRecords } from "../../fixtures/small-records.js";
import { countRows } from "../count-rows.js";

/** What of the policy's files stands otherwise: file, piece, replacement. */
export type Edit = readonly [file: string, piece: string, replacement: string];

export const areaFile = "policy/areas/cycling.yaml";

const block = /^ {4}tabulate:\n(?: {6}.*\n)+/m;

/** The policy of the cyclists with locals as a second group, limits for speed, and another `tabulate` of helmet use. */
export function tabulatedFiles(tabulate: string, edits: readonly Edit[] = []): Map<string, string> {
  const files = smallRecords();
  const lines = tabulate
    .trim()
    .split("\n")
    .map((line) => `      ${line}\n`);
  files.set(
    areaFile,
    (files.get(areaFile) ?? "").replace(block, () => `    tabulate:\n${lines.join("")}`),
  );
  const own: readonly Edit[] = [
    [
      "policy/groups.yaml",
      "groups:\n",
      `groups:
  - id: locals
    title: { en: Locals, da: Lokale }
    rule: { en: From here., da: Herfra. }
    membership: { ancestry: [local] }
`,
    ],
    ["policy/records.yaml", "digits: 1\n", "digits: 1\n        from: 0\n        to: 600\n"],
  ];
  for (const [file, piece, replacement] of [...own, ...edits]) {
    files.set(file, replaceOnce(files.get(file) ?? "", piece, replacement, file));
  }
  return files;
}

export function tabulatedPolicy(tabulate: string, edits: readonly Edit[] = []): Policy {
  const { value, problems } = readPolicy(tabulatedFiles(tabulate, edits));
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error").map(({ sentence }) => sentence.en),
    [],
  );
  assert.ok(value !== undefined && !hasErrors(problems));
  return value.policy;
}

/** The figures of some rows, counted one by one. */
export function figuresOf(
  tabulate: string,
  rows: readonly RecordRow[],
  edits: readonly Edit[] = [],
): Figures {
  const policy = tabulatedPolicy(tabulate, edits);
  const file = policy.records?.[0];
  const plan = file && planFile(policy, file);
  assert.ok(plan);
  const { figures, leftOut } = fileFigures(policy, plan, countRows(plan, rows));
  return { figures: figures.filter(({ refused }) => refused === undefined), leftOut };
}

/** Figures as lines: what they are of, and their numbers. */
export function linesOf({ figures }: Pick<Figures, "figures">): readonly string[] {
  return figures.map(({ key, observation }) => {
    const { value, numerator, denominator, lower, upper, obsStatus } = observation;
    return [
      key.indicator === "helmet-rate" ? "" : key.indicator,
      key.measure === "share" ? "" : key.measure,
      key.refArea === "fernholm" ? "" : key.refArea,
      observation.period,
      key.group,
      ...Object.entries(key.dimensions).map(([dimension, code]) => `${dimension}=${code}`),
      value,
      numerator === undefined && denominator === undefined ? "" : `${numerator ?? ""}/${denominator ?? ""}`,
      lower === undefined ? "" : `${lower}..${upper}`,
      obsStatus === "A" ? "" : obsStatus,
    ]
      .filter((part) => part !== "")
      .join(" ");
  });
}

/** So many rows alike. */
export function times(count: number, row: RecordRow): readonly RecordRow[] {
  return Array.from({ length: count }, () => row);
}
