import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Edition } from "../../src/edition/index.js";
import { command } from "../cli/isobar.js";
import { edit, positionOf, smallWorkspace, write } from "./temporary.js";

const area = "policy/areas/cycling.yaml";
const file = "decisions/later-helmets.yaml";
const spring = ["--edition", "spring-2022", "--as-of", "2022-12-31"];
const next = ["--edition", "spring-2024", "--as-of", "2024-12-31"];
const was = "in the edition spring-2022 (as of 2022-12-31)";

/** The small policy with an edition frozen from it. */
async function frozenWorkspace(t: TestContext): Promise<string> {
  const folder = smallWorkspace(t);
  assert.equal((await command(["freeze", folder, ...spring])).code, 0);
  return folder;
}

function postpone(folder: string, to = "2030"): void {
  edit(folder, area, "by: 2028", `by: ${to}`);
}

const postponed = "{ target: TGT-1, field: deadline.by, from: 2028, to: 2030 }";

function decision(
  changes: string,
  { id = "later-helmets", date = "2023-03-01", body = "traffic-committee" } = {},
) {
  return `id: ${id}
body: ${body}
date: ${date}
title: { en: More time for helmets, da: Mere tid til hjelme }
reason: { en: The counts came late., da: Tællingerne kom sent. }
changes:
  - ${changes}
`;
}

/** What check says, but for its notes on what the small policy has no figures for. */
async function found(folder: string): Promise<readonly string[]> {
  const { code, err } = await command(["check", folder]);
  assert.equal(code, err.some((line) => line.includes(": error: ")) ? 1 : 0);
  return err.filter((line) => !line.includes("--coverage"));
}

function edition(folder: string, id: string): Edition {
  return JSON.parse(readFileSync(join(folder, `editions/${id}.json`), "utf8")) as Edition;
}

test("a deadline changed without a decision is an error where it stands, and nothing is frozen", async (t) => {
  const folder = await frozenWorkspace(t);
  assert.deepEqual(await found(folder), []);
  postpone(folder);
  const at = positionOf(folder, area, "2030");
  const line = `${area}:${at}: error: deadline.by of the target TGT-1 was "2028" ${was}, is "2030" now, and no decision says so; add a file to decisions/ with the change ${postponed}`;
  assert.deepEqual(await found(folder), [line]);
  const { code, err } = await command(["freeze", folder, ...next]);
  assert.deepEqual([code, err], [1, [line]]);
  const danish = await command(["check", "--lang", "da", folder]);
  assert.match(
    danish.err.join(),
    /deadline\.by for målet TGT-1 var "2028" i udgaven spring-2022 \(pr\. 2022-12-31\), er "2030" nu, og ingen beslutning siger det/,
  );
});

test("with the decision it is fine, and the edition carries it", async (t) => {
  const folder = await frozenWorkspace(t);
  assert.deepEqual(edition(folder, "spring-2022").decisions, []);
  postpone(folder);
  write(folder, file, decision(postponed));
  assert.deepEqual(await found(folder), []);
  assert.equal((await command(["freeze", folder, ...next])).code, 0);
  assert.deepEqual(edition(folder, "spring-2024").decisions, [
    {
      id: "later-helmets",
      body: "traffic-committee",
      date: "2023-03-01",
      title: { en: "More time for helmets", da: "Mere tid til hjelme" },
      reason: { en: "The counts came late.", da: "Tællingerne kom sent." },
      changes: [{ target: "TGT-1", field: "deadline.by", from: "2028", to: "2030" }],
    },
  ]);
  assert.equal((await command(["verify", join(folder, "editions/spring-2024.json")])).code, 0);
  // The decision belongs to that edition now, and a further change needs one of its own.
  assert.deepEqual(await found(folder), []);
  edit(folder, area, "by: 2030", "by: 2031");
  assert.match(
    (await found(folder)).join("\n"),
    /was "2030" in the edition spring-2024 .*from: 2030, to: 2031 \}$/,
  );
  const more = decision("{ target: TGT-1, field: deadline.by, from: 2030, to: 2031 }", {
    id: "still-later",
    date: "2025-02-01",
  });
  write(folder, "decisions/still-later.yaml", more);
  assert.deepEqual(await found(folder), []);
});

test("an edition is not frozen as of a day before a decision that the policy holds", async (t) => {
  const folder = smallWorkspace(t);
  postpone(folder);
  write(folder, file, decision(postponed));
  assert.deepEqual(await found(folder), []);
  const { code, err } = await command(["freeze", folder, ...spring]);
  assert.equal(code, 1);
  assert.match(
    err.join("\n"),
    /^decisions\/later-helmets\.yaml:3:7: error: the decision is of 2023-03-01 and the edition as of 2022-12-31/,
  );
});

