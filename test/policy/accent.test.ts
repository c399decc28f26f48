import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pageSurfaces } from "../../src/policy/checks/accent-problems.js";
import { contrast } from "../../src/policy/contrast.js";
import { repositoryRoot } from "../repository.js";

const tokens = readFileSync(join(repositoryRoot, "assets/styles/tokens.css"), "utf8");

/** A colour of the stylesheet, light and dark. */
function token(name: string): readonly [light: string, dark: string] {
  const [, light = "", dark = ""] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? assert.fail(name);
  return [light, dark];
}

test("contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#FFFFFF"), 21);
  assert.equal(contrast("#336699", "#336699"), 1);
  // The lightest grey that passes on white, and the next, as is often told: 4.54 and 4.48.
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
  assert.equal(contrast("#ffffff", "#777777").toFixed(2), "4.48");
});

test("an accent is held against the grounds that pages have, and the product's own passes", () => {
  const [paper, raised] = [token("paper"), token("paper-raised")];
  assert.deepEqual(pageSurfaces, { light: [paper[0], raised[0]], dark: [paper[1], raised[1]] });
  for (const [at, scheme] of (["light", "dark"] as const).entries()) {
    for (const surface of pageSurfaces[scheme]) {
      assert.ok(contrast(token("accent")[at] ?? "", surface) >= 4.5, `${scheme} on ${surface}`);
    }
  }
});
