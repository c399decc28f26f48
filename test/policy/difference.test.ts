import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Policy, type PolicyChange, policyDifference } from "../../src/policy/index.js";
import { partWords } from "../../src/policy/policy-parts.js";
import { smallSource } from "../barometer/small-barometer.js";

/** A policy that has at least one part of every kind. */
const whole: Policy = withEveryPart(smallSource().policy);

/** The policy as somebody writes another version of it. */
function changed(change: (policy: Writable<Policy>) => void): Policy {
  const copy = structuredClone(whole) as Writable<Policy>;
  change(copy);
  return copy as Policy;
}

function area(policy: Writable<Policy>): Writable<Policy["areas"][number]> {
  const [first] = policy.areas;
  assert.ok(first);
  return first;
}

function said(after: Policy, before: Policy = whole): readonly string[] {
  return policyDifference(before, after).map(({ sentence }) => sentence.en);
}

test("a policy does not differ from itself", () => {
  assert.deepEqual(policyDifference(whole, structuredClone(whole)), []);
});

test("a changed field of a target: its way, both values, both languages and its place", () => {
  const after = changed((policy) => {
    const [target] = area(policy).targets;
    assert.ok(target?.deadline);
    target.deadline.by = "2030";
  });
  assert.deepEqual(policyDifference(whole, after), [
    {
      kind: "changed",
      part: "target",
      id: "TGT-1",
      field: "deadline.by",
      before: "2028",
      after: "2030",
      text: false,
      path: ["areas", 0, "targets", 0, "deadline", "by"],
      sentence: {
        da: 'målet TGT-1: deadline.by var "2028", er nu "2030"',
        en: 'the target TGT-1: deadline.by was "2028", is now "2030"',
      },
    },
  ]);
});

test("texts are compared in each language", () => {
  const after = changed((policy) => {
    area(policy).vision = { en: "Everyone gets home.", da: "Alle kommer uskadte hjem." };
  });
  assert.deepEqual(
    policyDifference(whole, after).map(({ part, field, text }) => [part, field, text]),
    [["area", "vision.en", true]],
  );
});

test("fields that come and go; one that says what its absence means is not named", () => {
  const after = changed((policy) => {
    const [first, second] = area(policy).targets;
    assert.ok(first?.milestones && second);
    first.milestones = first.milestones.filter(({ at }) => at !== "2022");
    second.goal = { value: "10", qualifier: "eq" };
    delete first.goal;
  });
  assert.deepEqual(said(after), [
    'the target TGT-1: goal.qualifier is gone; was "at_least"',
    'the target TGT-1: goal.value is gone; was "80"',
    'the target TGT-1: milestones.2022.goal.value is gone; was "66"',
    'the target TGT-2: goal.value is new: "10"',
  ]);
  const [, , milestone] = policyDifference(whole, after);
  assert.deepEqual(
    milestone?.path,
    ["areas", 0, "targets", 0, "milestones"],
    "the nearest part that is left",
  );
});

test("the order of parts, lists and fields says nothing, but for lists that have one", () => {
  assert.deepEqual(said(reversed(whole) as Policy), [
    'the policy: languages was "en, da", is now "da, en"',
    'the indicator helmet-rate: tabulate.bands.year.cuts was "2001, 2010, 2020", is now "2020, 2010, 2001"',
    'the derived figure FIG-9: of was "FIG-3, FIG-4", is now "FIG-4, FIG-3"',
  ]);
});

test("a target in another area is the same target", () => {
  const after = changed((policy) => {
    const one = area(policy);
    policy.areas.push({
      ...structuredClone(one),
      ...emptyLists,
      id: "walking",
      targets: one.targets.splice(0, 1),
    });
  });
  assert.deepEqual(said(after), [
    "the area walking is new",
    'the target TGT-1: area was "cycling", is now "walking"',
  ]);
});

test("of reportings between the same bodies, those that stay are not named", () => {
  const after = changed((policy) => {
    const [first] = policy.reports;
    assert.ok(first);
    policy.reports.unshift({ ...first, rhythm: { en: "monthly", da: "hver måned" } });
  });
  assert.deepEqual(said(after), ["the reporting road-office>traffic-committee is new"]);
});

