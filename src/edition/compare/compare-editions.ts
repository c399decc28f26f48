import { type PolicyChange, policyDifference } from "../../policy/index.js";
import type { Edition } from "../edition.js";
import { classChanges } from "./class-changes.js";
import type { DecidedChange, EditionDifference } from "./edition-difference.js";
import { figureChanges } from "./figure-changes.js";
import { statusChanges } from "./status-changes.js";

/** What changed from an edition to a later one of the same policy. Of an edition and itself: nothing. */
export function compareEditions(before: Edition, after: Edition): EditionDifference {
  const known = new Set(before.decisions.map(({ id }) => id));
  const decisions = after.decisions.filter(({ id }) => !known.has(id));
  const policy = policyDifference(before.policy, after.policy).map((change) => decided(change, decisions));
  const figures = figureChanges(before, after);
  return {
    before: { id: before.id, asOf: before.asOf },
    after: { id: after.id, asOf: after.asOf },
    figures,
    policy,
    decisions,
    statuses: statusChanges(before, after, { figures, policy }),
    classes: classChanges(before, after),
  };
}

/** The last decision counts: a field may have been changed twice between two editions. */
function decided(change: PolicyChange, decisions: EditionDifference["decisions"]): DecidedChange {
  if (change.part !== "target") return change;
  const decision = decisions.findLast(({ changes }) =>
    changes.some(({ target, field }) => target === change.id && field === (change.field ?? "id")),
  );
  return decision === undefined ? change : { ...change, decision: decision.id };
}
