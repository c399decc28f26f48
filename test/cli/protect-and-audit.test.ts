import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { command } from "./isobar.js";

const folder = mkdtempSync(join(tmpdir(), "isobar-protect-"));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const counts = file(
  "counts.csv",
  `district,area,sex,persons
north,a,F,2
north,a,M,30
north,b,F,25
north,b,M,28
south,c,F,40
south,c,M,41
`,
);
const form = ["--count", "persons", "--hierarchy", "district>area"];
const safe = join(folder, "safe.csv");

test("protect withholds small counts and what gives them away, and writes the totals", async () => {
  const { code, out, err } = await command(["protect", counts, ...form, "--totals", "--out", safe]);
  assert.deepEqual([code, err], [0, []]);
  assert.match(out[0] ?? "", /: 4 of 18 figures withheld; the audit found no leak$/);
  const lines = readFileSync(safe, "utf8").trimEnd().split("\n");
  assert.equal(lines[0], "district,area,sex,persons,obs_status,conf_status");
  assert.equal(lines[1], "north,a,F,,Q,C");
  assert.equal(lines.length, 19);
  assert.ok(lines.includes("north,_T,_T,85,A,F"));
  assert.ok(lines.includes("_T,_T,_T,166,A,F"));
  assert.ok(!lines.some((line) => /,A,C$|,Q,F$/.test(line)), "all withheld figures look alike");
});

test("protect looks for the cheapest suppression when asked", async () => {
  const out = join(folder, "exact.csv");
  const answer = await command(["protect", counts, ...form, "--totals", "--exact", "--json", "--out", out]);
  assert.deepEqual([answer.code, answer.err], [0, []]);
  const { withheld, isOptimal, files } = JSON.parse(answer.out.join("\n"));
  assert.deepEqual([withheld, isOptimal, files], [4, true, [out]]);
});

test("audit finds nothing in it, open or with the true counts", async () => {
  const open = await command(["audit", safe, ...form, "--open"]);
  assert.deepEqual([open.code, open.err], [0, []]);
  assert.equal(open.out.at(-1), "4 withheld figures, 0 leaks");
  assert.match(open.out[0] ?? "", /^narrowest: .+: \d+–\d+$/);
  const closed = await command(["audit", safe, ...form, "--true", counts]);
  assert.deepEqual([closed.code, closed.err, closed.out.at(-1)], [0, [], "4 withheld figures, 0 leaks"]);
});

test("a figure that follows from others is a leak: exit 1, by name", async () => {
  const shown = readFileSync(safe, "utf8").replace("north,a,M,,Q,C", "north,a,M,30,A,F");
  assert.notEqual(shown, readFileSync(safe, "utf8"));
  const leaking = file("leaking.csv", shown);
  const open = await command(["audit", leaking, ...form, "--open"]);
  assert.equal(open.code, 1);
  assert.ok(open.out.includes("leak: north/a, F: 2–2"), open.out.join("\n"));
  const closed = await command(["audit", leaking, ...form, "--true", counts, "--lang", "da"]);
  assert.equal(closed.code, 1);
  assert.ok(closed.out.includes("læk: north/a, F"), "true values are not printed");
  assert.ok(!closed.out.some((line) => /: 2/.test(line)));
  const json = JSON.parse((await command(["audit", leaking, ...form, "--open", "--json"])).out.join("\n"));
  assert.ok(json.leaks.some(({ cell }: { readonly cell: string }) => cell === "north/a, F"));
});

test("a table that everybody knows is a part of what is published", async () => {
  const parts = file("parts.csv", "area,persons\na,\nb,\n_T,90\n");
  const fine = await command(["audit", parts, "--count", "persons", "--open"]);
  assert.deepEqual([fine.code, fine.out.at(-1)], [0, "2 withheld figures, 0 leaks"]);
  const known = file("known.csv", "area,persons\nb,87\n");
  const told = await command(["audit", parts, "--count", "persons", "--open", "--known", known]);
  assert.equal(told.code, 1);
  assert.deepEqual(told.out.slice(0, 2), ["shown in another table: b", "leak: a: 3–3"]);
});

