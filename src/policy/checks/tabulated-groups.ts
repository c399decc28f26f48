import { total } from "../../cube/index.js";
import { error, type Problem, quoted, suggestion } from "../../problems/index.js";
import { scopeOf } from "../conditions/scope.js";
import { type GroupLack, groupCondition } from "../records/group-condition.js";
import type { Policy, RecordFile } from "../schema/policy.js";
import { type TabulationPart, unknown, words } from "./tabulation-part.js";

export function groupProblems({ tabulate, file, path, source }: TabulationPart): readonly Problem[] {
  const { policy, placeOf } = source;
  return (tabulate.groups ?? []).flatMap((id, at) => {
    if (id === total) return [];
    const here = [...path, "groups", at];
    const group = policy.groups.find((one) => one.id === id);
    if (group === undefined) {
      return [
        unknown(
          id,
          policy.groups.map((one) => one.id),
          words.group,
          here,
          source,
        ),
      ];
    }
    // Which day makes no difference to what is lacking.
    const condition = groupCondition(policy, file, group, "2000-01-01");
    if ("lacks" in condition) return [untold(id, condition.lacks, placeOf(here))];
    return ancestryProblems(group, file, placeOf(here), policy);
  });
}

/** The group that others are compared with is one of the indicator's own, and there are others and strata. */
export function againstProblems({ tabulate, path, source }: TabulationPart): readonly Problem[] {
  const { against, groups = [], strata = [] } = tabulate;
  if (against === undefined) return [];
  const place = source.placeOf([...path, "against"]);
  if (!groups.includes(against)) return [unknown(against, groups, words.group, [...path, "against"], source)];
  if (groups.length > 1 && strata.length > 0) return [];
  return [
    error("tabulation-against", place, {
      da: 'til en korrigeret forskel hører mindst én gruppe mere og "strata"',
      en: 'an adjusted gap needs at least one more group, and "strata"',
    }),
  ];
}

function untold(group: string, lack: GroupLack, place: Problem["place"]): Problem {
  return lack === "membership"
    ? error("group-untold", place, {
        da: `gruppen ${quoted(group)} har ingen "membership" i groups.yaml, så ingen række kan høre til den`,
        en: `the group ${quoted(group)} has no "membership" in groups.yaml, so no row can belong to it`,
      })
    : error("group-untold", place, {
        da: `gruppen ${quoted(group)} kan ikke kendes i filen: dens "origin" siger ikke, hvilken variabel der er ${lack}`,
        en: `the group ${quoted(group)} cannot be told in the file: its "origin" does not say which variable is ${lack}`,
      });
}

/** Codes of a group's ancestry that the file does not know. */
function ancestryProblems(
  { id, membership }: Policy["groups"][number],
  file: RecordFile,
  place: Problem["place"],
  policy: Policy,
): readonly Problem[] {
  const codes = scopeOf(policy, file).variables.get(file.origin?.ancestry ?? "")?.codes;
  if (codes === undefined) return [];
  return (membership?.ancestry ?? [])
    .filter((code) => !codes.includes(code))
    .map((code) => {
      const near = suggestion(code, codes);
      return error("unknown-id", place, {
        da: `gruppen ${quoted(id)} bruger koden ${quoted(code)}, som ${quoted(file.origin?.ancestry ?? "")} ikke har${near.da}`,
        en: `the group ${quoted(id)} uses the code ${quoted(code)}, which ${quoted(file.origin?.ancestry ?? "")} does not have${near.en}`,
      });
    });
}
