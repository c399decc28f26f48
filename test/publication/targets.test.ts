import assert from "node:assert/strict";
import { test } from "node:test";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { examplePage, exampleSite } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

const { assessments } = copenhagenEdition();

/** The ids of the targets that a page lists in its tables. */
async function listed(place: string): Promise<readonly string[]> {
  return elementsIn(await examplePage(place), "tbody").flatMap((body) =>
    tagsIn(body).flatMap((tag) => /(TGT-[^/]+)\/$/.exec(tag.attributes.get("href") ?? "")?.[1] ?? []),
  );
}

function having(field: "status" | "reason", value: string): readonly string[] {
  return assessments.filter((one) => one[field] === value).map(({ target }) => target);
}

test("each status and reason that some target has leads to exactly those targets", async () => {
  const values = (field: "status" | "reason") => [...new Set(assessments.flatMap((one) => one[field] ?? []))];
  assert.ok(values("reason").length > 3);
  for (const field of ["status", "reason"] as const) {
    for (const value of values(field)) {
      const ids = await listed(`en/targets/${field}/${value}`);
      assert.deepEqual(ids.toSorted(), having(field, value).toSorted(), value);
    }
  }
  assert.equal((await listed("da/targets")).length, assessments.length);
});

test("the counts beside the filters are those of the lists they lead to", async () => {
  const [filters = ""] = elementsIn(await examplePage("en/targets"), "nav").filter((nav) =>
    nav.includes("Cannot be assessed"),
  );
  const words = elementsIn(filters, "li").map(textOf);
  assert.ok(words.includes(`All targets: ${assessments.length}`));
  assert.ok(words.includes(`? Cannot be assessed: ${having("status", "not-assessable").length}`));
  assert.ok(words.includes(`… Awaiting figures: ${having("reason", "awaiting-data").length}`));
});

test("a status that no target has is no page", async () => {
  assert.equal(having("status", "slow").length, 0);
  assert.ok(!(await exampleSite).has("en/copenhagen-2006/targets/status/slow/index.html"));
});
