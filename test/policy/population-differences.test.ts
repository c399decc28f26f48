import assert from "node:assert/strict";
import { test } from "node:test";
import {
  indexPolicy,
  listChanges,
  populationDifferences,
  populationNotes,
  readPolicy,
} from "../../src/policy/index.js";
import { replaceOnce } from "../fixtures/broken.js";
import { smallPolicy } from "../fixtures/small-policy.js";

const area = "policy/areas/cycling.yaml";
const groups = "policy/groups.yaml";
const ofAdults = "    minus: { indicator: helmet-rate, group: adults }\n";
const childrensRule = "    definition: def-cyclist\n    labels:";
const adultsLabels = "    labels:\n      - id: grown-ups";

type Edit = readonly [file: string, from: string, to: string];

function read(...edits: readonly Edit[]) {
  const files = smallPolicy();
  for (const [file, from, to] of edits) files.set(file, replaceOnce(files.get(file) ?? "", from, to, file));
  const texts = new Map([...files].filter(([name]) => name.startsWith("policy/")));
  const { value, problems } = readPolicy(texts);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return { policy: value.policy, problems: populationNotes(value) };
}

/** What differs between the two ends of the small policy's gap, and the notes of `isobar check`. */
function differences(...edits: readonly Edit[]) {
  const { policy, problems } = read(...edits);
  const gap = policy.areas[0]?.gaps[0];
  assert.ok(gap);
  return {
    found: populationDifferences(gap.from, gap.minus, indexPolicy(policy)),
    notes: problems.map(({ severity, code, place, sentence }) => [severity, code, place.line, sentence]),
  };
}

test("two groups of which nothing says that they overlap, on one indicator: nothing to note", () => {
  assert.deepEqual(differences(), { found: [], notes: [] });
});

test("a group that includes the other is named, by whichever end it stands", () => {
  const { found, notes } = differences([groups, adultsLabels, `    includes: [children]\n${adultsLabels}`]);
  const [adults, children] = [
    { en: "Adults", da: "Voksne" },
    { en: "Children", da: "Børn" },
  ];
  assert.deepEqual(found, [{ kind: "includes", whole: adults, part: children }]);
  assert.deepEqual(notes, [
    [
      "note",
      "populations-differ",
      36,
      {
        da: 'de to ender af helmet-gap: "Voksne" omfatter "Børn"',
        en: 'the two ends of helmet-gap: "Adults" includes "Children"',
      },
    ],
  ]);
  const reversed = differences([groups, childrensRule, `    includes: [adults]\n${childrensRule}`]);
  assert.deepEqual(reversed.found, [{ kind: "includes", whole: children, part: adults }]);
});

test("a group inside a group inside a third lies in the third", () => {
  const between = `  - id: cyclists
    title: { en: Cyclists, da: Cyklister }
    rule: { en: All., da: Alle. }
    includes: [children]
  - id: adults`;
  const { found } = differences(
    [groups, "  - id: adults", between],
    [groups, adultsLabels, `    includes: [cyclists]\n${adultsLabels}`],
  );
  assert.deepEqual(
    found.map((one) => (one.kind === "includes" ? [one.whole?.en, one.part.en] : one)),
    [["Adults", "Children"]],
  );
});

test("everybody includes each group on the same indicator; a benchmark on another is no figure of everybody", () => {
  const everybody = differences([area, ofAdults, "    minus: { indicator: helmet-rate }\n"]);
  assert.deepEqual(everybody.found, [
    { kind: "includes", whole: undefined, part: { en: "Children", da: "Børn" } },
  ]);
  const benchmark = differences([area, ofAdults, "    minus: { indicator: injured }\n"]);
  assert.deepEqual(
    benchmark.found.map(({ kind }) => kind),
    ["definitions"],
  );
});

test("denominators that differ are named; where one is not stated, the definitions are", () => {
  const per: Edit = [
    area,
    "    definition: def-injury\n",
    "    definition: def-injury\n    per: { en: accidents, da: ulykker }\n",
  ];
  const other: Edit = [area, ofAdults, "    minus: { indicator: injured, group: adults }\n"];
  assert.deepEqual(differences(per, other).found, [
    { kind: "bases", first: { en: "cyclists", da: "cyklister" }, second: { en: "accidents", da: "ulykker" } },
  ]);
  assert.deepEqual(differences(other).found, [
    {
      kind: "definitions",
      first: { en: "With a helmet", da: "Med hjelm" },
      second: { en: "Injured", da: "Kommet til skade" },
    },
  ]);
  const same: Edit = [
    per[0],
    per[1],
    "    definition: def-injury\n    per: { en: cyclists, da: cyklister }\n",
  ];
  assert.deepEqual(differences(same, other).found, []);
});

