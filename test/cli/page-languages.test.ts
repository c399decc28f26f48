import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { initWorkspace } from "../../src/workspace/index.js";
import { filesUnder } from "../repository.js";
import { edit, positionOf, temporaryFolder } from "../workspace/temporary.js";
import { command } from "./isobar.js";

/** The starter's plan in other languages: the same words, given out as being in each. */
function planIn(test: TestContext, ...languages: readonly string[]): string {
  const plan = join(temporaryFolder(test), "plan");
  initWorkspace(plan);
  for (const name of filesUnder(".", plan).filter((one) => one.endsWith(".yaml"))) {
    const text = readFileSync(join(plan, name), "utf8")
      .replace("languages: [en]", `languages: [${languages.join(", ")}]`)
      .replace(
        /\{ en: (.*?) \}/g,
        (_, words) => `{ ${languages.map((one) => `${one}: ${words}`).join(", ")} }`,
      )
      .replace(/^( *)en: (>-\n(?:\1 .*\n)+|.*\n)/gm, (_, indent, words) =>
        languages.map((one) => `${indent}${one}: ${words}`).join(""),
      );
    writeFileSync(join(plan, name), text);
  }
  return plan;
}

test("a language the product does not speak: a warning with its place, and pages in the other one", async (t) => {
  const plan = planIn(t, "sv", "en");
  const checked = await command(["check", plan]);
  assert.equal(checked.code, 0);
  assert.match(checked.out.join(), /^0 errors, 1 warning, /);
  const place = positionOf(plan, "policy/policy.yaml", "sv, en");
  assert.match(
    checked.err.join("\n"),
    new RegExp(
      `policy\\.yaml:${place}: warning: no pages are made in "sv", only in "en"; pages can be made in da \\(Dansk\\) and en`,
    ),
  );
  const site = join(plan, "../site");
  assert.equal((await command(["publish", plan, "--out", site])).code, 0);
  const top = [...new Set(filesUnder(".", site).map((name) => name.split("/")[1]))];
  assert.deepEqual(top.sort(), [
    ...[".isobar-site", "404.html", "assets", "en", "index.html", "robots.txt", "safe-cycling"],
  ]);
  assert.match(readFileSync(join(site, "index.html"), "utf8"), /<html lang="en-GB">/);
});

test("no language in common: an error, and nothing is published", async (t) => {
  const plan = planIn(t, "sv", "nb");
  const checked = await command(["check", plan]);
  assert.equal(checked.code, 1);
  assert.match(
    checked.err.join("\n"),
    /error: the policy has none of the languages that pages can be made in \("sv", "nb"\); expected at least one of da \(Dansk\), en \(English\)/,
  );
  const site = join(plan, "../site");
  const published = await command(["publish", plan, "--out", site]);
  assert.deepEqual([published.code, existsSync(site)], [1, false]);
  assert.match(published.err.join("\n"), /none of the languages that pages can be made in/);
});

test("a policy in Danish alone has Danish pages alone, from the start page on", async (t) => {
  const plan = planIn(t, "da");
  assert.match((await command(["check", plan])).out.join(), /^0 errors, 0 warnings, /);
  const site = join(plan, "../site");
  assert.equal((await command(["publish", plan, "--out", site])).code, 0);
  assert.equal(existsSync(join(site, "en")), false);
  assert.match(readFileSync(join(site, "index.html"), "utf8"), /<html lang="da">/);
});

test("a language code that is none is said once, not again as one without pages", async (t) => {
  const plan = planIn(t, "en");
  edit(plan, "policy/policy.yaml", "languages: [en]", "languages: [EN]");
  const { code, err } = await command(["check", plan]);
  assert.equal(code, 1);
  assert.doesNotMatch(err.join("\n"), /pages/);
});
