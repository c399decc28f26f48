import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { allFormats } from "../../src/formats/index.js";
import { csvExamples } from "../formats/csv/csv-examples.js";
import { pxExamples } from "../formats/px/px-examples.js";
import { command } from "./isobar.js";

const folder = mkdtempSync(join(tmpdir(), "isobar-convert-"));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const px = file("a.px", Buffer.from(pxExamples.languages.replace('"utf-8"', '"windows-1252"'), "latin1"));

test("a PX file becomes rows in its own order, with codes and texts, symbols and footnotes", async () => {
  const { code, out } = await command(["convert", px, "--to", "csv"]);
  assert.equal(code, 0);
  assert.deepEqual(out.slice(0, 5), [
    "OMR,OMR_label_da,OMR_label_en,køn,køn_label_da,køn_label_en,tid,tid_label_da,tid_label_en,tid_period,value,symbol,obs_status,unit,note",
    "000,Hele byen,The whole town,Mænd,Mænd,Men,2005K1,2005K1,2005Q1,2005-Q1,47.0,,A,procent,",
    "000,Hele byen,The whole town,Mænd,Mænd,Men,2005K2,2005K2,2005Q2,2005-Q2,47.10,,A,procent,Foreløbigt tal",
    "000,Hele byen,The whole town,Kvinder,Kvinder,Women,2005K1,2005K1,2005Q1,2005-Q1,-1.5,,A,procent,",
    "000,Hele byen,The whole town,Kvinder,Kvinder,Women,2005K2,2005K2,2005Q2,2005-Q2,,..,O,procent,",
  ]);
  assert.equal(out.length, 13);
});

test("what stands around the figures goes into a file beside, or is told", async () => {
  const out = join(folder, "out", "b.csv");
  const answer = await command(["convert", px, "--out", out, "--json"]);
  assert.deepEqual([answer.code, answer.err], [0, []]);
  const { format, to, rows, files } = JSON.parse(answer.out.join("\n"));
  assert.deepEqual([format, to, rows, files], ["px", "csv", 12, [out, join(folder, "out", "b.about.csv")]]);
  const about = readFileSync(join(folder, "out", "b.about.csv"), "utf8");
  assert.match(about, /^source,,,en,Municipality of Eksempelby$/m);
  assert.match(about, /^mandatory-note,OMR,\*,da,Grænserne er fra 2005\.$/m);
  const toScreen = await command(["convert", px]);
  assert.match(toScreen.err.at(-1) ?? "", /a file beside \(about\.csv\) when --out is given$/);
});

test("nothing is written over, not even what is read", async () => {
  const before = readFileSync(px);
  const { code, err } = await command(["convert", px, "--to", "csv", "--out", px]);
  assert.equal(code, 1);
  assert.match(err.at(-1) ?? "", /a\.px: error: something is already there; give the new one another name/);
  assert.deepEqual(readFileSync(px), before);
});

