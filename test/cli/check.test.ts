import assert from "node:assert/strict";
import { mkdirSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Problem } from "../../src/problems/index.js";
import { copenhagenFolder } from "../examples/copenhagen.js";
import {
  copenhagenCopy,
  edit,
  everythingIn,
  positionOf,
  smallWorkspace,
  temporaryFolder,
  write,
} from "../workspace/temporary.js";
import { command, isobar } from "./isobar.js";

const area = "policy/areas/employment.yaml";

test("the example and the small policy have neither errors nor warnings", async (t) => {
  const { code, out, err } = isobar(["check", copenhagenFolder]);
  assert.deepEqual([code, out.length], [0, 1]);
  assert.match(out[0] ?? "", /^0 errors, 0 warnings, \d+ notes?$/);
  assert.ok(
    err.every((line) => line.includes(": note: ")),
    err.join("\n"),
  );
  const small = await command(["check", smallWorkspace(t)]);
  assert.deepEqual([small.code, small.out], [0, ["0 errors, 0 warnings, 2 notes"]]);
  const json = await command(["check", "--json", copenhagenFolder]);
  const { problems }: { problems: readonly Problem[] } = JSON.parse(json.out.join("\n"));
  assert.deepEqual([json.code, json.err], [0, []]);
  assert.ok(problems.every(({ severity }) => severity === "note"));
});

/** One breakage: a file, what stands there, what is put in its place, and a part of it that the place points at. */
interface Breakage {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly says: RegExp;
}

const breakages: readonly Breakage[] = [
  {
    file: "policy/policy.yaml",
    from: "publisher: ACT-07",
    to: "publisher: ACT-77",
    at: "ACT-77",
    says: /the body "ACT-77", which does not exist/,
  },
  {
    file: "policy/policy.yaml",
    from: "to: 2014",
    to: "to: 20140",
    at: "20140",
    says: /"20140"; expected a year/,
  },
  { file: "policy/policy.yaml", from: "da: Køn, en: Sex", to: "da: Køn", at: "{ da: Køn }", says: /en/ },
  {
    file: "policy/places.yaml",
    from: "kind: country",
    to: "kind: contry",
    at: "contry",
    says: /"contry"; .*did you mean "country"/,
  },
  {
    file: area,
    from: "unit: percentage-points\n    definition: DEF-31",
    to: "unit: percentage-point\n    definition: DEF-31",
    at: "percentage-point\n",
    says: /"percentage-point".*did you mean "percentage-points"/,
  },
  { file: area, from: "definition: DEF-32", to: "definition: DEF-320", at: "DEF-320", says: /"DEF-320"/ },
  {
    file: area,
    from: "  - id: TGT-EMP-02\n",
    to: "  - id: TGT-EMP-01\n",
    at: "TGT-EMP-01\n    title:\n      da: Mindre",
    says: /"TGT-EMP-01" exists already/,
  },
  {
    file: area,
    from: "recurrence: yearly",
    to: "recurrence: yearley",
    at: "yearley",
    says: /"yearley".*did you mean "yearly"/,
  },
  {
    file: area,
    from: "concerns: [employment-gap, FIG-T3-04-G",
    to: "concerns: [employment-gap, FIG-T3-99-G",
    at: "FIG-T3-99-G",
    says: /"FIG-T3-99-G", which does not exist/,
  },
];

test("several breakages of a policy are all named, each at its line and column", async (t) => {
  const folder = copenhagenCopy(t);
  for (const { file, from, to } of breakages) edit(folder, file, from, to);
  const { code, out, err } = await command(["check", folder]);
  assert.equal(code, 1);
  for (const { file, at, says } of breakages) {
    const place = `${file}:${positionOf(folder, file, at)}: error: `;
    const line = err.find((one) => one.startsWith(place) && says.test(one));
    assert.ok(line !== undefined, `${place} ${says}\nin:\n${err.join("\n")}`);
  }
  assert.equal(out.at(-1), `${err.length} errors, 0 warnings, 0 notes`);
});