test("two decisions on one field follow each other", async (t) => {
  const folder = await frozenWorkspace(t);
  postpone(folder, "2032");
  write(folder, file, decision(postponed));
  const second = (from: string) =>
    decision(`{ target: TGT-1, field: deadline.by, from: ${from}, to: 2032 }`, {
      id: "again",
      date: "2024-01-01",
    });
  write(folder, "decisions/again.yaml", second("2030"));
  assert.deepEqual(await found(folder), []);
  write(folder, "decisions/again.yaml", second("2029"));
  assert.deepEqual(await found(folder), [
    `decisions/again.yaml:${positionOf(folder, "decisions/again.yaml", "2029")}: error: "from" is "2029", but the decision later-helmets set deadline.by of the target TGT-1 to "2030"`,
  ]);
});

/** One mistake in the decision that goes with the later deadline: what stands in it, and what is said where. */
const mistakes: readonly (readonly [what: string, text: string, at: string, says: string])[] = [
  [
    "a wrong from",
    decision(postponed.replace("2028", "2027")),
    "2027",
    `"from" is "2027", but deadline.by of the target TGT-1 was "2028" ${was}`,
  ],
  [
    "a wrong to",
    decision(postponed.replace("2030", "2029")),
    "2029",
    `"to" is "2029", but deadline.by of the target TGT-1 is "2030" in the policy`,
  ],
  [
    "nothing in to",
    decision(postponed.replace(", to: 2030", "")),
    "{ target",
    `"to" is not set, but deadline.by of the target TGT-1 is "2030" in the policy`,
  ],
  [
    "an unknown target",
    decision(postponed.replace("TGT-1", "TGT-11")),
    "TGT-11",
    `"changes[0].target" points to the target "TGT-11", which does not exist; did you mean "TGT-1"?`,
  ],
  [
    "an unknown body",
    decision(postponed, { body: "trafic-committee" }),
    "trafic",
    `"body" points to the body "trafic-committee", which does not exist; did you mean "traffic-committee"?`,
  ],
  [
    "an unknown field",
    decision(postponed.replace("deadline.by", "deadline.yb")),
    "deadline.yb",
    `"deadline.yb" is no field of a target that holds one value; did you mean "deadline.by"?`,
  ],
  [
    "a field of several values",
    decision(postponed.replace("deadline.by", "deadline")),
    "deadline",
    `"deadline" is no field of a target that holds one value; known are "deadline.by", "deadline.wording"`,
  ],
  [
    "a day that is none",
    decision(postponed, { date: "2023-02-29" }),
    "2023-02-29",
    `"date" is "2023-02-29"; expected a date that exists, such as 2006-11-30`,
  ],
  [
    "a language that is missing",
    decision(postponed).replace(", da: Mere tid til hjelme", ""),
    "{ en: More",
    `"title" lacks its text in "da"`,
  ],
  [
    "no change",
    decision(postponed.replace("2028", "2030")),
    "{ target",
    `"from" and "to" are the same; expected what stood before and what stands now`,
  ],
  [
    "an unknown key",
    decision(postponed).replace("changes:", "explanation: x\nchanges:"),
    "explanation",
    `unknown field "explanation"; known are "id", "body", "date", "title", "reason", "changes"`,
  ],
];

for (const [what, text, at, says] of mistakes) {
  test(`a decision with ${what}`, async (t) => {
    const folder = await frozenWorkspace(t);
    postpone(folder);
    write(folder, file, text);
    const place = `${file}:${positionOf(folder, file, at)}: error: ${says}`;
    assert.deepEqual(await found(folder), [place]);
  });
}

test("two decisions of one id", async (t) => {
  const folder = await frozenWorkspace(t);
  postpone(folder);
  write(folder, file, decision(postponed));
  write(folder, "decisions/other.yaml", decision("{ target: TGT-2, field: direction, from: down, to: up }"));
  assert.match(
    (await found(folder)).join("\n"),
    /the id "later-helmets" belongs to another decision already/,
  );
});

