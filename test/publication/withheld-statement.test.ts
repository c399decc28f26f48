import assert from "node:assert/strict";
import { test } from "node:test";
import { readWorkbook } from "../../src/formats/index.js";
import { editionWorkbook } from "../../src/publication/index.js";
import { newestExample } from "../examples/example-editions.js";
import { siteOf } from "./example-site.js";
import { tagsIn, textOf } from "./html.js";

const city = newestExample("eksempelby");
const statement = city.confidentiality ?? assert.fail("no statement");
const site = await siteOf(city);

/** What stands on a page from its heading of withheld figures to the next one. */
function statementOn(name: string): string {
  const page = site.get(`${name}/index.html`) ?? assert.fail(name);
  const [, part = ""] = /<h2 id="withheld">(.*?)<h2/s.exec(page) ?? [];
  return part;
}

test("whoever takes data away is told on the same page how many figures are withheld and how they look", () => {
  const count = String(statement.withheld);
  for (const [language, words] of [
    ["da", ["tilbageholdt for at beskytte personer", "er ikke 0"]],
    ["en", ["withheld to protect people", "is not 0"]],
  ] as const) {
    const part = statementOn(`${language}/eksempelby/data`);
    const text = textOf(part);
    for (const word of [...words, `${count} `, "obs_status"])
      assert.ok(text.includes(word), `${language}: ${word}`);
    const links = tagsIn(part).flatMap(({ attributes }) => attributes.get("href") ?? []);
    assert.deepEqual(links, ["../method/#withheld"]);
    assert.ok(textOf(statementOn(`${language}/eksempelby/method`)).includes(`${count} `), language);
  }
});

test("the workbook says it too", async () => {
  const { value: sheets = [] } = await readWorkbook("city.xlsx", await editionWorkbook(city, "en"));
  assert.match(
    JSON.stringify(sheets[0]),
    new RegExp(`${statement.withheld} figures of this edition, without a number`),
  );
});

test("the statement counts all withheld figures together, and no part of them", () => {
  assert.deepEqual(Object.keys(statement).sort(), ["audits", "method", "minimumCount", "withheld"]);
  for (const language of ["da", "en"]) {
    const text = ["data", "method"]
      .map((page) => textOf(statementOn(`${language}/eksempelby/${page}`)))
      .join(" ");
    const numbers = new Set(text.replaceAll("open-audit/3", "").match(/\d+/g));
    // How many there are, the fewest persons shown, and that none is 0.
    assert.deepEqual(
      [...numbers].sort(),
      ["0", String(statement.withheld), String(statement.minimumCount)].sort(),
    );
  }
});