test("breakages of policy and deliveries come in one run", async (t) => {
  const folder = copenhagenCopy(t);
  const [table, head] = ["deliveries/table-3.csv", "deliveries/table-4.yaml"];
  edit(folder, "policy/policy.yaml", "publisher: ACT-07", "publisher: ACT-77");
  edit(folder, "policy/policy.yaml", "minimumCount: 5", "minimumCount: five");
  edit(folder, area, "definition: DEF-32", "definition: DEF-320");
  edit(folder, table, ",78,eq", ',"78,0",eq');
  edit(folder, head, "received: 2006-11-01", "received: 2006-11-31");
  const { code, err } = await command(["check", folder]);
  assert.equal(code, 1);
  const expected = [
    `policy/policy.yaml:${positionOf(folder, "policy/policy.yaml", "ACT-77")}: error: `,
    `policy/policy.yaml:${positionOf(folder, "policy/policy.yaml", "five")}: error: `,
    `${area}:${positionOf(folder, area, "DEF-320")}: error: `,
    `${table}:2: error: `,
    `${head}:${positionOf(folder, head, "2006-11-31")}: error: `,
  ];
  for (const place of expected) {
    assert.ok(
      err.some((line) => line.startsWith(place)),
      `${place}\nin:\n${err.join("\n")}`,
    );
  }
});

test("every row of a table that does not fit the policy is named", async (t) => {
  const folder = copenhagenCopy(t);
  const table = "deliveries/table-3.csv";
  edit(folder, table, "employment-rate,,farum,2005", "employment-rate,,farumm,2005");
  edit(folder, table, "employment-gap,gap,herlev,2005", "employment-gap,gap,herlev,2005-13");
  edit(folder, table, "ishoj,2005,immigrants,immigrants,56", "ishoj,2005,immigrants,immigrants,156");
  const { err } = await command(["check", folder]);
  const lines = (found: string): string => positionOf(folder, table, found).split(":")[0] ?? "";
  for (const found of ["farumm", "2005-13", ",156"]) {
    const place = `${table}:${lines(found)}: error: `;
    assert.ok(
      err.some((line) => line.startsWith(place)),
      `${place} in\n${err.join("\n")}`,
    );
  }
  assert.equal(err.length, 3);
});

test("problems come for machines with place, code and both languages", async (t) => {
  const folder = copenhagenCopy(t);
  edit(folder, area, "definition: DEF-32", "definition: DEF-320");
  const { code, out, err } = await command(["check", folder, "--json"]);
  assert.deepEqual([code, err], [1, []]);
  const { problems } = JSON.parse(out.join("\n")) as { readonly problems: readonly Problem[] };
  const [line, column] = positionOf(folder, area, "DEF-320").split(":").map(Number);
  const [problem] = problems;
  assert.equal(problems.length, 1);
  assert.deepEqual(problem?.place, { file: area, line, column, path: "indicators[1].definition" });
  assert.deepEqual([problem?.severity, problem?.code], ["error", "unknown-id"]);
  assert.ok(problem?.sentence.da !== problem?.sentence.en);
});

test("what is no workspace is told what it is", async (t) => {
  const folder = temporaryFolder(t);
  const only = async (path: string): Promise<readonly string[]> => {
    const { code, err } = await command(["check", path]);
    assert.equal(code, 1);
    return err;
  };
  const missing = join(folder, "nowhere");
  assert.deepEqual(await only(missing), [
    `${missing}: error: does not exist; expected a folder with policy/policy.yaml`,
  ]);
  write(folder, "file.yaml", "a: b\n");
  const file = join(folder, "file.yaml");
  assert.deepEqual(await only(file), [
    `${file}: error: is a file; expected a folder with policy/policy.yaml`,
  ]);
  const empty = await only(folder);
  assert.ok(empty.some((line) => /^policy\/policy\.yaml: error: the file is missing; expected/.test(line)));
  assert.ok(empty.length >= 5, empty.join("\n"));
  write(folder, "policy", "not a folder");
  assert.ok(
    (await only(folder)).some((line) => /^policy\/policy\.yaml: error: the file is missing/.test(line)),
  );
});