describe("every kind of part", () => {
  const cases: readonly (readonly [kind: string, id: string, drop: (policy: Writable<Policy>) => unknown])[] =
    [
      ["objective", "OBJ-1", (policy) => area(policy).objectives.shift()],
      ["target", "TGT-1", (policy) => area(policy).targets.shift()],
      ["commitment", "COM-1", (policy) => area(policy).commitments.shift()],
      ["indicator", "helmet-rate", (policy) => area(policy).indicators.shift()],
      ["gap", "helmet-gap", (policy) => area(policy).gaps.shift()],
      ["derived", "FIG-9", (policy) => area(policy).derived.shift()],
      ["remark", "REM-1", (policy) => area(policy).remarks.shift()],
      ["open-point", "CON-1", (policy) => area(policy).openPoints.shift()],
      ["arithmetic", "CHK-1", (policy) => area(policy).arithmetic?.shift()],
      ["data-gap", "GAP-1", (policy) => area(policy).dataGaps.shift()],
      ["definition", "def-cyclist", (policy) => policy.definitions.shift()],
      ["group", "children", (policy) => policy.groups.shift()],
      ["country-list", "near", (policy) => policy.countryLists.shift()],
      ["place", "fernholm", (policy) => policy.places.shift()],
      ["body", "traffic-committee", (policy) => policy.bodies.shift()],
      ["report", "road-office>traffic-committee", (policy) => policy.reports.shift()],
      ["event", "CYC-1", (policy) => policy.events.shift()],
      ["task", "ONE-1", (policy) => policy.tasks.shift()],
      ["rule-set", "rules-1", (policy) => policy.ruleSets.shift()],
      ["stated-classification", "list-1", (policy) => policy.statedClassifications.shift()],
      ["record-file", "passages", (policy) => policy.records?.shift()],
      ["unit", "persons", (policy) => policy.units.shift()],
      ["dimension", "light", (policy) => policy.dimensions.shift()],
    ];
  for (const [kind, id, drop] of cases) {
    test(`${kind}: added and removed`, () => {
      const without = changed(drop);
      const about = (changes: readonly PolicyChange[]) =>
        changes.map((change) => [change.kind, change.part, change.id, change.field]);
      assert.deepEqual(about(policyDifference(whole, without)), [["removed", kind, id, undefined]]);
      assert.deepEqual(about(policyDifference(without, whole)), [["added", kind, id, undefined]]);
    });
  }

  test("an area takes what is in it along; the policy and its settings change by their fields", () => {
    const without = changed((policy) => {
      policy.areas = [];
      policy.settings.minimumCount = 10;
      policy.period.to = "2030";
    });
    const changes = policyDifference(whole, without);
    assert.ok(
      changes.some(({ kind, part, id }) => kind === "removed" && part === "area" && id === "cycling"),
    );
    assert.ok(changes.some(({ kind, id }) => kind === "removed" && id === "TGT-3"));
    assert.deepEqual(
      changes.filter(({ kind }) => kind === "changed").map(({ sentence }) => sentence.en),
      ['the policy: period.to was "2028", is now "2030"', 'the setting minimumCount was "5", is now "10"'],
    );
    const tested = new Set([...cases.map(([kind]) => kind), "area", "policy", "setting"]);
    assert.deepEqual(
      Object.keys(partWords).filter((kind) => !tested.has(kind)),
      [],
    );
  });
});

test("any value changed is found, and only there; the other way round it is the mirror image", () => {
  const leaves = scalarPaths(whole, []);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(leaves.length - 1), { minLength: 1, maxLength: 4 }), (picks) => {
      const other = structuredClone(whole);
      for (const pick of picks) overwrite(other, leaves[pick] ?? [], "x-other");
      const there = policyDifference(whole, other);
      assert.notDeepEqual(there, []);
      const back = policyDifference(other, whole);
      const mirrored = there.map(({ kind, part, id, field, before, after }) => ({
        kind: kind === "added" ? "removed" : kind === "removed" ? "added" : kind,
        part,
        id,
        field,
        before: after,
        after: before,
      }));
      const plain = back.map(({ kind, part, id, field, before, after }) => ({
        kind,
        part,
        id,
        field,
        before,
        after,
      }));
      assert.deepEqual(sorted(plain), sorted(mirrored));
      assert.deepEqual(policyDifference(whole, other), there, "the same again");
    }),
  );
});

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

