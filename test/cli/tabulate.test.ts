import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { isCalendarDate } from "../../src/cube/index.js";
import { readDelivery } from "../../src/delivery/index.js";
import { digestOf } from "../../src/edition/index.js";
import type { RecordRow } from "../../src/register/index.js";
import { type Edit, tabulatedPolicy, times } from "../register/figures/tabulated-passages.js";
import { edit, everythingIn, write } from "../workspace/temporary.js";
import { closedZone, rider, tabulateCall, writeRecords } from "./helmet-zone.js";
import { command } from "./isobar.js";

const shares = `from: passages
kind: rate
numerator: helmet
groups: [visitors, locals]
breakdowns: [light]
strata: [light]
against: locals`;

const visitor = { ...rider, district: "eastmead" };
const local = { ...visitor, country: "DK", origin: "local" };

/** Riders with a helmet and without, twenty of a kind, over two years: the list of countries changed in between. */
const many: readonly RecordRow[] = [2020n, 2021n].flatMap((year) =>
  ["day", "dark"].flatMap((light) =>
    [visitor, local].flatMap((one) =>
      [0n, 1n].flatMap((helmet) => times(20, { ...one, year, light, helmet })),
    ),
  ),
);

interface Zone {
  readonly workspace: string;
  readonly records: string;
  /** The arguments after the workspace. */
  readonly args: (out: string, ...more: readonly string[]) => readonly string[];
}

/** A workspace with records beside it, as in a closed zone. */
function zone(t: TestContext, rows: readonly RecordRow[], edits: readonly Edit[] = []): Zone {
  const { folder, workspace } = closedZone(t, shares, edits);
  const records = join(folder, "passages.csv");
  writeRecords(records, rows);
  return {
    workspace,
    records,
    args: (out, ...more) => [...tabulateCall(workspace, records, out), ...more],
  };
}

test("a delivery is computed, says where it comes from, and is read, frozen and published as any other", async (t) => {
  const { workspace, args } = zone(t, many);
  const out = join(workspace, "deliveries/passages-2021.csv");
  const { code, out: answer, err } = await command(args(out));
  assert.deepEqual([code, err], [0, []]);
  assert.deepEqual(answer, [`${out}: 22 figures of 1 indicator from 320 rows`]);
  const table = readFileSync(out, "utf8");
  assert.deepEqual(table.split("\n").slice(0, 3), [
    "indicator,measure,ref_area,time_period,group,light,value,numerator,denominator,lower,upper,confidence,obs_status,definition,source,note",
    "helmet-rate,,fernholm,2020,visitors,,50.0,40,80,,,,,def-helmet,passages,",
    "helmet-rate,,fernholm,2021,visitors,,50.0,40,80,,,,B,def-helmet,passages,new-list-near",
  ]);
  const policy = tabulatedPolicy(shares);
  const head = { file: "passages-2021.yaml", text: readFileSync(out.replace(/csv$/, "yaml"), "utf8") };
  const delivery = readDelivery(
    { id: "passages-2021", head, table: { file: "passages-2021.csv", bytes: readFileSync(out) } },
    policy,
  );
  assert.deepEqual(delivery.problems, []);
  const { provenance, title, notes, received, sources } = delivery.value ?? assert.fail();
  assert.deepEqual(title, {
    en: "Computed from records: Cyclists counted",
    da: "Beregnet af registre: Talte cyklister",
  });
  assert.equal(received, "2022-03-01");
  assert.deepEqual(sources, [
    { id: "passages", title: { en: "Cyclists counted (Road Office)", da: "Talte cyklister (Vejkontoret)" } },
  ]);
  assert.deepEqual(
    notes.map(({ id }) => id),
    ["adjusted-helmet-rate", "new-list-near"],
  );
  assert.match(notes[0]?.text.en ?? "", /^Adjusted for: Light\./);
  assert.deepEqual(provenance?.inputs, [
    // No digest and no number of rows: they would differ with what is withheld.
    { records: "passages" },
  ]);
  assert.equal(provenance?.policy, digestOf(policy));
  assert.match(provenance?.engine ?? "", /^DuckDB \d/);
  assert.deepEqual(provenance?.methods, ["tabulation/2", "suppression/2", "indirect-standardisation"]);

  // The small policy's own figures of these years would be in the way of nothing: another definition of who is meant.
  assert.equal((await command(["check", workspace])).code, 0);
  const edition = join(workspace, "editions/e.json");
  assert.equal((await command(["freeze", workspace, "--edition", "e", "--as-of", "2022-12-31"])).code, 0);
  assert.match(readFileSync(edition, "utf8"), /"measure":"adjusted-gap"/);
});

