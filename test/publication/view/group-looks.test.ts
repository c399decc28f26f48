import assert from "node:assert/strict";
import { test } from "node:test";
import { groupLooks, looksOf } from "../../../src/publication/view/group-looks.js";
import { copenhagenEdition } from "../../examples/copenhagen.js";
import { editionsOfExample } from "../../examples/example-editions.js";
import { siteOf } from "../example-site.js";
import { elementsIn } from "../html.js";

test("groups that are measured together differ, and the policy's first ones have the first looks", () => {
  const { policy, series } = copenhagenEdition();
  const byMeasure = new Map<string, typeof series>();
  for (const one of series) {
    byMeasure.set(one.key.indicator, [...(byMeasure.get(one.key.indicator) ?? []), one]);
  }
  const looks = groupLooks(policy, byMeasure);
  for (const together of byMeasure.values()) {
    const groups = [...new Set(together.map(({ key }) => key.group))].filter((group) => looks.has(group));
    assert.equal(new Set(groups.map((group) => looks.get(group))).size, groups.length, groups.join(", "));
  }
  assert.deepEqual([looks.get("immigrants"), looks.get("danish-origin")], [0, 1]);
});

test("a second series of a group takes a look that no other group in the picture needs", () => {
  const known = { looks: new Map([["b", 1] as const]) };
  assert.deepEqual(looksOf(known, ["a", "a", "b"]), [0, 2, 1]);
  assert.deepEqual(looksOf(known, ["a", "a", "a", "b"]), [0, 2, 3, 1]);
});

test("on every page a group has one colour in all pictures", async () => {
  const names = new Set(["immigrants", "danish origin", "bilingual pupils", "monolingual pupils"]);
  let several = 0;
  for (const edition of [copenhagenEdition(), ...editionsOfExample("eksempelby").slice(0, 1)]) {
    const pages = await siteOf(edition);
    for (const [page, html] of pages) {
      const colours = new Map<string, string[]>();
      for (const drawing of elementsIn(html, "svg")) {
        for (const [, colour = "", text = ""] of drawing.matchAll(
          /<text [^>]*fill="var\(--(series-\d)\)"[^>]*>([^<]*)<\/text>/g,
        )) {
          const name = text.toLowerCase();
          if (names.has(name)) colours.set(name, [...(colours.get(name) ?? []), colour]);
        }
      }
      for (const [name, found] of colours) {
        assert.equal(new Set(found).size, 1, `${page}: ${name} is ${found.join(", ")}`);
        if (found.length > 2) several += 1;
      }
    }
  }
  assert.ok(several >= 4, String(several));
});
