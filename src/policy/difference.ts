import { quoted, type Sentence } from "../problems/index.js";
import { contentText, isDefault, type LeafField, leafFields } from "./leaf-fields.js";
import { type PartKind, type PolicyPart, partWords, policyParts } from "./policy-parts.js";
import { isSameContent } from "./same-content.js";
import type { Policy, Target } from "./schema/policy.js";
import { targetSchema } from "./schema/target.js";
import type { Path } from "./yaml/yaml-source.js";

/** One difference between two versions of a policy. */
export interface PolicyChange {
  /** `changed` is a field inside a part that both have. */
  readonly kind: "added" | "removed" | "changed";
  readonly part: PartKind;
  readonly id: string;
  /** The way inside the part, such as `deadline.by`; undefined when the part itself is meant. */
  readonly field: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** True when a text in one language differs, and so perhaps nothing but its words. */
  readonly text: boolean;
  /** Where it stands in the document after, or what is nearest to where it stood. */
  readonly path: Path;
  readonly sentence: Sentence;
}

/**
 * What differs between two versions of a policy, part by part and field by field. Parts are known by their ids:
 * the order in which they stand makes no difference.
 */
export function policyDifference(before: Policy, after: Policy): readonly PolicyChange[] {
  const areas = new Map(after.areas.map(({ id }, at) => [id, at]));
  return pairs(policyParts(before), policyParts(after))
    .flatMap((pair) => pairChanges(pair, areas))
    .sort((a, b) => order(a, b));
}

/** The values of a target by their fields, as a decision names them. */
export function targetFields(target: Target): ReadonlyMap<string, string> {
  return new Map([...leafFields(targetSchema, target)].map(([field, { value }]) => [field, value]));
}

interface Pair {
  readonly id: string;
  readonly before: PolicyPart | undefined;
  readonly after: PolicyPart | undefined;
}

/** Parts of one id, which usually are one before and one after; of several, those that are the same meet first. */
function pairs(before: readonly PolicyPart[], after: readonly PolicyPart[]): readonly Pair[] {
  const [ours, theirs] = [byName(before), byName(after)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name): readonly Pair[] => {
    const [old = [], now = []] = [ours.get(name), theirs.get(name)];
    const id = (old[0] ?? now[0])?.id ?? "";
    if (old.length < 2 && now.length < 2) return [{ id, before: old[0], after: now[0] }];
    const [left, come] = [withoutSame(old, now), withoutSame(now, old)];
    return Array.from({ length: Math.max(left.length, come.length) }, (_, at) => ({
      id: at === 0 ? id : `${id}#${at + 1}`,
      before: left[at],
      after: come[at],
    }));
  });
}

function byName(parts: readonly PolicyPart[]): ReadonlyMap<string, readonly PolicyPart[]> {
  const result = new Map<string, PolicyPart[]>();
  for (const part of parts) {
    const name = `${part.kind} ${part.id}`;
    const same = result.get(name);
    if (same === undefined) result.set(name, [part]);
    else same.push(part);
  }
  return result;
}

function withoutSame(parts: readonly PolicyPart[], others: readonly PolicyPart[]): readonly PolicyPart[] {
  const met = others.map(({ data }) => contentText(data));
  return parts
    .map((part) => ({ part, content: contentText(part.data) }))
    .filter(({ content }) => {
      const at = met.indexOf(content);
      if (at !== -1) met.splice(at, 1);
      return at === -1;
    })
    .sort((a, b) => (a.content < b.content ? -1 : 1))
    .map(({ part }) => part);
}

function pairChanges(
  { id, before, after }: Pair,
  areas: ReadonlyMap<string, number>,
): readonly PolicyChange[] {
  if (before === undefined || after === undefined) {
    const part = before ?? after;
    if (part === undefined) return [];
    const path = after?.path ?? listNow(part, areas);
    return [wholeChange(after === undefined ? "removed" : "added", part.kind, id, path)];
  }
  // Most parts stay as they are; telling so is many times faster than taking them apart.
  if (before.area === after.area && isSameContent(before.data, after.data)) return [];
  const [old, now] = [before, after].map(({ schema, data }) => leafFields(schema, data));
  const changes = fieldChanges(before.kind, id, old ?? new Map(), now ?? new Map(), after.path);
  if (before.area === after.area) return changes;
  const moved = { before: before.area, after: after.area, text: false, path: after.path };
  return [...changes, fieldChange(before.kind, id, "area", moved)];
}

/** Where in the later document the list is that a part stood in. */
function listNow({ area, list }: PolicyPart, areas: ReadonlyMap<string, number>): Path {
  if (area === undefined) return list;
  const at = areas.get(area);
  return at === undefined ? ["areas"] : ["areas", at, ...list.slice(2)];
}

function fieldChanges(
  kind: PartKind,
  id: string,
  old: ReadonlyMap<string, LeafField>,
  now: ReadonlyMap<string, LeafField>,
  path: Path,
): readonly PolicyChange[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [a, b] = [old.get(field), now.get(field)];
    const one = b ?? a;
    if (one === undefined || a?.value === b?.value) return [];
    // A field that only says what its absence means comes and goes with its parent.
    if ((a === undefined || b === undefined) && isAbsence(one)) return [];
    return [
      fieldChange(kind, id, field, {
        before: a?.value,
        after: b?.value,
        text: one.text,
        path: [...path, ...(b?.path ?? untilFirstPosition(one.path))],
      }),
    ];
  });
}

function isAbsence(field: LeafField): boolean {
  return field.schema !== undefined && isDefault(field);
}

/** Positions of the earlier document say nothing about the later one. */
function untilFirstPosition(path: Path): Path {
  const at = path.findIndex((step) => typeof step === "number");
  return at === -1 ? path : path.slice(0, at);
}

function wholeChange(kind: "added" | "removed", part: PartKind, id: string, path: Path): PolicyChange {
  const name = partName(part, id);
  const sentence =
    kind === "added"
      ? { da: `${name.da} er kommet til`, en: `${name.en} is new` }
      : { da: `${name.da} er udgået`, en: `${name.en} is gone` };
  return {
    kind,
    part,
    id,
    field: undefined,
    before: undefined,
    after: undefined,
    text: false,
    path,
    sentence,
  };
}

function fieldChange(
  part: PartKind,
  id: string,
  field: string,
  change: Pick<PolicyChange, "before" | "after" | "text" | "path">,
): PolicyChange {
  const name = partName(part, id);
  const what = field === "" ? name : { da: `${name.da}: ${field}`, en: `${name.en}: ${field}` };
  const [was, is] = [change.before, change.after].map((value) => value && quoted(value));
  const sentence =
    was === undefined
      ? { da: `${what.da} er kommet til: ${is}`, en: `${what.en} is new: ${is}` }
      : is === undefined
        ? { da: `${what.da} er udgået; var ${was}`, en: `${what.en} is gone; was ${was}` }
        : { da: `${what.da} var ${was}, er nu ${is}`, en: `${what.en} was ${was}, is now ${is}` };
  return { kind: "changed", part, id, field: field === "" ? undefined : field, ...change, sentence };
}

function partName(part: PartKind, id: string): Sentence {
  const { da, en } = partWords[part];
  return part === "policy" ? { da, en } : { da: `${da} ${id}`, en: `${en} ${id}` };
}

const kindOrder = Object.keys(partWords);

function order(a: PolicyChange, b: PolicyChange): number {
  return (
    kindOrder.indexOf(a.part) - kindOrder.indexOf(b.part) ||
    compareText(a.id, b.id) ||
    compareText(a.field ?? "", b.field ?? "")
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
