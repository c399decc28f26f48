import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exampleFiles, folder, madeFiles } from "../../examples/eksempelby/generator/write-workspace.js";
import { type Edition, notAssessableReasons, readEdition, targetStatuses } from "../../src/edition/index.js";
import { hasErrors } from "../../src/problems/index.js";
import { readWorkspace, versionProblems, type Workspace } from "../../src/workspace/index.js";
import { assertNone } from "../assert-none.js";
import { readTexts, repositoryRoot } from "../repository.js";
import { copenhagenWorkspace } from "./copenhagen.js";
import { eksempelbyStatuses } from "./eksempelby-statuses.js";

/*
 * The invented city: its committed files are what its generator makes, it has the first example's policy in content
 * and ids, and its figures show what the product can show.
 */

const editions = ["spring-2009", "autumn-2011", "spring-2013"].map(editionNamed);

function editionNamed(id: string): Edition {
  const file = `${folder}/editions/${id}.json`;
  const { value } = readEdition(file, readFileSync(join(repositoryRoot, file)));
  return value ?? assert.fail(file);
}

const workspace = readWorkspace(join(repositoryRoot, folder));

function workspaceRead(): Workspace {
  assert.ok(workspace.value !== undefined && !hasErrors(workspace.problems));
  return workspace.value;
}

test("the committed files are byte for byte what the generator makes (npm run eksempelby makes them anew)", async () => {
  const made = await exampleFiles(repositoryRoot);
  assert.deepEqual([...madeFiles(repositoryRoot)].sort(), [...made.keys()].sort());
  for (const [path, text] of made) {
    assert.equal(readFileSync(join(repositoryRoot, folder, path), "utf8"), text, path);
  }
});

