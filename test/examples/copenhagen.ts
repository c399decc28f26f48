import { join } from "node:path";
import { freeze } from "../../src/barometer/index.js";
import { canonicalBytes, type Edition } from "../../src/edition/index.js";
import { readWorkspace, type Workspace } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";

export const copenhagenFolder = join(repositoryRoot, "examples/copenhagen-2006");

/** The example as its folder says it now. */
export function copenhagenWorkspace(): Workspace {
  const { value, problems } = readWorkspace(copenhagenFolder);
  if (value === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  return value;
}

/** The example's edition of autumn 2006. */
export function copenhagenEdition(): Edition {
  const { source, deliveries } = copenhagenWorkspace();
  const { value, problems } = freeze({
    id: "autumn-2006",
    asOf: "2006-11-30",
    software: "isobar test",
    source,
    deliveries,
  });
  if (value === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  return value;
}

export function copenhagenBytes(): Uint8Array {
  return canonicalBytes(copenhagenEdition());
}
