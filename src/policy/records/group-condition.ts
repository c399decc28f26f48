import type { Condition } from "../conditions/condition.js";
import { useOf } from "../conditions/reading.js";
import { type Scope, scopeOf } from "../conditions/scope.js";
import type { Policy, RecordFile } from "../schema/policy.js";
import { countriesOn } from "./country-list.js";

type Group = Policy["groups"][number];

/** What a file must have so that a group can be told in it, and has not. */
export type GroupLack = "membership" | "country" | "ancestry" | "firstLanguage";

/**
 * Who of a record file belongs to a group, by the lists of countries as they were on a day: all that its membership asks
 * for, together. A person of whom that is not known belongs to no group. Or what is lacking to tell.
 */
export function groupCondition(
  policy: Policy,
  file: RecordFile,
  group: Group,
  day: string,
): Condition | { readonly lacks: GroupLack } {
  const { origin, ancestry, firstLanguage } = group.membership ?? {};
  const scope = scopeOf(policy, file);
  const parts: Condition[] = [];

  if (origin !== undefined) {
    const list = policy.countryLists.find(({ id }) => id === origin.list);
    const country = use(scope, file.origin?.country);
    if (country === undefined || list === undefined) return { lacks: "country" };
    const inside: Condition = { kind: "among-codes", of: country, values: countriesOn(list, day) };
    parts.push(origin.side === "inside" ? inside : { kind: "not", of: inside });
  }
  if (ancestry !== undefined) {
    const of = use(scope, file.origin?.ancestry);
    if (of === undefined) return { lacks: "ancestry" };
    parts.push({ kind: "among-codes", of, values: ancestry });
  }
  if (firstLanguage !== undefined) {
    const of = use(scope, file.origin?.firstLanguage);
    if (of === undefined) return { lacks: "firstLanguage" };
    const same: Condition = { kind: "among-codes", of, values: [firstLanguage.language] };
    parts.push(firstLanguage.same ? same : { kind: "not", of: same });
  }
  const [first, ...more] = parts;
  if (first === undefined) return { lacks: "membership" };
  return more.reduce<Condition>((left, right) => ({ kind: "and", left, right }), first);
}

function use({ variables }: Scope, id: string | undefined) {
  const variable = variables.get(id ?? "");
  return variable && useOf(variable);
}