test("the generator uses nothing that differs between machines and days", () => {
  const sources = readTexts(`${folder}/generator`);
  assert.ok(sources.size > 20);
  for (const [path, text] of sources) {
    assert.doesNotMatch(
      text,
      /Math\.(?!floor|abs|imul|ceil|max)|\bDate\b|\bIntl\b|[lL]ocale[A-Z(]|toLocale|process\.env/,
      path,
    );
  }
});

test("its policy is the first example's: the same areas, targets, commitments, definitions, groups and events", () => {
  const [own, source] = [workspaceRead().source.policy, copenhagenWorkspace().source.policy];
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  for (const list of [
    "areas",
    "groups",
    "bodies",
    "definitions",
    "units",
    "events",
    "tasks",
    "ruleSets",
  ] as const) {
    assert.deepEqual(ids(own[list]), ids(source[list]), list);
  }
  own.areas.forEach((area, at) => {
    const twin = source.areas[at] ?? assert.fail(area.id);
    for (const list of ["objectives", "indicators", "gaps", "commitments"] as const) {
      assert.deepEqual(ids(area[list]), ids(twin[list]), `${area.id} ${list}`);
    }
    assert.deepEqual(
      area.targets.map(({ id, kind }) => [id, kind]),
      twin.targets.map(({ id, kind }) => [id, kind]),
    );
  });
});

test("every figure says in its table that it is synthetic, and every file in its first lines", () => {
  for (const path of madeFiles(repositoryRoot)) {
    const text = readFileSync(join(repositoryRoot, folder, path), "utf8");
    if (path.endsWith(".yaml")) assert.match(text, /^#[^\n]*\n# Synthetic: /, path);
    else if (path.endsWith(".json")) assert.match(text, /^\{\n "title": \{[^}]*Synthetic data/, path);
    else
      for (const line of text.trimEnd().split("\n").slice(1))
        assert.match(line, /,synthetic-[a-z]+(,|$)/, path);
  }
  for (const { policy, deliveries } of editions) {
    assert.equal(policy.synthetic, true);
    for (const { id, title, licence, sources } of deliveries) {
      for (const text of [title, licence, ...sources.map((source) => source.title)]) {
        assert.match(`${text.en} ${text.da}`, /Synthetic data.*Syntetiske data/s, id);
      }
    }
  }
});

test("each target stands as designed in each of the three editions", () => {
  const found = editions.map(({ assessments }) =>
    assessments.map(({ target, status, reason }) => [target, reason ?? status] as const),
  );
  const table = (found[0] ?? []).map(([target], at) =>
    [target, ...found.map((one) => one[at]?.[1])].join(" "),
  );
  assert.deepEqual(table, eksempelbyStatuses.trim().split("\n"));
});

test("every status, every reason, and every observation status that the product has occurs", () => {
  const assessments = editions.flatMap((edition) => edition.assessments);
  const statuses = new Set(assessments.map(({ status }) => status));
  const reasons = new Set(assessments.flatMap(({ reason }) => reason ?? []));
  // The code's own lists: a status or reason that comes into the product must come about here too.
  assertNone(targetStatuses.filter((status) => !statuses.has(status)));
  assertNone(notAssessableReasons.filter((reason) => !reasons.has(reason)));
  const counted = editions.map(({ series }) => {
    const counts: Record<string, number> = {};
    for (const { obsStatus } of series.flatMap(({ observations }) => observations)) {
      counts[obsStatus] = (counts[obsStatus] ?? 0) + 1;
    }
    return counts;
  });
  const always = { B: 4, D: 2, E: 1, M: 4, O: 2 };
  assert.deepEqual(counted, [
    { A: 675, ...always, L: 3, P: 21, Q: 10, U: 3 },
    { A: 1021, ...always, L: 5, Q: 34, U: 3 },
    { A: 1297, ...always, L: 7, P: 21, Q: 37, U: 4 },
  ]);
});

test("a qualifier of every kind that has a number, a revised figure, and guards that speak", () => {
  const observations = editions[2]?.series.flatMap((one) => one.observations) ?? [];
  assert.deepEqual([...new Set(observations.map(({ qualifier }) => qualifier))].sort(), [
    "above",
    "approx",
    "at_least",
    "below",
    "between",
    "eq",
    "just_above",
    "just_below",
    "up_to",
  ]);
  const corrected = observations.find(({ notes }) => notes.includes("register-2011-2012/counted-twice"));
  assert.deepEqual(
    [corrected?.period, corrected?.value, corrected?.replaced?.value],
    ["2010", "51.2", "51.8"],
  );
  const notesOn = (id: string): readonly string[] =>
    editions[1]?.assessments.find(({ target }) => target === id)?.notes.map(({ code }) => code) ?? [];
  assert.ok(notesOn("TGT-EMP-02").includes("better-off-end-fell"));
  assert.ok(notesOn("TGT-HOU-02").includes("not-among-stayers"));
  assert.ok(notesOn("TGT-EDU-05").includes("rank-universe-changed"));
  // The change since the baseline, which those who stayed had little part in: -6.3 = -0.6 - 3.6 - 2.1.
  const parts = editions[1]?.assessments
    .find(({ target }) => target === "TGT-HOU-02")
    ?.notes.find(({ code }) => code === "residents-exchanged")?.numbers;
  assert.deepEqual(parts, {
    ...{ change: "-6.3", stayers: "-0.6", arrivals: "-3.6", departures: "-2.1" },
    ...{ from: "2005", to: "2010" },
  });
});

test("of a withheld figure nothing but its denominator is told", () => {
  const withheld = editions.flatMap(({ series }) =>
    series.flatMap(({ observations }) => observations.filter(({ obsStatus }) => obsStatus === "Q")),
  );
  assert.ok(withheld.length > 0);
  for (const one of withheld) {
    assert.deepEqual(
      [one.value, one.numerator, one.lower, one.upper, one.confStatus],
      [undefined, undefined, undefined, undefined, "C"],
    );
  }
});

test("between the first two editions one decision moves two deadlines, and nothing else of the targets", () => {
  const [before, after, last] = editions;
  assert.deepEqual(before?.decisions, []);
  assert.deepEqual(
    after?.decisions.map(({ id, changes }) => [
      id,
      changes.map(({ target, from, to }) => [target, from, to]),
    ]),
    [
      [
        "DEC-2010-1",
        [
          ["TGT-EMP-01", "2010", "2014"],
          ["TGT-EMP-01b", "2010", "2014"],
        ],
      ],
    ],
  );
  const severities = (edition: Edition | undefined) =>
    versionProblems(workspaceRead(), edition).map(({ code, severity }) => `${severity} ${code}`);
  assert.deepEqual(severities(before), ["note other-words", "note other-words"]);
  assert.deepEqual(severities(last), []);
});

test("the comparison of authorities has ranges of ranks, one place too small for one and one missing", () => {
  const newest = editions
    .at(-1)
    ?.comparisons.find(
      ({ indicator, group, period }) =>
        indicator === "employment-rate" && group === "immigrants" && period === "2010",
    );
  assert.deepEqual(newest?.missing, ["fantasted"]);
  // Those of docs/methods/comparison.md.
  assert.deepEqual(
    newest.places.map(({ refArea, rankFrom, rankTo, reason }) =>
      [refArea, reason ?? `${rankFrom}-${rankTo}`].join(" "),
    ),
    [
      "country other-kind",
      "eksempelby 7-8",
      "modelhoej 1-5",
      "moensterlev 3-7",
      "opdigterup too-small",
      "paafundlev 2-6",
      "proevelev 6-8",
      "skitselund 1-4",
      "taenkeby 3-6",
      "udkastrup 1-4",
    ],
  );
});
