import { join } from "node:path";
import { employmentDecision } from "../../examples/eksempelby/generator/decision.js";
import { sourcePolicy } from "../../examples/eksempelby/generator/source-policy.js";
import { policyFilesOn } from "../../examples/eksempelby/generator/workspace-files.js";
import { folder as eksempelby } from "../../examples/eksempelby/generator/write-workspace.js";
import { freeze } from "../../src/barometer/index.js";
import { software } from "../../src/cli/call/software.js";
import { openAuditMethod } from "../../src/delivery/index.js";
import type { Edition } from "../../src/edition/index.js";
import { type PolicySource, readPolicy } from "../../src/policy/index.js";
import { problemLines } from "../../src/problems/index.js";
import { readWorkspace } from "../../src/workspace/index.js";
import { repositoryRoot } from "../repository.js";
import type { ExampleEdition } from "./example-editions.js";

/** Freezes an edition of an example from its workspace, with the policy as it stood on the edition's day. */
export function freezeExample({ workspace, id, asOf }: ExampleEdition): Edition {
  const { value, problems } = readWorkspace(join(repositoryRoot, workspace));
  if (value === undefined) throw new Error(problemLines(problems, "en").join("\n"));
  const source = earlierPolicy(workspace, asOf) ?? value.source;
  const { deliveries } = value;
  const decisions = value.decisions.map(({ decision }) => decision);
  // That they pass is a test of its own.
  const audits = [openAuditMethod];
  const frozen = freeze({ id, asOf, software, source, deliveries, decisions, audits });
  if (frozen.value === undefined) throw new Error(problemLines(frozen.problems, "en").join("\n"));
  return frozen.value;
}

/** A workspace holds the policy of today; before the one decision there is, it was another. */
function earlierPolicy(workspace: string, day: string): PolicySource | undefined {
  if (workspace !== eksempelby || day >= employmentDecision.date) return undefined;
  const { value, problems } = readPolicy(policyFilesOn(sourcePolicy(repositoryRoot), day));
  if (value === undefined) throw new Error(problemLines(problems, "en").join("\n"));
  return value;
}