test("every mistake of the tables is told at once, with its place", async () => {
  const wrong = file("wrong.csv", "area,sex,persons\na,F,2\na,M,3\na,_T,6\nb,F,-1\n");
  const { code, err } = await command([
    "protect",
    wrong,
    "--count",
    "persons",
    "--out",
    join(folder, "no.csv"),
  ]);
  assert.equal(code, 1);
  assert.deepEqual(err, [
    `${wrong}:4: error: "a" is 6, but its 2 parts ("a, F", "a, M") add up to 5: the difference is 1`,
    `${wrong}:5: error: "b, F" is -1; a count cannot be below 0`,
  ]);
  const sums = file("sums.csv", "area,sex,persons\na,F,2\na,M,3\na,_T,6\n");
  const danish = await command(["protect", sums, "--count", "persons", "--out", "no.csv", "--lang", "da"]);
  assert.deepEqual(danish.err, [
    `${sums}:4: fejl: "a" er 6, men dens 2 dele ("a, F", "a, M") giver 5: forskellen er 1`,
  ]);
  const columns = await command(["protect", sums, "--count", "person", "--out", "no.csv"]);
  assert.deepEqual(columns.err, [
    `${sums}:1: error: the column "person" is missing; did you mean "persons"?`,
  ]);
});

test("what stands beside a withheld count in a column that is no dimension is withheld with it", async () => {
  const table = file(
    "beside.csv",
    "area,sex,n,share,note\na,F,3,15.0,three of 20\na,M,17,85.0,\na,_T,20,,\nb,F,20,,\nb,M,20,,\nb,_T,40,,\n_T,F,23,,\n_T,M,37,,\n_T,_T,60,,\n",
  );
  const taken = await command(["protect", table, "--count", "n", "--out", join(folder, "no.csv")]);
  assert.deepEqual(
    [taken.code, taken.err],
    [
      1,
      ["share", "note"].map(
        (name) =>
          `${table}:1: error: the column "${name}" looks like a figure about the row, not a dimension; take it out, or name it by --ignore`,
      ),
    ],
  );
  const out = join(folder, "beside-safe.csv");
  const ignored = ["--ignore", "share", "--ignore", "note"];
  const { code, err } = await command(["protect", table, "--count", "n", ...ignored, "--out", out]);
  assert.deepEqual([code, err], [0, []]);
  const lines = readFileSync(out, "utf8").trimEnd().split("\n");
  assert.deepEqual(lines.slice(1, 3), ["a,F,,,,Q,C", "a,M,,,,Q,C"]);
});

test("a total under another name is refused, because what is withheld would follow from it", async () => {
  const table = file("i-alt.csv", "area,sex,n\na,F,3\na,M,17\na,I alt,20\n");
  const { code, err } = await command(["protect", table, "--count", "n", "--out", join(folder, "no.csv")]);
  assert.deepEqual(
    [code, err],
    [1, [`${table}:4: error: "I alt" in the column "sex" looks like a total; a total is written _T`]],
  );
});

test("nothing is written over, and two tables do not share a file", async () => {
  const before = readFileSync(counts, "utf8");
  const itself = await command(["protect", counts, ...form, "--totals", "--out", counts]);
  assert.deepEqual([itself.code, itself.err.length], [1, 1]);
  assert.match(
    itself.err[0] ?? "",
    /counts\.csv: error: something is already there; give the new one another name/,
  );
  assert.equal(readFileSync(counts, "utf8"), before);
  const both = join(folder, "both");
  const twice = await command(["protect", counts, counts, ...form, "--totals", "--out", both]);
  assert.equal(twice.code, 1);
  assert.ok(twice.err.some((line) => /both.counts\.csv: error: two files would have this name/.test(line)));
});

test("wrong usage is told: neither way of auditing, a column that divides itself, a minimum under 3", async () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [["audit", counts, ...form], "audit expected either --true with the true counts or --open"],
    [
      ["audit", counts, "--open", "--count", "persons", "--hierarchy", "area>district>area"],
      '--hierarchy names the column "area" more than once; a column cannot divide itself',
    ],
    [
      ["protect", counts, ...form, "--out", "x", "--minimum", "2"],
      '--minimum is "2"; expected a whole number from 3 to 1000',
    ],
  ];
  for (const [args, sentence] of cases) {
    assert.deepEqual(await command(args), { code: 2, out: [], err: [`isobar: ${sentence}`] });
  }
});

test("a total under a name that does not say so is refused too: it is the sum of the others everywhere", async () => {
  const table = file(
    "both.csv",
    "sex,age,n\nF,young,3\nF,old,20\nM,young,12\nM,old,30\nBegge,young,15\nBegge,old,50\n",
  );
  const { code, err } = await command(["protect", table, "--count", "n", "--out", join(folder, "no.csv")]);
  const line = `${table}:1: error: "Begge" in the column "sex" is the sum of the others everywhere; a total is written _T`;
  assert.deepEqual([code, err], [1, [line]]);
});

