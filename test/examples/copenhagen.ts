import { join } from "node:path";
import { freeze } from "../../src/barometer/index.js";
import { canonicalBytes, type Edition, sealEdition } from "../../src/edition/index.js";
import { readWorkspace, type Workspace } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";

export const copenhagenFolder = join(repositoryRoot, "examples/copenhagen-2006");

/** The example as its folder says it now. */
export function copenhagenWorkspace(): Workspace {
  const { value, problems } = readWorkspace(copenhagenFolder);
  if (value === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  return value;
}

let edition: Edition | undefined;

/** The example's edition of autumn 2006; made once, so do not write into it. */
export function copenhagenEdition(): Edition {
  if (edition !== undefined) return edition;
  const { source, deliveries } = copenhagenWorkspace();
  const { value, problems } = freeze({
    id: "autumn-2006",
    asOf: "2006-11-30",
    software: "isobar test",
    source,
    deliveries,
  });
  if (value === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  edition = value;
  return value;
}

export function copenhagenBytes(): Uint8Array {
  return canonicalBytes(copenhagenEdition());
}

/** One area of it, the one with most figures, and what that area needs: for tests that read it many times. */
export function employmentEdition(): Edition {
  const { manifest, ...content } = copenhagenEdition();
  const own = content.policy.areas.filter(({ id }) => id === "employment");
  const measures = own.flatMap((area) => [...area.indicators, ...area.gaps]).map(({ id }) => id);
  const targets = own.flatMap((area) => area.targets).map(({ id }) => id);
  // Without the links into other areas.
  const areas = own.map((area) => ({
    ...area,
    commitments: area.commitments.map((one) => ({
      ...one,
      targets: one.targets.filter((id) => targets.includes(id)),
    })),
  }));
  const series = content.series.filter(({ key }) => measures.includes(key.indicator));
  const used = new Set([
    ...series.map(({ key }) => key.definition),
    ...own.flatMap((area) => [...area.indicators, ...area.gaps]).map(({ definition }) => definition),
  ]);
  const definitions = content.policy.definitions.filter(({ id }) => used.has(id));
  // The rules for residential areas rest on an indicator of another area.
  const ruleSets = content.policy.ruleSets.filter(({ indicator }) => measures.includes(indicator));
  const policy = { ...content.policy, areas, definitions, ruleSets };
  const assessments = content.assessments.filter(({ target }) => targets.includes(target));
  return sealEdition({ ...content, policy, series, assessments }, manifest);
}

export function employmentBytes(): Uint8Array {
  return canonicalBytes(employmentEdition());
}