test("codes and places that only one end has, or that differ", () => {
  const dark = "    minus: { indicator: helmet-rate, group: adults, dimensions: { light: dark } }\n";
  assert.deepEqual(differences([area, ofAdults, dark]).found, [
    {
      kind: "codes",
      dimension: { en: "Light", da: "Lys" },
      first: undefined,
      second: { en: "Dark", da: "Mørke" },
    },
  ]);
  const east = "    minus: { indicator: helmet-rate, group: adults, refArea: eastmead }\n";
  const ofChildren = "    from: { indicator: helmet-rate, group: children }\n";
  const here = "    from: { indicator: helmet-rate, group: children, refArea: fernholm }\n";
  assert.deepEqual(
    differences([area, ofAdults, east], [area, ofChildren, here]).found.map(({ kind }) => kind),
    ["places"],
  );
});

const lists = `countryLists:
  - id: near
    title: { en: Near countries, da: Nære lande }
    entries:
      - title: { en: Neighbours, da: Naboer }
        countries: [SE]
        basis: stated
      - title: { en: Joined in 2021, da: Med fra 2021 }
        countries: [NO]
        validFrom: 2021-05-01
        basis: outside
  - id: far
    title: { en: Far countries, da: Fjerne lande }
    entries: []
`;
const byOrigin = (list: string, side: string) =>
  `    membership: { origin: { list: ${list}, side: ${side} } }\n`;
const byLanguage = "    membership: { firstLanguage: { language: en, same: true } }\n";

function members(children: string, adults: string): readonly Edit[] {
  return [
    [groups, "groups:\n", `${lists}groups:\n`],
    [groups, childrensRule, `${children}${childrensRule}`],
    [groups, adultsLabels, `${adults}${adultsLabels}`],
  ];
}

test("the two sides of one list exclude each other; two lists, or origin beside language, need not", () => {
  const kinds = (children: string, adults: string) =>
    differences(...members(children, adults)).found.map(({ kind }) => kind);
  assert.deepEqual(kinds(byOrigin("near", "inside"), byOrigin("near", "outside")), []);
  assert.deepEqual(kinds(byOrigin("near", "inside"), byOrigin("far", "inside")), ["countryLists"]);
  assert.deepEqual(kinds(byOrigin("near", "inside"), byLanguage), ["rules"]);
});

test("a list that changed between two periods makes another group of the same name", () => {
  const { policy } = read(...members(byOrigin("near", "inside"), byLanguage));
  const changed = (first: string, last: string, group = "children") =>
    listChanges(group, { first, last }, indexPolicy(policy))?.entries.map(({ title }) => title.en);
  assert.deepEqual(changed("2019", "2022"), ["Joined in 2021"]);
  assert.deepEqual(changed("2022", "2025"), []);
  assert.equal(changed("2019", "2022", "adults"), undefined);
  assert.equal(changed("undated", "2022"), undefined);
});

test("the two that a target compares, and a pair of a picture without a caution, are noted too", () => {
  const pairs =
    "leadPicture: { show: dumbbells, pairs: [{ first: { indicator: injured }, second: { indicator: injured, group: adults } }] }";
  const subject = "    subject: { indicator: injured, group: adults, groupLabel: grown-ups";
  const comparator = "    comparator: { indicator: injured, group: children, refArea: eastmead }\n";
  const { problems } = read(
    [area, "leadPicture: { show: over-time, of: helmet-rate }", pairs],
    [area, subject, comparator + subject],
  );
  assert.deepEqual(
    problems.map(({ sentence }) => sentence.en),
    [
      'what TGT-3 compares: "Light" differs: "Dark" and all',
      'the pair in the picture: everyone includes "Adults"',
    ],
  );
  const careful = pairs.replace(" }] }", " }], caution: { en: Careful., da: Pas på. } }");
  assert.deepEqual(read([area, "leadPicture: { show: over-time, of: helmet-rate }", careful]).problems, []);
});
