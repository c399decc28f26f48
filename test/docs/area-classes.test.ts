import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkedAgainst, readYaml } from "../../src/policy/index.js";
import { classificationSchema } from "../../src/policy/schema/classification.js";
import { classesOf, shares } from "../barometer/area-class-policy.js";
import { withheld } from "../barometer/verdict.js";
import { repositoryRoot } from "../repository.js";

// The worked example of docs/methods/area-classes.md, run against the real function.

const page = readFileSync(join(repositoryRoot, "docs/methods/area-classes.md"), "utf8");

function ruleSets() {
  const [, text = ""] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  const { value, problems } = checkedAgainst(classificationSchema, readYaml("area-classes.md", text));
  assert.deepEqual(problems, []);
  return value?.ruleSets ?? [];
}

test("the area of the example has in each year the class, the change and the distances that the page shows", () => {
  const [, table = ""] = /\| year .*?\n\|[-|]+\n(.*?)\n\n/s.exec(page) ?? [];
  const rows = table.split("\n").map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  assert.equal(rows.length, 7);
  const series = shares(
    rows.map(([year = "", share = "", of = ""]) => {
      const [numerator = "", denominator = ""] = of.split("/");
      return share === "withheld"
        ? [year, undefined, { ...withheld, denominator }]
        : [year, share, { numerator, denominator }];
    }),
  );
  assert.deepEqual(
    classesOf(ruleSets(), [series]).map(({ period, class: code, reason, change, flicker, up, down }) => [
      period,
      code ?? reason,
      [...(change === undefined ? [] : [change]), ...(flicker === true ? ["flicker"] : [])].join(", "),
      up?.distance ?? "",
      down?.distance ?? "",
    ]),
    rows.map(([year, , , code, change, up, down]) => [year, code, change, up, down]),
  );
});