test("the same records give the same bytes, and no clock stands in them", async (t) => {
  const { workspace, args } = zone(t, many);
  const texts = [];
  for (const name of ["a", "b"]) {
    const out = join(workspace, name, "one.csv");
    assert.equal((await command(args(out))).code, 0);
    texts.push([readFileSync(out, "utf8"), readFileSync(out.replace(/csv$/, "yaml"), "utf8")]);
  }
  assert.deepEqual(texts[0], texts[1]);
  const days = [...(texts[0]?.[1] ?? "").matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day);
  assert.deepEqual(days.filter(isCalendarDate), ["2022-03-01"]);
});

test("figures that show few persons are withheld, with those they could be worked out from", async (t) => {
  const rare: readonly RecordRow[] = [
    ...many,
    ...times(4, { ...visitor, year: 2019n }),
    ...times(40, { ...visitor, year: 2019n, helmet: 0n }),
    ...times(40, { ...local, year: 2019n }),
    { ...local, year: 2019n, helmet: 0n },
  ];
  const { workspace, records, args } = zone(t, rare);
  const path = join(workspace, "deliveries/rare.csv");
  const { code, out, err } = await command(args(path));
  assert.deepEqual([code, err], [0, []]);
  assert.match(out[0] ?? "", /: 31 figures of 1 indicator from 405 rows; \d+ withheld$/);
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const columns = header.split(",");
  const rows = lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, at) => [columns[at] ?? "", cell])),
  );
  const withheld = rows.filter((row) => row.obs_status === "Q");
  assert.equal(out[0]?.endsWith(`; ${withheld.length} withheld`), true);
  for (const row of withheld) {
    const { time_period: period, conf_status: status, value, numerator, lower, upper } = row;
    assert.deepEqual([period, status, value, numerator, lower, upper], ["2019", "C", "", "", "", ""]);
  }
  const measures = new Set(withheld.map(({ measure }) => measure));
  assert.ok(measures.has("") && measures.has("adjusted-gap") && measures.has("share-excluded"));
  assert.equal((await command(["check", workspace])).code, 0);

  // For whoever may see the records there is a receipt.
  const json = JSON.parse((await command(args(path.replace("rare", "again"), "--json"))).out.join("\n"));
  assert.deepEqual(json.inputs, [
    {
      records: "passages",
      sha256: createHash("sha256").update(readFileSync(records)).digest("hex"),
      rows: 405,
    },
  ]);
});

test("what was written without protection is refused by every command that reads deliveries", async (t) => {
  const { workspace, args } = zone(t, [...many, { ...visitor, year: 2022n }]);
  const edition = join(workspace, "editions/before.json");
  assert.equal(
    (await command(["freeze", workspace, "--edition", "before", "--as-of", "2022-12-31"])).code,
    0,
  );
  const out = join(workspace, "deliveries/inside.csv");
  assert.equal((await command(args(out, "--unprotected"))).code, 0);
  const [header = "", ...rows] = readFileSync(out, "utf8").trim().split("\n");
  const column = header.split(",").indexOf("conf_status");
  assert.ok(rows.length > 22 && rows.every((row) => row.split(",")[column] === "N"));

  const sentence = `deliveries/inside.csv:2: error: "conf_status" is N (not for publication) in ${rows.length} rows from this one on; such a table cannot be used`;
  const site = join(workspace, "public");
  for (const call of [
    ["check", workspace],
    ["freeze", workspace, "--edition", "after", "--as-of", "2022-12-31"],
    ["publish", workspace, "--draft", "--out", site],
    ["serve", workspace, "--draft", "--port", "0"],
  ]) {
    const { code, err, out: said } = await command(call);
    assert.equal(code, 1, call.join(" "));
    assert.ok([...err, ...said].includes(sentence), `${call[0]}: ${err.join(" | ")}`);
  }
  assert.ok(!existsSync(site) && !existsSync(join(workspace, "editions/after.json")));
  // What reads editions alone reads no delivery, and the edition from before holds nothing of it.
  assert.equal((await command(["verify", edition])).code, 0);
  assert.doesNotMatch(readFileSync(edition, "utf8"), /"N"/);
});

