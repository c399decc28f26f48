import { join } from "node:path";
import type { Policy } from "../../../src/policy/index.js";
import { readWorkspace } from "../../../src/workspace/index.js";

/** The policy that the example is made from. */
export function sourcePolicy(repository: string): Policy {
  const { value, problems } = readWorkspace(join(repository, "examples/copenhagen-2006"));
  if (value === undefined) throw new Error(problems.map(({ sentence }) => sentence.en).join("\n"));
  return value.source.policy;
}
