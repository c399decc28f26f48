import assert from "node:assert/strict";
import { test } from "node:test";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { examplePage } from "./example-site.js";
import { elementsIn, tagsIn, textOf } from "./html.js";

const { policy } = copenhagenEdition();

test("each month holds what begins in it, and marks what the policy does not say", async () => {
  const page = await examplePage("en/cycle");
  const [calendar = ""] = elementsIn(page, "ol").filter((list) => list.includes("January"));
  const months = calendar.split("<h3>").slice(1);
  assert.equal(months.length, 12);
  months.forEach((month, at) => {
    const expected = policy.events.flatMap(({ title, months: own }) =>
      own.filter((one) => one.month === at + 1).map(({ basis }) => ({ title: title.en, basis })),
    );
    const found = [...month.matchAll(/<li class="(\w+)">(.*?)<\/li>/gs)].map(([, basis, item = ""]) => ({
      title: textOf(item).replace(" (assumed)", ""),
      basis: textOf(item).endsWith("(assumed)") ? "assumed" : basis,
    }));
    assert.deepEqual(found, expected, String(at + 1));
  });
  assert.match(textOf(months[7] ?? ""), /Theme meeting of the City Council/);
});

test("every event and every task has its row, with what the policy says and what is assumed", async () => {
  const page = await examplePage("en/cycle");
  const ids = tagsIn(page).flatMap(({ name, attributes }) =>
    name === "tr" ? (attributes.get("id") ?? []) : [],
  );
  assert.deepEqual(
    ids,
    [...policy.events, ...policy.tasks].map(({ id }) => id),
  );
  const rows = elementsIn(page, "tr").map(textOf);
  const report = rows.find((row) => row.startsWith("Progress report compiled")) ?? "";
  assert.match(report, /once a year \(assumed\)/);
  assert.match(report, /Council administration \(assumed\)/);
  const statistics = rows.find((row) => row.startsWith("Develop the barometer")) ?? "";
  assert.match(statistics, /by autumn 2006 ?between 1 September 2006 and 30 November 2006/);
});