test("what can be seen before counting is told together", async (t) => {
  const { workspace, records } = zone(t, many);
  write(workspace, "deliveries/there.csv", "");
  edit(workspace, "policy/areas/cycling.yaml", "numerator: helmet", "numerator: helmett");
  const first = await command([
    "tabulate",
    workspace,
    "--register",
    records,
    "--received",
    "2022-03-01",
    "--out",
    join(workspace, "deliveries/there.csv"),
  ]);
  assert.equal(first.code, 1);
  assert.match(first.err.join("\n"), /the file has no variable "helmett"; did you mean "helmet"\?/);
  edit(workspace, "policy/areas/cycling.yaml", "numerator: helmett", "numerator: helmet");
  const { code, err } = await command([
    "tabulate",
    workspace,
    "--register",
    `passage=${records}`,
    "--register",
    "passages=a.csv",
    "--register",
    "b.csv",
    "--received",
    "2022-03-01",
    "--out",
    join(workspace, "deliveries/there.csv"),
  ]);
  assert.equal(code, 1);
  assert.deepEqual(err.map((line) => line.replace(/^.*: error: /, "")).sort(), [
    'nothing is computed from the record file "passage"; did you mean "passages"?',
    "something is already there; give the new one another name, or take the old one away first",
    'the record file "passages" is named twice',
  ]);
});

test("what is wrong with the records is told by the engine's sentences, and nothing is written", async (t) => {
  const { workspace, records, args } = zone(t, many);
  edit(join(records, ".."), "passages.csv", "light", "lihgt");
  const before = everythingIn(workspace);
  const { code, err, out } = await command(args(join(workspace, "deliveries/x.csv"), "--json"));
  assert.deepEqual([code, err], [1, []]);
  const { problems } = JSON.parse(out.join("\n")) as { problems: readonly { sentence: { en: string } }[] };
  assert.match(problems[0]?.sentence.en ?? "", /light/);
  assert.deepEqual(everythingIn(workspace), before);
});

test("figures of a time that was not over on the delivery's day are written with a warning", async (t) => {
  const later = [visitor, local].flatMap((one) =>
    [0n, 1n].flatMap((helmet) => times(20, { ...one, year: 2022n, helmet })),
  );
  const { workspace, args } = zone(t, [...many, ...later]);
  const told = async (name: string, ...more: readonly string[]) => {
    const { code, err } = await command(args(join(workspace, name, "early.csv"), "--unprotected", ...more));
    assert.equal(code, 0);
    return err.map((line) => line.replace(/^.*passages\.csv: /, ""));
  };
  assert.deepEqual(await told("a"), [
    "warning: there are figures for 2022, which was not over on the day of the delivery (2022-03-01); an edition of that day would show them, so mend --received unless the records are of the beginning of the period",
  ]);
  assert.deepEqual(await told("b", "--received=2021-12-30", "--lang=da"), [
    "advarsel: der er tal for 2021, 2022, som ikke var gået på leveringens dag (2021-12-30); en udgave af den dag ville vise dem, så ret --received, medmindre registeret er fra periodens begyndelse",
  ]);
  assert.match((await told("c", "--received=2021-12-30")).join(), / for 2021, 2022, which were not over on /);
  assert.deepEqual(await told("d", "--received=2022-12-31"), []);
});

test("an explanation is of the files that --register names, and one without figures is told", async (t) => {
  const { workspace } = zone(t, []);
  const explained = (register: string) =>
    command(["tabulate", workspace, "--explain", "--register", register]);
  const { code, out, err } = await explained("passages=none.csv");
  assert.deepEqual([code, err, out[0]], [0, [], "passages: 1 indicator: helmet-rate"]);
  assert.deepEqual(await explained("passage=none.csv"), {
    code: 1,
    out: [],
    err: [
      'passage=none.csv: error: nothing is computed from the record file "passage"; did you mean "passages"?',
    ],
  });
});

test("how it would be computed can be seen without records", async (t) => {
  const { workspace } = zone(t, []);
  const { code, out } = await command(["tabulate", workspace, "--explain"]);
  assert.equal(code, 0);
  assert.deepEqual(out.slice(0, 7), [
    "passages: 1 indicator: helmet-rate",
    "Dimensions (possible codes, not known among them):",
    "  year: the period",
    "  visitors: 3",
    "  locals: 3",
    "  light: 3",
    "Sums in each cell: 2",
  ]);
  assert.equal(out[7], "Possible cells in a period: at most 27");
  assert.match(out.join("\n"), /^SELECT\n {2}"year" AS _d0,[\s\S]*GROUP BY _d0, _d1, _d2, _d3$/m);
  const json = JSON.parse((await command(["tabulate", workspace, "--explain", "--json"])).out.join("\n"));
  assert.equal(json.records[0].cells, 27);
});

