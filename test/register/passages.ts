import { readPolicy, type Scope, scopeOf } from "../../src/policy/index.js";
import { smallRecords } from "../fixtures/small-records.js";

/** The policy that counts cyclists, and its file of records. */
export function passages() {
  const policy = readPolicy(smallRecords()).value?.policy;
  const file = policy?.records?.[0];
  if (policy === undefined || file === undefined) throw new Error("missing records");
  return { policy, file };
}

/** The variables of that file. */
export function passageScope(): Scope {
  const { policy, file } = passages();
  return scopeOf(policy, file);
}
