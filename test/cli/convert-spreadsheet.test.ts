import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { readWorkbook } from "../../src/formats/index.js";
import { repositoryRoot } from "../repository.js";
import { command } from "./isobar.js";

const folder = mkdtempSync(join(tmpdir(), "isobar-spreadsheet-"));
after(() => rmSync(folder, { recursive: true }));
const workspace = join(folder, "by");
cpSync(join(repositoryRoot, "examples/eksempelby"), workspace, { recursive: true });
const mapping = join(workspace, "deliveries", "mappings", "areas.yaml");

async function spreadsheet(
  name: string,
  year: number,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const path = join(folder, name);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Boligområder",
        rows: [
          [`Uden tilknytning til arbejdsmarkedet eller uddannelse ${year}`],
          ["Boligområde", "År", "Antal", "I alt", "Andel"],
          ...rows.map(([place = "", count = "", all = "", share = ""]) => [place, year, count, all, share]),
        ],
      },
    ],
  });
  writeFileSync(path, bytes);
  return path;
}

const first = await spreadsheet("a.xlsx", 2013, [
  ["Eksempelparken", "1 560", "3 070", "50,8"],
  ["Skitsegårdn", "780", "1 660", "47,0"],
]);

test("a mapping is proposed with a preview, what is open is told and no fault", async () => {
  const { code, out, err } = await command([
    "convert",
    first,
    "--workspace",
    workspace,
    "--propose",
    "--out",
    mapping,
  ]);
  assert.equal(code, 0);
  assert.match(
    out[0] ?? "",
    /^cell +indicator +ref_area +time_period +group +value +numerator +denominator$/,
  );
  assert.match(out[2] ?? "", /^Boligområder!C3 +\? +eksempelparken +2013 +\? +50.8 +1560 +3070$/);
  assert.match(out.at(-1) ?? "", /the mapping is written; answer 3 "\?"$/);
  assert.match(
    err.join("\n"),
    /a\.xlsx:Boligområder!A4: warning: "Skitsegårdn" has no code .* nearest are skitsegaarden/,
  );
});

test("with answers it becomes a delivery that check takes, and says what it changes", async () => {
  const answered = readFileSync(mapping, "utf8")
    .replace(/indicator: "\?".*/, "indicator: no-connection-share")
    .replace(/group: "\?".*/, 'group: "_T"')
    .replace(/"Skitsegårdn": "\?".*/, '"Skitsegårdn": skitsegaarden');
  writeFileSync(mapping, answered);
  const table = join(workspace, "deliveries", "areas-2013.csv");
  const { code, out, err } = await command([
    ...["convert", first, "--workspace", workspace, "--mapping", mapping],
    ...["--received", "2014-02-01", "--out", table],
  ]);
  assert.deepEqual([code, err], [0, []]);
  assert.match(
    out[1] ?? "",
    /^against areas-2011-2012: 2 new figures, 0 changed \(0 by much\), 0 unchanged, 0 gone$/,
  );
  assert.match(
    readFileSync(table, "utf8"),
    /^no-connection-share,skitsegaarden,2013,_T,47\.0,780,1660,DEF-34,spreadsheet$/m,
  );
  const checked = await command(["check", workspace]);
  assert.equal(checked.code, 0);
});

test("the next one of the kind finds the mapping again; a revision is told", async () => {
  const next = await spreadsheet("b.xlsx", 2013, [
    ["Eksempelparken", "1 560", "3 070", "50,8"],
    ["Skitsegårdn", "880", "1 660", "53,0"],
    ["Modelvænget", "500", "1 000", "50,0"],
  ]);
  const table = join(workspace, "deliveries", "areas-2013-b.csv");
  const { code, out, err } = await command([
    ...["convert", next, "--workspace", workspace, "--received", "2014-03-01", "--out", table],
  ]);
  assert.equal(code, 0);
  assert.match(err.join("\n"), /note: has the same shape as the file that .*areas\.yaml was made for/);
  assert.match(
    out[1] ?? "",
    /^against areas-2013: 1 new figures?, 1 changed \(1 by much\), 1 unchanged, 0 gone$/,
  );
  assert.equal(out[2], "  no-connection-share skitsegaarden _T 2013: 47.0 → 53.0 (+12.8 %)");
});

test("a fault in the figures writes nothing and names the cell", async () => {
  const wrong = await spreadsheet("c.xlsx", 2013, [["Eksempelparken", "1 560", "3 070", "150,8"]]);
  const table = join(workspace, "deliveries", "areas-2013-c.csv");
  const { code, err } = await command([
    ...["convert", wrong, "--workspace", workspace, "--received", "2014-03-01", "--out", table],
  ]);
  assert.equal(code, 1);
  assert.match(err.join("\n"), /c\.xlsx:Boligområder!C3: error: "value" is 150\.8/);
  assert.equal(existsSync(table), false);
});

test("without a policy a spreadsheet becomes a table of any format", async () => {
  const text = join(folder, "d.csv");
  writeFileSync(text, "Skoler 2005\nSkole;piger;drenge\nVestre Skole;12,5;11\nØstre Skole;13;..\n");
  const made = join(folder, "d.yaml");
  assert.equal((await command(["convert", text, "--propose", "--out", made])).code, 0);
  const { code, out } = await command(["convert", text, "--mapping", made, "--to", "csv"]);
  assert.equal(code, 0);
  assert.equal(out.length, 5);
  assert.match(out[1] ?? "", /Vestre Skole,.*12\.5/);
});

test("a workbook that holds persons is refused before anything else", async () => {
  const path = join(folder, "e.xlsx");
  const sheets = [
    {
      name: "Tabel",
      rows: [
        ["Område", "2005"],
        ["Eksempelby", 12],
      ],
    },
    { name: "Data", rows: [["010203-0000"]], hidden: true },
  ];
  writeFileSync(path, await writeXlsx({ sheets }));
  const { code, out, err } = await command(["convert", path, "--propose"]);
  assert.deepEqual([code, out], [1, []]);
  assert.match(err[0] ?? "", /e\.xlsx:Data!A1: error: here \(on a hidden sheet\) stands what looks like/);
});

test("an edition is written as a workbook; a table of any format too, and comes back", async () => {
  const edition = join(workspace, "editions", "spring-2013.json");
  const out = join(folder, "edition.xlsx");
  const { code } = await command(["convert", edition, "--out", out]);
  assert.equal(code, 0);
  const { value } = await readWorkbook(out, readFileSync(out));
  assert.equal(value?.[0]?.name, "About");
  const [text, book, back] = ["t.csv", "t.xlsx", "back.csv"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(text, "place,time,value\nnord,2005,1.50\nsyd,2005,-2\n");
  assert.equal((await command(["convert", text, "--out", book])).code, 0);
  assert.equal((await command(["convert", book, "--out", back])).code, 0);
  assert.match(readFileSync(back, "utf8"), /^nord,2005,1\.50$/m);
});

test("calls that lack something say what", async () => {
  const wrong = async (...more: readonly string[]) => (await command(["convert", first, ...more])).code;
  assert.equal(await wrong("--workspace", workspace, "--mapping", mapping), 2);
  assert.equal(
    await wrong("--workspace", workspace, "--mapping", mapping, "--out", join(folder, "x.csv")),
    2,
  );
  assert.equal(await wrong("--sheet", "Ark9"), 2);
  const text = join(folder, "d.csv");
  assert.equal((await command(["convert", text, "--to", "xlsx"])).code, 2);
  const { code, err } = await command(["convert", first]);
  assert.equal(code, 1);
  assert.match(err[0] ?? "", /make a mapping with isobar convert --propose$/);
});