test("progress goes to whoever watches, and to nobody else", async (t) => {
  const { workspace, args } = zone(t, many);
  const lines: string[] = [];
  const { run } = await import("../../src/cli/index.js");
  const quiet = { out: () => {}, err: () => {}, environment: { LANG: "da_DK.UTF-8" } };
  const out = join(workspace, "deliveries/watched.csv");
  assert.equal(await run(args(out), { ...quiet, progress: (line) => lines.push(line) }), 0);
  assert.ok(lines.includes("passages: kolonner og koder kontrolleres"), lines.join(" | "));
  assert.ok(lines.some((line) => line.startsWith("passages (320 rækker): tæller")));
  assert.equal(lines.at(-1), "");
});

test("wrong usage is told in a sentence", async (t) => {
  const { workspace, records } = zone(t, []);
  const all = ["--register", records, "--received", "2022-03-01", "--out", "x.csv"];
  const without = (name: string) => all.filter((_, at) => all[at] !== name && all[at - 1] !== name);
  const cases: readonly (readonly [readonly string[], string])[] = [
    [without("--register"), "--register is missing"],
    [without("--received"), "--received is missing"],
    [without("--out"), "--out is missing"],
    [
      [...without("--received"), "--received", "2022"],
      '--received is "2022"; expected a date such as 2006-11-30',
    ],
    [
      [...without("--out"), "--out", "x.txt"],
      '--out is "x.txt"; expected a file such as register-2012.csv (first a letter, then letters, digits, dots and hyphens)',
    ],
    [
      [...without("--out"), "--out", "deliveries/_x.csv"],
      '--out is "deliveries/_x.csv"; expected a file such as register-2012.csv (first a letter, then letters, digits, dots and hyphens)',
    ],
    [
      [...without("--out"), "--out", "https://city.example/x.csv"],
      '--out is the address "https://city.example/x.csv"; expected a path on this machine',
    ],
    [[...all, "--memory", "512"], '--memory is "512"; expected at least 64MB, such as 512MB or 2GB'],
    [[...all, "--threads", "0"], '--threads is "0"; expected a whole number from 1 to 999'],
    [[...all, "--register", ""], "--register lacks its value"],
  ];
  for (const [args, sentence] of cases) {
    const { code, err } = await command(["tabulate", workspace, ...args]);
    assert.deepEqual([code, err], [2, [`isobar: ${sentence}`]]);
  }
});

test("in a workspace with schemas the description names its own; a table where it stands stays", async (t) => {
  const { workspace, args } = zone(t, many);
  write(workspace, "schemas/delivery.json", "{}");
  const out = join(workspace, "deliveries/first.csv");
  assert.equal((await command(args(out))).code, 0);
  const text = readFileSync(join(workspace, "deliveries/first.yaml"), "utf8");
  assert.ok(text.startsWith("# yaml-language-server: $schema=../schemas/delivery.json\ntitle:\n"));
  const again = await command(args(out, "--unprotected"));
  assert.equal(again.code, 1);
  assert.equal(readFileSync(join(workspace, "deliveries/first.yaml"), "utf8"), text);
});

test("Ctrl-C before anything is counted is told like one after, and no folder is made", (t) => {
  const { workspace, args } = zone(t, many);
  const door = new URL("../../src/cli/index.js", import.meta.url);
  const script = `import { run } from ${JSON.stringify(door.href)};
const [when, ...args] = process.argv.slice(1);
const lines = [];
const running = run(args, { out: (line) => lines.push(line), err: (line) => lines.push(line), environment: { LANG: "da" } });
if (when === "later") setImmediate(() => process.kill(process.pid, "SIGINT"));
else process.kill(process.pid, "SIGINT");
console.log(await running, lines.join());`;
  for (const when of ["at once", "later"]) {
    const out = join(workspace, "new/x.csv");
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", script, when, ...args(out)],
      { encoding: "utf8" },
    );
    assert.equal(`${stdout}${stderr}`, "130 isobar: afbrudt; intet er skrevet\n", when);
    assert.ok(!existsSync(join(workspace, "new")));
  }
});
