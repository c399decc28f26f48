import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf } from "./example-site.js";
import { tagsIn } from "./html.js";
import { smallEdition } from "./small-edition.js";

const withAccent = smallEdition("2022-12-31", (files) => {
  const head = files.get("policy/policy.yaml") ?? "";
  files.set("policy/policy.yaml", `${head}accent: { light: "#7a1f5c", dark: "#f0a8d8" }\n`);
});

test("a policy's accent is a stylesheet of its own that every page of it asks for last", async () => {
  const pages = await siteOf(withAccent);
  assert.equal(
    pages.get("safe-cycling/accent.css"),
    "@layer tokens{:root{--accent:light-dark(#7a1f5c,#f0a8d8)}}\n",
  );
  for (const [name, html] of pages) {
    if (!name.endsWith(".html")) continue;
    const sheets = tagsIn(html)
      .filter(({ attributes }) => attributes.get("rel") === "stylesheet")
      .map(({ attributes }) => attributes.get("href") ?? "");
    assert.match(sheets.at(-1) ?? "", /safe-cycling\/accent\.css$/, name);
  }
});

test("without one there is no such stylesheet, nor a request for it", async () => {
  const pages = await siteOf(smallEdition("2022-12-31"));
  assert.ok(!pages.has("safe-cycling/accent.css"));
  assert.doesNotMatch(pages.get("en/safe-cycling/index.html") ?? "", /accent\.css/);
});
