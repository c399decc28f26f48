import type { Edition } from "../edition/index.js";
import {
  type DecisionSource,
  type PolicyChange,
  policyDifference,
  type TargetChange,
  targetFields,
} from "../policy/index.js";
import { error, note, type Place, type Problem, quoted, type Sentence } from "../problems/index.js";
import type { Workspace } from "./read-workspace.js";

/**
 * What became of the targets since the newest edition, held against the decisions since then: a target that differs
 * in more than its words without a decision that says so, and decisions that do not say what became of them.
 */
export function versionProblems(workspace: Workspace, edition: Edition | undefined): readonly Problem[] {
  const { policy } = workspace.source;
  const now = valuesOf(policy);
  const before = edition && { edition, values: valuesOf(edition.policy) };
  const steps = stepsSince(workspace.decisions, edition);
  const changes = edition === undefined ? [] : targetChanges(policyDifference(edition.policy, policy));
  return [
    ...[...steps.values()].flatMap((group) => stepProblems(group, now, before)),
    ...changes
      .filter((change) => isDecided(change) && !steps.has(keyOf(change.id, change.field ?? "id")))
      .map((change) => undecided(change, workspace, edition)),
    ...wordingNotes(
      changes.filter((change) => !isDecided(change)),
      workspace,
      edition,
    ),
  ];
}

/** Decisions after the day of an edition that is to be frozen: the policy says already what they say. */
export function laterDecisionProblems({ decisions }: Workspace, asOf: string): readonly Problem[] {
  return decisions
    .filter(({ decision }) => decision.date > asOf)
    .map(({ decision, placeOf }) =>
      error("decision-later", placeOf(["date"]), {
        da: `beslutningen er fra ${decision.date} og udgaven pr. ${asOf}, men politikken rummer den allerede; ventede en udgave pr. ${decision.date} eller senere`,
        en: `the decision is of ${decision.date} and the edition as of ${asOf}, but the policy holds it already; expected an edition as of ${decision.date} or later`,
      }),
    );
}

type Values = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface Before {
  readonly edition: Edition;
  readonly values: Values;
}

/** What one decision says about one field of one target. */
interface Step extends TargetChange {
  readonly decision: string;
  /** The place of `from` or `to`, or of the whole change where that is absent. */
  placeOf(end: "from" | "to"): Place;
}

function valuesOf(policy: Edition["policy"]): Values {
  return new Map(
    policy.areas.flatMap(({ targets }) => targets.map((target) => [target.id, targetFields(target)])),
  );
}

function keyOf(target: string, field: string): string {
  return `${target} ${field}`;
}

/** The decisions that the newest edition does not rest on yet, by target and field, each oldest first. */
function stepsSince(
  decisions: readonly DecisionSource[],
  edition: Edition | undefined,
): ReadonlyMap<string, readonly Step[]> {
  const known = new Set(edition?.decisions.map(({ id }) => id));
  const result = new Map<string, Step[]>();
  for (const { decision, placeOf } of decisions.filter((one) => !known.has(one.decision.id))) {
    decision.changes.forEach((change, at) => {
      const key = keyOf(change.target, change.field);
      const step: Step = {
        ...change,
        decision: decision.id,
        placeOf: (end) => placeOf(["changes", at, ...(change[end] === undefined ? [] : [end])]),
      };
      result.set(key, [...(result.get(key) ?? []), step]);
    });
  }
  return result;
}

function stepProblems(group: readonly Step[], now: Values, before: Before | undefined): readonly Problem[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { target, field } = last;
  const broken = group.flatMap((step, at) => {
    const earlier = group[at - 1];
    return earlier === undefined || earlier.to === step.from ? [] : [brokenChain(step, earlier)];
  });
  if (broken.length > 0) return broken;

  const is = now.get(target)?.get(field);
  // What was decided about a target that is gone has nothing left to be compared with.
  const gone = now.get(target) === undefined && field !== "id";
  if (!gone && last.to !== is) return [otherNow(last, is)];

  const targetBefore = before?.values.get(target);
  if (before === undefined || gone || (targetBefore === undefined && field !== "id")) return [];
  const was = targetBefore?.get(field);
  // An edition may have been frozen after the decision and before anybody wrote it down.
  if (was === is || group.some(({ from }) => from === was)) return [];
  return [otherBefore(first, was, before.edition)];
}

