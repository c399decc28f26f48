import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalBytes } from "../../src/edition/index.js";
import { splitRows } from "../../src/formats/index.js";
import { unpacked } from "../../src/formats/zip/unpacked.js";
import { zipDirectory } from "../../src/formats/zip/zip-directory.js";
import { createSite, exportSite } from "../../src/publication/index.js";
import { newestExample } from "../examples/example-editions.js";

// That no true count is in any file follows from what pages and files are made of: two registers that differ only inside
// withheld cells give the same bytes (test/register/same-bytes.test.ts). Here it is looked for what would tell withheld cells
// apart from each other.

const city = newestExample("eksempelby");
const { files } = await exportSite(
  createSite([{ edition: city, bytes: canonicalBytes(city), draft: false }]),
);
const ending = (end: string): readonly (readonly [name: string, bytes: Uint8Array])[] =>
  [...files].filter(([name]) => name.endsWith(end));
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test("every table says the same of every withheld figure: Q and C, and no number but that of a group that is known", () => {
  let found = 0;
  for (const [name, bytes] of ending(".csv")) {
    const { header = [], rows = [] } = splitRows(name, textOf(bytes), ",").value ?? {};
    const column = (row: readonly string[], title: string): string =>
      row[header.findIndex((one) => one.toLowerCase() === title)] ?? "";
    for (const row of rows) {
      const [status, secrecy] = [column(row, "obs_status"), column(row, "conf_status")];
      assert.ok(["F", "C"].includes(secrecy), `${name}: ${secrecy}`);
      assert.equal(status === "Q", secrecy === "C", name);
      if (status !== "Q") continue;
      found += 1;
      for (const title of ["value", "obs_value", "numerator", "lower", "upper", "confidence"])
        assert.equal(column(row, title), "", `${name}: ${row.join()}`);
      assert.ok(["eq", ""].includes(column(row, "qualifier")), name);
    }
  }
  // Each stands in the table of its indicator, in that of the edition and in that of all figures.
  assert.ok(found >= 3 * (city.confidentiality?.withheld ?? Number.POSITIVE_INFINITY), String(found));
});

test("so does all that is JSON, and nothing in it says why a figure is withheld", () => {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) return void value.forEach(walk);
    const entries = Object.entries(value);
    const isWithheld = entries.some(([key, one]) => /^obs_?status$/i.test(key) && one === "Q");
    for (const [key, one] of entries) {
      if (isWithheld && one !== null) keys.add(key);
      walk(one);
    }
  };
  for (const [, bytes] of [...ending(".json"), ...ending(".jsonld")]) walk(JSON.parse(textOf(bytes)));
  for (const key of ["value", "numerator", "lower", "upper", "confidence", "support", "reason", "primary"])
    assert.ok(!keys.has(key), key);
  assert.ok(keys.has("denominator") || keys.has("period"), "withheld figures were seen");
  for (const { observations } of city.series) {
    for (const observation of observations) {
      if (observation.obsStatus !== "Q") continue;
      const { denominator, ...rest } = observation;
      assert.deepEqual(
        Object.keys(rest).sort(),
        ["confStatus", "figures", "groupLabels", "notes", "obsStatus", "period", "qualifier", "sources"],
        denominator,
      );
    }
  }
});

test("workbooks and archives hold no formula, no hidden sheet, row or column, no comment and no time of making", () => {
  const archives = [...ending(".xlsx"), ...ending(".zip")];
  assert.ok(archives.length >= 3);
  for (const [name, bytes] of archives) {
    const entries = zipDirectory(bytes) ?? assert.fail(name);
    for (const entry of entries) {
      const text = textOf(unpacked(bytes, entry) ?? assert.fail(entry.name));
      assert.doesNotMatch(entry.name, /comment|calcChain|externalLink|customXml/i);
      if (!name.endsWith(".xlsx")) continue;
      assert.doesNotMatch(
        text,
        /<f[ >]|state="(?:very)?[hH]idden"|hidden="(?:1|true)"/,
        `${name} ${entry.name}`,
      );
      assert.doesNotMatch(
        text,
        /<dcterms:(?:created|modified)[^>]*>(?!1970-01-01T00:00:00Z)/,
        `${name} ${entry.name}`,
      );
    }
  }
});
