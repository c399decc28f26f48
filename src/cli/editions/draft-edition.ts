import { editionContent, type FreezeInput, freeze } from "../../barometer/index.js";
import type { Edition } from "../../edition/index.js";
import type { Checked, Problem } from "../../problems/index.js";
import type { Workspace } from "../../workspace/index.js";
import { software } from "../call/software.js";

/**
 * What a workspace says now, frozen under the name "draft": as of the day of its newest delivery or decision,
 * because no clock may enter an edition. `audits` are those that its deliveries have passed.
 */
export function draftEdition(workspace: Workspace, audits: readonly string[] = []): Checked<Edition> {
  return freeze({ ...draftInput(workspace), audits });
}

/** What stands against such an edition, found without sealing one. */
export function draftProblems(workspace: Workspace): readonly Problem[] {
  return editionContent(draftInput(workspace)).problems;
}

function draftInput(workspace: Workspace): FreezeInput {
  const { source, deliveries } = workspace;
  const decisions = workspace.decisions.map(({ decision }) => decision);
  const asOf =
    [...deliveries.map(({ received }) => received), ...decisions.map(({ date }) => date)].sort().at(-1) ??
    `${source.policy.period.from}-01-01`;
  return { id: "draft", asOf, software, source, deliveries, decisions };
}