function brokenChain(step: Step, earlier: Step): Problem {
  const [from, to] = [shown(step.from), shown(earlier.to)];
  return error("decision-from", step.placeOf("from"), {
    da: `"from" er ${from.da}, men beslutningen ${earlier.decision} satte ${step.field} for målet ${step.target} til ${to.da}`,
    en: `"from" is ${from.en}, but the decision ${earlier.decision} set ${step.field} of the target ${step.target} to ${to.en}`,
  });
}

function otherNow(step: Step, is: string | undefined): Problem {
  const [to, now] = [shown(step.to), shown(is)];
  return error("decision-to", step.placeOf("to"), {
    da: `"to" er ${to.da}, men ${step.field} for målet ${step.target} er ${now.da} i politikken`,
    en: `"to" is ${to.en}, but ${step.field} of the target ${step.target} is ${now.en} in the policy`,
  });
}

function otherBefore(step: Step, was: string | undefined, edition: Edition): Problem {
  const [from, before] = [shown(step.from), shown(was)];
  const name = editionName(edition);
  return error("decision-from", step.placeOf("from"), {
    da: `"from" er ${from.da}, men ${step.field} for målet ${step.target} var ${before.da} i ${name.da}`,
    en: `"from" is ${from.en}, but ${step.field} of the target ${step.target} was ${before.en} in ${name.en}`,
  });
}

function targetChanges(changes: readonly PolicyChange[]): readonly PolicyChange[] {
  return changes.filter(({ part }) => part === "target");
}

/** True when somebody must have decided it: texts, ids of figures and the area it stands in are no such thing. */
function isDecided({ text, field }: PolicyChange): boolean {
  return !text && field !== "area" && field?.split(".").at(-1) !== "figure";
}

function undecided(change: PolicyChange, { source }: Workspace, edition: Edition | undefined): Problem {
  const { kind, id, field = "id" } = change;
  const [before, after] = [kind === "removed" ? id : change.before, kind === "added" ? id : change.after];
  const place = source.placeOf(kind === "added" ? [...change.path, "id"] : change.path);
  const what = differs(change, editionName(edition));
  const entry = `{ ${[
    `target: ${id}`,
    `field: ${field}`,
    ...(before === undefined ? [] : [`from: ${yamlValue(before)}`]),
    ...(after === undefined ? [] : [`to: ${yamlValue(after)}`]),
  ].join(", ")} }`;
  return error("undecided-change", place, {
    da: `${what.da}, og ingen beslutning siger det; tilføj en fil i decisions/ med ændringen ${entry}`,
    en: `${what.en}, and no decision says so; add a file to decisions/ with the change ${entry}`,
  });
}

function differs({ kind, id, field, before, after }: PolicyChange, edition: Sentence): Sentence {
  if (kind === "added") {
    return { da: `målet ${id} er ikke i ${edition.da}`, en: `the target ${id} is not in ${edition.en}` };
  }
  if (kind === "removed") {
    return {
      da: `målet ${id} er i ${edition.da} og ikke mere i politikken`,
      en: `the target ${id} is in ${edition.en} and no longer in the policy`,
    };
  }
  const [was, is] = [shown(before), shown(after)];
  return {
    da: `${field} for målet ${id} var ${was.da} i ${edition.da}, er ${is.da} nu`,
    en: `${field} of the target ${id} was ${was.en} in ${edition.en}, is ${is.en} now`,
  };
}

/** One note for each target whose words differ. */
function wordingNotes(
  changes: readonly PolicyChange[],
  { source }: Workspace,
  edition: Edition | undefined,
): readonly Problem[] {
  const name = editionName(edition);
  return [...new Set(changes.map(({ id }) => id))].flatMap((id) => {
    const own = changes.filter((change) => change.id === id);
    const first = own[0];
    if (first === undefined) return [];
    const fields = own.map(({ field }) => field).join(", ");
    return [
      note("other-words", source.placeOf(first.path), {
        da: `målet ${id} har andre ord end i ${name.da} (${fields}); det kræver ingen beslutning`,
        en: `the target ${id} has other words than in ${name.en} (${fields}); that needs no decision`,
      }),
    ];
  });
}

function editionName(edition: Edition | undefined): Sentence {
  const { id = "", asOf = "" } = edition ?? {};
  return { da: `udgaven ${id} (pr. ${asOf})`, en: `the edition ${id} (as of ${asOf})` };
}

function shown(value: string | undefined): Sentence {
  if (value === undefined) return { da: "ikke sat", en: "not set" };
  const text = quoted(value);
  return { da: text, en: text };
}

/** A value as it can be copied into a file: most are plain words and numbers. */
function yamlValue(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : JSON.stringify(value);
}