test("a delivery without its twin, a folder for a file and a file too large are named", async (t) => {
  const folder = smallWorkspace(t);
  write(folder, "deliveries/alone.yaml", "");
  write(folder, "deliveries/lonely.csv", "");
  mkdirSync(join(folder, "deliveries/folder.csv"));
  write(folder, "deliveries/folder.yaml", "");
  write(folder, "deliveries/large.yaml", "");
  write(folder, "deliveries/large.csv", "");
  truncateSync(join(folder, "deliveries/large.csv"), 60 * 1024 * 1024);
  write(folder, "deliveries/excel.yaml", "");
  write(folder, "deliveries/excel.csv", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  write(folder, "deliveries/.hidden.csv", "");
  const { code, err } = await command(["check", folder]);
  assert.equal(code, 1);
  const expected = [
    "deliveries/alone.yaml: error: the file deliveries/alone.csv is missing; a delivery is two files of one name",
    "deliveries/lonely.csv: error: the file deliveries/lonely.yaml is missing; a delivery is two files of one name",
    "deliveries/folder.csv: error: is a folder; expected a file",
    "deliveries/large.csv: error: has 62,914,560 bytes; a file in .csv is read up to 12,000,000 bytes",
  ];
  for (const line of expected) assert.ok(err.includes(line), `${line}\nin:\n${err.join("\n")}`);
  assert.ok(err.some((line) => /^deliveries\/excel\.csv:1: error: the file is not text in UTF-8/.test(line)));
  assert.ok(!err.some((line) => line.includes("hidden")));
});

test("deliveries that contradict each other are found by check already", async (t) => {
  const folder = smallWorkspace(t, (files) => {
    files.set("deliveries/other.yaml", files.get("deliveries/count-2019.yaml") ?? "");
    files.set(
      "deliveries/other.csv",
      "indicator,time_period,group,value,definition\nhelmet-rate,2019,children,62,def-helmet\n",
    );
  });
  const { code, err } = await command(["check", folder]);
  assert.equal(code, 1);
  assert.match(
    err.join("\n"),
    /^deliveries\/other\.csv: error: .*"count-2019" \(61\) and "other" \(62\) disagree/,
  );
});

test("a frozen edition that is not whole is a problem of its workspace", async (t) => {
  const folder = copenhagenCopy(t);
  const frozen = await command(["freeze", folder, "--edition", "autumn", "--as-of", "2006-11-30"]);
  assert.equal(frozen.code, 0);
  assert.equal((await command(["check", folder])).code, 0);
  edit(folder, "editions/autumn.json", '"value":"34"', '"value":"35"');
  const { code, err } = await command(["check", folder]);
  assert.equal(code, 1);
  assert.match(
    err.join("\n"),
    /editions\/autumn\.json: error: "series\/\d+ \(employment-rate, copenhagen, immigrants\)" was changed/,
  );
});

test("check writes nothing", async (t) => {
  const folder = smallWorkspace(t);
  rmSync(join(folder, "policy/groups.yaml"));
  const before = everythingIn(folder);
  await command(["check", folder]);
  assert.deepEqual(everythingIn(folder), before);
});

test("mappings are checked, also when a delivery has a mistake; one with a mistake is not used", async (t) => {
  const folder = smallWorkspace(t);
  const text = "tables:\n  - rows: [2, 3]\n    labels: [{ column: A, is: [nowhere] }]\n    values: [B]\n";
  write(folder, "deliveries/mappings/counts.yaml", text);
  write(folder, "deliveries/broken.csv", "a,b\n1,2\n");
  write(folder, "deliveries/broken.yaml", "title: x\n");
  const { code, err } = await command(["check", folder]);
  assert.equal(code, 1);
  assert.ok(err.some((line) => line.startsWith("deliveries/broken.yaml")));
  assert.ok(
    err.includes(
      'deliveries/mappings/counts.yaml:3:32: error: "nowhere" is neither a known column nor a dimension of the policy',
    ),
    err.join("\n"),
  );
  write(folder, "sheet.csv", "Sted;2004;2005\nNord;1;2\nSyd;3;4\n");
  const converted = await command(["convert", join(folder, "sheet.csv"), "--workspace", folder, "--propose"]);
  assert.match(
    converted.err.join("\n"),
    /mappings\/counts\.yaml: warning: is not used, because it has a mistake; isobar check names it$/m,
  );
  const named = await command([
    ...["convert", join(folder, "sheet.csv"), "--workspace", folder],
    ...["--mapping", join(folder, "deliveries/mappings/counts.yaml")],
  ]);
  assert.deepEqual(named.code, 1);
  assert.match(named.err[0] ?? "", /mappings\/counts\.yaml:3:32: error: "nowhere" is neither/);
});
