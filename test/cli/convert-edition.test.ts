import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { repositoryRoot } from "../repository.js";
import { command } from "./isobar.js";

const edition = join(repositoryRoot, "examples/copenhagen-2006/editions/autumn-2006.json");
const folder = mkdtempSync(join(tmpdir(), "isobar-convert-edition-"));
after(() => rmSync(folder, { recursive: true }));

test("an edition's figures come in every format, all of them or those of an indicator", async () => {
  const tidy = await command(["convert", edition]);
  assert.equal(tidy.code, 0);
  assert.match(tidy.out.join("\n"), /^indicator,measure,ref_area,time_period,/);
  const one = await command(["convert", edition, "--table", "employment-rate"]);
  assert.ok(one.out.join("\n").length < tidy.out.join("\n").length);
  const px = await command(["convert", edition, "--to", "px", "--table", "employment-rate"]);
  assert.match(px.out.join("\n"), /^MATRIX="employment-rate";$/m);
  const sdmx = await command(["convert", edition, "--to", "sdmx-csv"]);
  assert.match(sdmx.out.join("\n"), /^STRUCTURE,/);
  const json = await command(["convert", edition, "--to", "json-stat", "--table", "1"]);
  assert.match(json.out.join("\n"), /^\{"version":"2\.0","class":"dataset"/);
});

test("all figures of an edition as a Data Package come back, each with its digits", async () => {
  const [packed, back] = [join(folder, "a.zip"), join(folder, "a.csv")];
  assert.equal((await command(["convert", edition, "--out", packed])).code, 0);
  assert.equal((await command(["convert", packed, "--out", back])).code, 0);
  const rows = readFileSync(back, "utf8").trim().split("\n").length - 1;
  const { series } = JSON.parse(readFileSync(edition, "utf8")) as { series: { observations: unknown[] }[] };
  assert.equal(rows, series.flatMap(({ observations }) => observations).length);
});

test("PX has one indicator in a file: without a choice the edition's are named", async () => {
  for (const more of [[], ["--table", "none"]]) {
    const { code, err } = await command(["convert", edition, "--to", "px", ...more]);
    assert.equal(code, 1);
    assert.match(
      err[0] ?? "",
      /error: the edition has 41 indicators and gaps with figures; choose one by --table: 1: /,
    );
  }
  assert.equal((await command(["convert", edition, "--to", "xlsx"])).code, 2);
});