test("a table with semicolons or tabs is read as one with commas", async () => {
  const text = "sex,age,n\nF,young,3\nF,old,20\nM,young,12\nM,old,30\n";
  const written: string[] = [];
  for (const [at, sign] of [",", ";", "\t"].entries()) {
    const table = file(`sign${at}.csv`, text.replaceAll(",", sign));
    const out = join(folder, `sign${at}-safe.csv`);
    const { code, err } = await command(["protect", table, "--count", "n", "--totals", "--out", out]);
    assert.deepEqual([code, err], [0, []]);
    written.push(readFileSync(out, "utf8"));
  }
  assert.equal(new Set(written).size, 1);
});

test("protect takes sums of amounts by their contributors, and writes nothing of those", async () => {
  const wages = file(
    "wages.csv",
    `district,industry,wages,firms,first,second
north,trade,1000,20,120,100
north,care,1200,30,90,80
north,cleaning,1001800,20,1000000,100
south,trade,900000,40,50000,40000
south,care,800000,12,90000,80000
south,cleaning,700000,4,300000,200000
`,
  );
  const call = ["protect", wages, "--count", "wages", "--contributors", "firms", "--totals"];
  const largest = ["--largest", "first", "--largest", "second"];
  const out = join(folder, "safe-wages.csv");
  const { code, err } = await command([...call, ...largest, "--out", out]);
  assert.deepEqual([code, err], [0, []]);
  const lines = readFileSync(out, "utf8").trimEnd().split("\n");
  assert.equal(lines[0], "district,industry,wages,obs_status,conf_status");
  const isWithheld = (name: string): boolean => lines.includes(`${name},,Q,C`);
  assert.ok(isWithheld("north,cleaning"), "the second firm would know the first to within 0.2 %");
  assert.ok(isWithheld("south,cleaning"), "four firms");
  assert.ok(lines.includes("_T,_T,3404000,A,F"));
  const open = await command(["audit", out, "--count", "wages", "--open", "--width", "900"]);
  assert.deepEqual([open.code, open.err], [0, []], open.out.join("\n"));

  const lax = join(folder, "lax.csv");
  const few = await command([...call, ...largest, "--p-percent", "0", "--minimum", "4", "--out", lax]);
  assert.deepEqual([few.code, few.err], [0, []]);
  assert.ok(!readFileSync(lax, "utf8").includes(",Q,"), "no rule asks for anything");
  const dominance = ["--p-percent", "0", "--minimum", "4", "--dominance", "1,75"];
  const strict = join(folder, "strict.csv");
  assert.equal((await command([...call, ...largest, ...dominance, "--out", strict])).code, 0);
  assert.match(readFileSync(strict, "utf8"), /north,cleaning,,Q,C/);
});

test("contributors that cannot be those of a sum are told in their rows, and options that lack others are wrong usage", async () => {
  const wages = file(
    "wrong-wages.csv",
    `industry,wages,firms,first,second
trade,1000,20,100,120
care,1200,x,90,80
cleaning,100,1,90,0
cars,100,1,100,50
`,
  );
  const call = ["protect", wages, "--count", "wages", "--totals", "--out", join(folder, "none.csv")];
  const sums = ["--contributors", "firms", "--largest", "first", "--largest", "second"];
  const { code, err } = await command([...call, ...sums]);
  assert.equal(code, 1);
  assert.deepEqual(
    err.map((line) => line.replace(wages, "")),
    [
      ":2: error: the largest contributions are 100, 120 of 1000; expected the largest first, and no more than the sum together",
      ':3: error: "x" is no whole number; expected the number of contributors and their largest contributions',
      ":4: error: 1 contributor does not fit the contributions 90, 0 and the sum 100",
      ":5: error: the largest contributions are 100, 50 of 100; expected the largest first, and no more than the sum together",
    ],
  );
  const lacking = await command([...call, "--contributors", "firma", "--largest", "frst"]);
  assert.match(lacking.err.join("\n"), /the column "firma" is missing.*\n.*the column "frst" is missing/);
  for (const options of [
    ["--largest", "first"],
    ["--contributors", "firms", "--p-percent", "10"],
    ["--contributors", "firms", "--largest", "first", "--dominance", "2,75"],
    [...sums, "--dominance", "1;75"],
    [...sums, "--p-percent", "101"],
  ]) {
    assert.equal((await command([...call, ...options])).code, 2, options.join(" "));
  }
});
