import {
  type Condition,
  expressionIn,
  groupCondition,
  type Policy,
  type RecordFile,
  readCondition,
  type Scope,
  scopeOf,
} from "../../policy/index.js";
import { conditionLimits, fittingLimits, type NamedLimit } from "./condition-limits.js";
import { foundOnce } from "./found-once.js";

/** What the rows keep to that fit a condition, and those of whom it is known whether they do. */
export interface ConditionLimits {
  readonly fitting: readonly NamedLimit[];
  readonly known: readonly NamedLimit[];
}

/** A record file as conditions are read over it: its variables are looked up once, and a group of a day is. */
export interface FileConditions {
  readonly policy: Policy;
  readonly file: RecordFile;
  readonly scope: Scope;
  /** Throws where the text is no condition: a checked policy has none such. */
  condition(text: string): Condition;
  /** Undefined where the file does not tell who belongs to the group. */
  groupOn(group: string, day: string): ConditionLimits | undefined;
}

/** The conditions of one file of records. */
export function fileConditions(policy: Policy, file: RecordFile): FileConditions {
  const scope = scopeOf(policy, file);
  const groupsOn = foundOnce((day) =>
    foundOnce((id): ConditionLimits | undefined => {
      const group = policy.groups.find((one) => one.id === id);
      if (group === undefined) return undefined;
      const condition = groupCondition(policy, file, group, day);
      if ("lacks" in condition) return undefined;
      return {
        fitting: fittingLimits(condition, scope),
        known: conditionLimits(condition, "known", scope),
      };
    }),
  );
  return {
    policy,
    file,
    scope,
    condition: (text) => expressionIn(readCondition(text, scope)),
    groupOn: (group, day) => groupsOn(day)(group),
  };
}
