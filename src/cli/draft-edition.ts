import { freeze } from "../barometer/index.js";
import type { Edition } from "../edition/index.js";
import type { Checked } from "../problems/index.js";
import type { Workspace } from "../workspace/index.js";
import { software } from "./software.js";

/**
 * What a workspace says now, frozen under the name "draft": as of the day of its newest delivery or decision,
 * because no clock may enter an edition.
 */
export function draftEdition(workspace: Workspace): Checked<Edition> {
  const { source, deliveries } = workspace;
  const decisions = workspace.decisions.map(({ decision }) => decision);
  const asOf =
    [...deliveries.map(({ received }) => received), ...decisions.map(({ date }) => date)].sort().at(-1) ??
    `${source.policy.period.from}-01-01`;
  return freeze({ id: "draft", asOf, software, source, deliveries, decisions });
}