const emptyLists = {
  objectives: [],
  indicators: [],
  gaps: [],
  derived: [],
  commitments: [],
  remarks: [],
  openPoints: [],
  arithmetic: [],
  dataGaps: [],
};

function withEveryPart(policy: Policy): Policy {
  const text = { en: "A text.", da: "En tekst." };
  const reporting = { from: ["road-office"], to: ["traffic-committee"], item: text, rhythm: text };
  return {
    ...policy,
    reports: [reporting],
    countryLists: [
      {
        id: "near",
        title: text,
        entries: [
          { title: text, countries: ["SE", "NO"], basis: "stated" },
          { title: text, countries: ["DE"], validFrom: "1995-01-01", basis: "outside" },
        ],
      },
    ],
    events: [
      {
        id: "CYC-1",
        kind: "follow-up",
        title: text,
        wording: text,
        months: [
          { month: 1, basis: "stated" },
          { month: 6, basis: "assumed" },
        ],
        owners: ["road-office", "traffic-committee"],
        ownerBasis: "stated",
        feeds: [],
      },
    ],
    tasks: [
      { id: "ONE-1", title: text, owners: [], due: { wording: text, early: "2021-01-01" }, output: text },
    ],
    ruleSets: [
      {
        id: "rules-1",
        title: text,
        indicator: "helmet-rate",
        denominator: text,
        reading: "printed",
        counts: [],
        settings: [{ id: "open-1", text, chosen: text }],
        classes: [
          { id: "CLS-1", code: "A", title: text, wording: text, denominator: text, listComplete: true },
          { id: "CLS-2", code: "B", title: text, wording: text, denominator: text, listComplete: false },
        ],
        listed: [{ id: "LST-1", place: "eastmead", class: "A" }],
      },
    ],
    statedClassifications: [
      {
        id: "list-1",
        title: text,
        authority: text,
        date: "2021-01-01",
        source: { title: text },
        criteria: [text],
        members: [{ place: "eastmead", class: text }],
      },
    ],
    records: [
      {
        id: "passages",
        title: text,
        unit: text,
        owner: "road-office",
        key: "rider",
        period: "year",
        variables: [
          { id: "year", title: text, type: "year", missing: ["0", "9999"] },
          { id: "light", title: text, type: "code", dimension: "light" },
        ],
      },
    ],
    areas: policy.areas.map((one) => ({
      ...one,
      indicators: one.indicators.map((indicator, at) => {
        const bands = [{ variable: "year", cuts: ["2001", "2010", "2020"] }];
        return at > 0 ? indicator : { ...indicator, tabulate: { from: "passages", kind: "count", bands } };
      }),
      openPoints: [{ id: "CON-1", text, concerns: ["TGT-1", "TGT-2"] }],
      dataGaps: [{ id: "GAP-1", title: text, missing: text, concerns: [] }],
      arithmetic: [{ id: "CHK-1", text, compute: "FIG-3 + FIG-4", digits: 1, agrees: "exactly" }],
    })),
  };
}

/** Every list and every set of fields the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, reversed(inner)] as const)
      .reverse(),
  );
}

function scalarPaths(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => scalarPaths(inner, [...path, name]));
}

function overwrite(root: unknown, path: readonly string[], value: string): void {
  const holder = path.slice(0, -1).reduce((here, step) => (here as Record<string, unknown>)[step], root);
  (holder as Record<string, unknown>)[path.at(-1) ?? ""] = value;
}

function sorted(changes: readonly object[]): readonly string[] {
  return changes.map((change) => JSON.stringify(change)).sort();
}
