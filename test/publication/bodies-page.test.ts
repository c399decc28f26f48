import assert from "node:assert/strict";
import { test } from "node:test";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { ownersOf, placed } from "./commitment-filters.js";
import { examplePage } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

const { policy } = copenhagenEdition();

/** The tables of a page, each as rows of cells as text. */
async function tablesOf(page: string): Promise<readonly (readonly (readonly string[])[])[]> {
  return elementsIn(await examplePage(page), "table").map((table) =>
    elementsIn(elementsIn(table, "tbody")[0] ?? "", "tr").map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => textOf(cell)),
    ),
  );
}

test("every body has its place, under its kind", async () => {
  const ids = tagsIn(await examplePage("en/bodies")).flatMap(({ name, attributes }) =>
    name === "li" ? (attributes.get("id") ?? []) : [],
  );
  assert.deepEqual(ids.toSorted(), policy.bodies.map(({ id }) => id).toSorted());
});

test("who reports what to whom, how often, and what is only implied", async () => {
  const [reports = []] = await tablesOf("en/bodies");
  assert.equal(reports.length, policy.reports.length);
  assert.deepEqual(reports[0], [
    "Follow-up on the committee’s own targets",
    "The committees under the City Council",
    "Employment and Integration Committee",
    "not stated",
    "That it happens every year and ahead of August. This follows from the cycle being annual and the theme meeting being in August.",
  ]);
  assert.deepEqual(
    reports.map((row) => row[4] !== ""),
    policy.reports.map(({ implied }) => implied !== undefined),
  );
  const nobody = reports.filter((row) => row[1] === "nobody named").length;
  assert.equal(nobody, policy.reports.filter(({ from }) => from.length === 0).length);
  const [danish = []] = await tablesOf("da/bodies");
  assert.deepEqual(danish[5]?.slice(1, 3), ["ingen er nævnt", "Borgerrepræsentationen"]);
});

test("the counts of body and area are those of the policy's files", async () => {
  const [, matrix = []] = await tablesOf("en/bodies");
  const commitments = placed(policy);
  const names = new Map(policy.bodies.map(({ id, title }) => [title.en ?? "", id]));
  assert.ok(matrix.length > 10);
  for (const [name = "", ...cells] of matrix) {
    const owner = names.get(name) ?? "none";
    const expected = policy.areas.map(({ id }) => {
      const count = commitments.filter(
        ({ area, commitment }) => area === id && ownersOf(policy, commitment).includes(owner),
      ).length;
      return count === 0 ? "" : String(count);
    });
    assert.deepEqual(cells, expected, name);
  }
});

test("a body leads to its commitments, to what it reports and to its part of the year", async () => {
  const page = await examplePage("en/bodies");
  const entry = /<li id="ACT-02">.*?<\/li>/s.exec(page)?.[0] ?? "";
  assert.match(entry, /href="\.\.\/commitments\/owner\/ACT-02\/">7 commitments</);
  assert.match(textOf(entry), /Reports to City Council: Statement on the follow-ups/);
  assert.match(entry, /href="\.\.\/cycle\/#CYC-07"/);
});