test("a file is recognised by its content, whatever it is called", async () => {
  const csv = file("wrong.px", csvExamples.danish);
  const { code, out } = await command(["convert", csv, "--to", "px"]);
  assert.equal(code, 0);
  assert.ok(out.includes('STUB="OMRÅDE","KØN";'));
  const { err } = await command([
    "convert",
    file("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])),
  ]);
  assert.match(
    err[0] ?? "",
    /picture\.csv:1: error: the content is no format that is read; known are .*PX \(PC-Axis\), .*CSV$/,
  );
});

test("a format that cannot hold something says what", async () => {
  const sparse = file("sparse.csv", "area,year,value,lower\na,2005,1,0.5\nb,2006,2,1.5\n");
  const { code, err } = await command(["convert", sparse, "--to", "px"]);
  assert.equal(code, 0);
  assert.deepEqual(err, [
    `${sparse}: warning: PX (PC-Axis) asks for something that the table does not say: MATRIX, CONTENTS, UNITS are empty`,
    `${sparse}: warning: PX (PC-Axis) cannot hold that 2 combinations have no row; they are written as ".."`,
    `${sparse}: warning: PX (PC-Axis) cannot hold the column "lower"`,
  ]);
});

test("what a point in numbers is can be said where the file does not show it", async () => {
  const doubtful = file("doubtful.csv", "area;value\na;1.000\nb;900\n");
  const { code, err } = await command(["convert", doubtful]);
  assert.equal(code, 1);
  assert.match(err[0] ?? "", /doubtful\.csv:2: error: the number in "value" may be thousands .* --decimal$/);
  assert.deepEqual((await command(["convert", doubtful, "--decimal", ","])).out, [
    "area,value",
    "a,1000",
    "b,900",
  ]);
  assert.deepEqual((await command(["convert", doubtful, "--decimal", "x"])).code, 2);
});

test("a small count that is not told is withheld, with a mapping and without", async () => {
  const small = file("small.csv", "Skole;2004;2005\nVestre;12,5;11\nØstre;13;<5\n");
  const plain = await command(["convert", small]);
  assert.deepEqual(
    [plain.out[0], plain.out[4]],
    ["Skole,time,value,symbol,obs_status,conf_status", "Østre,2005,,<5,Q,C"],
  );
  const mapping = join(folder, "small.yaml");
  assert.equal((await command(["convert", small, "--propose", "--out", mapping])).code, 0);
  const mapped = await command(["convert", small, "--mapping", mapping]);
  assert.deepEqual([mapped.code, mapped.err], [0, []]);
  assert.deepEqual(mapped.out, [
    "skole,time_period,value,obs_status,conf_status",
    "Vestre,2004,12.5,A,F",
    "Vestre,2005,11,A,F",
    "Østre,2004,13,A,F",
    "Østre,2005,,Q,C",
  ]);
});

test("--language says which of a file’s languages is the main one, or the only one", async () => {
  const csv = await command(["convert", px, "--language", "en"]);
  assert.match(csv.out[1] ?? "", /^000,The whole town,Hele byen,/);
  const json = await command(["convert", px, "--to", "json-stat", "--language", "en"]);
  assert.match(json.out[0] ?? "", /"label":"Employed in Eksempelby by area, sex and time"/);
  assert.match(json.err[0] ?? "", /JSON-stat cannot hold texts in other languages: da$/);
  const mapping = await command(["convert", px, "--propose", "--language", "en"]);
  assert.match(mapping.out.join("\n"), /title: "Employed in Eksempelby/);
  for (const more of [[], ["--propose"]]) {
    const { code, err } = await command(["convert", px, "--language", "de", ...more]);
    assert.deepEqual(
      [code, err],
      [1, [`${px}: error: the file has no texts in "de"; its languages are da, en`]],
    );
  }
  const sheet = await command(["convert", file("none.csv", "a,value\nx,1\n"), "--language", "en"]);
  assert.match(sheet.err[0] ?? "", /it does not say which language its texts are in$/);
});

test("a file of persons is refused without a mapping too, and nothing of it is repeated", async () => {
  const files = [
    ["navn;fødselsdato;ydelse\na;1.1.2000;10\nb;2.1.2000;20\nc;3.1.2000;10\n", "person-rows"],
    ["nr,income\n0102030000,3\n1112130000,4\n3112990000,4\n", "person-numbers"],
    ["id,income\n1102030000,3\n1112130000,4\n3112990000,4\n", "person-numbers"],
  ] as const;
  for (const [text, expected] of files) {
    const path = file("persons.csv", text);
    const out = join(folder, "never.csv");
    const answer = await command(["convert", path, "--out", out, "--json"]);
    const { problems } = JSON.parse(answer.out.join("\n"));
    assert.deepEqual([answer.code, problems[0].code, problems[0].place.line], [1, expected, 2]);
    assert.doesNotMatch(problems[0].sentence.da, /\d/);
    assert.equal(readdirSync(folder).includes("never.csv"), false);
  }
});

test("a file with a mistake leaves nothing behind", async () => {
  const broken = file("broken.px", pxExamples.keys.replace('"3","k"', '"4","k"'));
  const before = readdirSync(folder);
  const { code, err } = await command(["convert", broken, "--out", join(folder, "c.csv")]);
  assert.deepEqual([code, err], [1, [`${broken}:13: error: "4" is no value of "place"`]]);
  assert.deepEqual(readdirSync(folder), before);
});

test("a format that is not written, and --json without a file, are wrong usage", async () => {
  const written = allFormats.flatMap(({ id, write }) => (write === undefined ? [] : [id])).join(", ");
  const unknown = await command(["convert", px, "--to", "docx"]);
  assert.deepEqual(unknown, {
    code: 2,
    out: [],
    err: [`isobar: the format "docx" cannot be written; known are ${written}`],
  });
  assert.equal((await command(["convert", px, "--json"])).code, 2);
  assert.equal((await command(["convert", px, "--out", join(folder, "a.docx")])).code, 2);
});
