import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalBytes, type Edition } from "../../src/edition/index.js";
import { createSite, exportSite } from "../../src/publication/index.js";
import { all, replace, smallEdition } from "../edition/small-editions.js";
import { elementsIn, textOf } from "./html.js";

const spring = smallEdition({ id: "spring", asOf: "2022-12-31" });
const track = / {2}- id: track-length\n[\s\S]*?definition: def-cyclist\n/;
const autumn = smallEdition({
  id: "autumn",
  asOf: "2023-06-30",
  change: all(
    replace("deliveries/count-2022.csv", "children,pupils,67.0,,", "children,pupils,,Q,C"),
    replace("deliveries/count-2022.csv", "adults,,43,P,", "adults,,44,P,"),
    replace("policy/definitions.yaml", "on the head and closed", "on the head"),
    replace("policy/areas/cycling.yaml", "qualifier: at_least", "qualifier: approx"),
    (files) => {
      const name = "policy/areas/cycling.yaml";
      files.set(name, (files.get(name) ?? "").replace(track, ""));
      const target = / {2}- id: TGT-3\n[\s\S]*?direction: down\n/;
      files.set(name, (files.get(name) ?? "").replace(target, "").replace("targets: [TGT-3]", "targets: []"));
    },
  ),
  decisions: [
    {
      id: "DEC-1",
      body: "traffic-committee",
      date: "2023-03-01",
      title: { en: "About four fifths", da: "Omkring fire femtedele" },
      reason: { en: "Counts are not exact.", da: "Tællinger er ikke præcise." },
      changes: [{ target: "TGT-1", field: "goal.qualifier", from: "at_least", to: "approx" }],
    },
  ],
});

async function pagesOf(...editions: readonly Edition[]): Promise<ReadonlyMap<string, string>> {
  const site = createSite(
    editions.map((edition) => ({ edition, bytes: canonicalBytes(edition), draft: false })),
  );
  const { files, deadLinks } = await exportSite(site);
  assert.deepEqual(deadLinks, []);
  return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const site = await pagesOf(spring, autumn);

function page(place: string): string {
  const html = site.get(`${place}/index.html`);
  assert.ok(html, place);
  return html;
}

function rowWith(place: string, found: string): string {
  const row = elementsIn(page(place), "tr")
    .map(textOf)
    .find((one) => one.includes(found));
  assert.ok(row, `${place} has no row with ${found}`);
  return row;
}

test("the list names every edition, newest first, with how much changed", () => {
  const text = textOf(page("en/safe-cycling/editions"));
  const titles = ["en", "da"].map((language) =>
    elementsIn(page(`${language}/safe-cycling/editions`), "h2").map((title) =>
      textOf(title).replaceAll("\u00a0", " "),
    ),
  );
  assert.deepEqual(titles, [
    ["Edition of summer 2023", "Edition of winter 2022–23"],
    ["Udgaven fra sommeren 2023", "Udgaven fra vinteren 2022/23"],
  ]);
  assert.match(
    text,
    /1 revised figure, 1 figure withheld, 2 targets with a changed status, \d+ changes of the policy\./,
  );
  assert.match(text, /The first edition: there is no earlier one to compare with\./);
  assert.doesNotMatch(textOf(page(`en/safe-cycling/editions/${spring.id}`)), /what changed since/);
  assert.match(
    textOf(page(`en/safe-cycling/editions/${autumn.id}`)),
    /what changed since the edition before/,
  );
  assert.match(
    textOf(page("da/safe-cycling/editions")),
    /1 ændret tal, 1 tal tilbageholdt, 2 mål med ændret status, \d+ ændringer i politikken\./,
  );
});

test("an edition's page tells figure by figure what it was, what it is and why", () => {
  const place = "en/safe-cycling/editions/autumn";
  assert.match(rowWith(place, "44%"), /^Helmet use Adults, Eastmead 2022 /);
  assert.match(rowWith(place, "44%"), /43% 44% The delivery ‘Spring count 2022’ was changed/);
  assert.match(rowWith(place, "withheld to protect people"), /67\.0% withheld to protect people/);
  const danish = rowWith("da/safe-cycling/editions/autumn", "44 %");
  assert.match(
    danish,
    /43 % 44 % Leveringen »Forårstælling 2022« er ændret \(modtaget 1\. september 2022\)\./,
  );
});

test("it tells each changed target with its decision, each status with both reasons, each definition", () => {
  const text = textOf(page("en/safe-cycling/editions/autumn"));
  assert.match(text, /target value, qualifier was "at_least", is now "approx"/);
  assert.match(
    text,
    /Decision: About four fifths \(Traffic Committee, 1 March 2023\)\. Counts are not exact\./,
  );
  assert.match(
    rowWith("en/safe-cycling/editions/autumn", "More helmets"),
    /On track .*Cannot be assessed ?Withheld/,
  );
  assert.match(rowWith("en/safe-cycling/editions/autumn", "Fewer hurt in the dark"), /the target is gone/);
  assert.match(text, /Changed definitions/);
});

test("what is gone from the newest edition has no link, and an older edition keeps its page and its files", () => {
  assert.ok(!page("en/safe-cycling/editions/autumn").includes("TGT-3/"));
  for (const id of ["spring", "autumn"]) {
    assert.ok(site.has(`safe-cycling/editions/${id}/edition.json`));
    assert.ok(site.has(`safe-cycling/editions/${id}/series.csv`));
    assert.ok(site.has(`da/safe-cycling/editions/${id}/index.html`));
  }
});

test("an edition that says the same as the one before says so", async () => {
  const again = await pagesOf(spring, { ...spring, id: "again", asOf: "2023-01-31" });
  const text = textOf(again.get("en/safe-cycling/editions/again/index.html") ?? "");
  assert.match(text, /Nothing has changed since the edition before\./);
});

test("editions of one season are told apart by their day, and those of one day by their id", async () => {
  const titles = async (...asOf: readonly string[]) => {
    const all = await pagesOf(...asOf.map((day, at) => ({ ...spring, id: `no-${at}`, asOf: day })));
    return elementsIn(all.get("en/safe-cycling/editions/index.html") ?? "", "h2").map(textOf);
  };
  assert.deepEqual(await titles("2023-03-01", "2023-04-30"), [
    "Edition as of 30 April 2023",
    "Edition as of 1 March 2023",
  ]);
  const sameDay = await titles("2023-03-01", "2023-03-01");
  assert.deepEqual(sameDay.toSorted(), [
    "Edition as of 1 March 2023 (no-0)",
    "Edition as of 1 March 2023 (no-1)",
  ]);
});