test("targets added and removed need a decision; with it, editions and later checks are at peace", async (t) => {
  const folder = await frozenWorkspace(t);
  edit(
    folder,
    area,
    "  - id: TGT-3\n    title: { en: Fewer hurt in the dark",
    "  - id: TGT-4\n    title: { en: Fewer hurt in the dark",
  );
  edit(folder, area, "targets: [TGT-3]", "targets: [TGT-4]");
  const [gone, come] = ["field: id, from: TGT-3", "field: id, to: TGT-4"];
  const lines = await found(folder);
  assert.equal(lines.length, 2);
  assert.match(
    lines[0] ?? "",
    new RegExp(
      `^${area}:\\d+:\\d+: error: the target TGT-3 is in the edition .* and no longer in the policy, and no decision says so; .*\\{ target: TGT-3, ${gone} \\}$`,
    ),
  );
  assert.match(
    lines[1] ?? "",
    new RegExp(
      `^${area}:${positionOf(folder, area, "TGT-4")}: error: the target TGT-4 is not in the edition .*\\{ target: TGT-4, ${come} \\}$`,
    ),
  );
  write(folder, file, decision(`{ target: TGT-3, ${gone} }\n  - { target: TGT-4, ${come} }`));
  assert.deepEqual(await found(folder), []);
  assert.equal((await command(["freeze", folder, ...next])).code, 0);
  assert.deepEqual(await found(folder), []);
});

test("other words, texts on what is missing and ids of figures are a note", async (t) => {
  const folder = await frozenWorkspace(t);
  edit(folder, area, "{ en: More helmets, da: Flere hjelme }", "{ en: More helmets!, da: Flere hjelme }");
  edit(
    folder,
    area,
    "    missing:\n      en: Yearly counts for adults.\n      da: Årlige tællinger af voksne.\n",
    "",
  );
  edit(folder, area, "period: 2019, figure: FIG-1 }", "period: 2019 }");
  const lines = await found(folder);
  assert.deepEqual(
    lines.map((line) => line.replace(/^.*?: note: /, "")),
    [
      `the target TGT-1 has other words than ${was} (baseline.figure, title.en); that needs no decision`,
      `the target TGT-2 has other words than ${was} (missing.da, missing.en); that needs no decision`,
    ],
  );
});

test("a file in another order is the same policy", async (t) => {
  const folder = await frozenWorkspace(t);
  const text = readFileSync(join(folder, area), "utf8");
  const [start, ...targets] = text.slice(0, text.indexOf("\ncommitments:")).split("  - id: TGT-");
  const rest = text.slice(text.indexOf("\ncommitments:"));
  write(
    folder,
    area,
    [start, ...targets.reverse().map((target) => `${target.trimEnd()}\n`)].join("  - id: TGT-") + rest,
  );
  assert.ok(readFileSync(join(folder, area), "utf8").indexOf("TGT-3") < text.indexOf("TGT-2"));
  assert.deepEqual(await found(folder), []);
});

test("the newest edition by its day counts, not by its name", async (t) => {
  const folder = await frozenWorkspace(t);
  postpone(folder);
  write(folder, file, decision(postponed));
  assert.equal((await command(["freeze", folder, "--edition", "a-later", "--as-of", "2024-12-31"])).code, 0);
  edit(folder, area, "by: 2030", "by: 2028");
  assert.match((await found(folder)).join("\n"), /was "2030" in the edition a-later/);
});

test("beside an edition that is not whole nothing new is frozen", async (t) => {
  const folder = await frozenWorkspace(t);
  edit(folder, "editions/spring-2022.json", '"by":"2028"', '"by":"2029"');
  const { code, err } = await command(["freeze", folder, ...next]);
  assert.equal(code, 1);
  assert.match(err.join("\n"), /spring-2022\.json: error: .*was changed after the edition was frozen/);
});

test("a decision written down after the edition that already follows it is fine", async (t) => {
  const folder = smallWorkspace(t, (files) => {
    files.set(area, (files.get(area) ?? "").replace("by: 2028", "by: 2030"));
  });
  assert.equal((await command(["freeze", folder, ...next])).code, 0);
  write(folder, file, decision(postponed));
  assert.deepEqual(await found(folder), []);
});

test("what was decided about a target before it was removed needs no comparison", async (t) => {
  const folder = await frozenWorkspace(t);
  const text = readFileSync(join(folder, area), "utf8");
  const [from, to] = [text.indexOf("  - id: TGT-3"), text.indexOf("\ncommitments:")];
  write(folder, area, (text.slice(0, from) + text.slice(to)).replace("targets: [TGT-3]", "targets: []"));
  write(folder, file, decision("{ target: TGT-3, field: direction, from: down, to: up }"));
  assert.match((await found(folder)).join("\n"), /points to the target "TGT-3", which does not exist/);
  const removal = decision("{ target: TGT-3, field: id, from: TGT-3 }", {
    id: "no-target",
    date: "2024-05-01",
  });
  write(folder, "decisions/no-target.yaml", removal);
  assert.deepEqual(await found(folder), []);
});
