import assert from "node:assert/strict";
import { test } from "node:test";
import { examplePage, siteOf } from "./example-site.js";
import { textOf } from "./html.js";
import { smallEdition } from "./small-edition.js";

async function assertSays(place: string, ...sentences: readonly string[]): Promise<void> {
  const text = textOf(await examplePage(place));
  for (const sentence of sentences) assert.ok(text.includes(sentence), `${place}: ${sentence}\n${text}`);
}

test("a gap's page says of whom each end is, that their denominators differ and that the group changed", async () => {
  await assertSays(
    "en/indicators/city-staff-gap",
    "The second figure Share of City employees; immigrants, descendants and refugees of non-Western origin; denominator: City employees",
    "The two figures have different denominators. The first: persons in the workforce. The second: City employees.",
    "is defined by the list ‘Western countries’, which changed between 2001 and 2005: EU countries from 2004.",
  );
  await assertSays(
    "da/indicators/city-staff-gap",
    "De to tal har hver sin nævner. Det første: personer i arbejdsstyrken. Det andet: ansatte i kommunen.",
    "er afgrænset efter listen »Vestlige lande«, som ændrede sig mellem 2001 og 2005: EU-lande fra 2004.",
  );
});

test("a target's page says it of its subject and those it is held against", async () => {
  await assertSays(
    "en/targets/TGT-EMP-05",
    "The two figures have different denominators. The first: employees in the sector. The second: all inhabitants.",
  );
  await assertSays(
    "da/targets/TGT-EMP-05",
    "De to tal har hver sin nævner. Det første: ansatte i sektoren. Det andet: alle indbyggere.",
  );
});

test("an indicator's page says which of its groups lies in another", async () => {
  await assertSays(
    "en/indicators/daily-smoking",
    "The figure for all citizens in the health profile covers Turkish citizens too.",
  );
  await assertSays(
    "da/indicators/daily-smoking",
    "Tallet for alle borgere i sundhedsprofilen omfatter også tyrkiske borgere.",
  );
  const apart = textOf(await examplePage("en/indicators/exercise"));
  assert.ok(!apart.includes("covers"), apart);
});

test("a group says which others it includes", async () => {
  await assertSays("en/definitions", "Also includes the group Turkish citizens");
  await assertSays("da/definitions", "Omfatter også gruppen Tyrkiske borgere");
});

test("a comparison of places says what the two ends do not share, and so does a code that one end lacks", async () => {
  const site = await siteOf(
    smallEdition("2022-12-31", (files) => {
      const area = "policy/areas/cycling.yaml";
      const groups = "policy/groups.yaml";
      files.set(
        groups,
        (files.get(groups) ?? "").replace("  - id: adults\n", "  - id: adults\n    includes: [children]\n"),
      );
      files.set(
        area,
        (files.get(area) ?? "").replace(
          "minus: { indicator: helmet-rate, group: adults }",
          "minus: { indicator: helmet-rate, group: adults, dimensions: { light: dark } }",
        ),
      );
    }),
  );
  const page = (language: string) =>
    textOf(site.get(`${language}/safe-cycling/indicators/helmet-gap/index.html`) ?? "");
  assert.match(page("en"), /The figure for adults covers children too\./);
  assert.match(page("en"), /not broken down alike \(light\): all for the first and dark for the second\./);
  assert.match(page("da"), /Tallet for voksne omfatter også børn\./);
  assert.match(page("da"), /ikke opdelt ens \(lys\): alle for det første og mørke for det andet\./);
});
