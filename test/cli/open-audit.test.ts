import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { openEditions } from "../../src/cli/editions/open-editions.js";
import { problemLines } from "../../src/problems/index.js";
import { areaFile, tabulatedFiles } from "../register/figures/tabulated-passages.js";
import { edit, temporaryFolder, write } from "../workspace/temporary.js";
import { command } from "./isobar.js";

const shares = `from: passages
kind: rate
numerator: helmet
groups: [_T]
breakdowns: [district, light]`;

const head = (id: string) => `title: { en: ${id}, da: ${id} }
received: 2022-03-01
licence: { en: None, da: Ingen }
defaults: { group: _T, definition: def-helmet, source: post }
sources: [{ id: post, title: { en: Posts, da: Poster } }]
`;

const columns = "indicator,ref_area,time_period,light,value,numerator,denominator,obs_status,conf_status";

/** The city and one district by one owner, by day and in the dark by another: each withholds a pair that is safe alone. */
function deliver(t: TestContext, ofLight: readonly string[]): string {
  const workspace = join(temporaryFolder(t), "workspace");
  for (const [name, text] of tabulatedFiles(shares)) write(workspace, name, text);
  edit(
    workspace,
    "policy/places.yaml",
    "    validFrom: 2007-01-01\n",
    `
  - id: westmead
    title: { en: Westmead, da: Vesteng }
    kind: district
`,
  );
  const districts = ["2019", "2020"].flatMap((year) => [
    ...(year === "2020"
      ? [`helmet-rate,fernholm,${year},,,,200,Q,C`, `helmet-rate,eastmead,${year},,,,100,Q,C`]
      : [`helmet-rate,fernholm,${year},,45.0,90,200,,`, `helmet-rate,eastmead,${year},,40.0,40,100,,`]),
    `helmet-rate,westmead,${year},,50.0,50,100,,`,
  ]);
  write(workspace, "deliveries/districts.yaml", head("districts"));
  write(workspace, "deliveries/districts.csv", [columns, ...districts, ""].join("\n"));
  write(workspace, "deliveries/light.yaml", head("light"));
  write(workspace, "deliveries/light.csv", [columns, ...ofLight, ""].join("\n"));
  return workspace;
}

const earlier = [
  "helmet-rate,fernholm,2019,day,46.7,70,150,,",
  "helmet-rate,fernholm,2019,dark,40.0,20,50,,",
];

test("deliveries that were each safe alone are refused together, with the cells and whose they are", async (t) => {
  // 70 by day and 24 in the dark are 94 in the city, and the other district has 50 of them.
  const workspace = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,46.7,70,150,,",
    "helmet-rate,fernholm,2020,dark,48.0,24,50,,",
  ]);
  const call = ["freeze", workspace, "--edition", "e", "--as-of", "2022-12-31"];
  const { code, err } = await command(call);
  assert.equal(code, 1);
  const sentences = err.filter((line) => line.startsWith("deliveries/"));
  assert.ok(
    sentences.includes(
      "deliveries/districts.csv: error: helmet-rate, eastmead, _T, 2020 is withheld, but can be worked out from what the deliveries show together",
    ),
    err.join("\n"),
  );
  assert.ok(
    sentences.includes(
      "deliveries/light.csv: error: helmet-rate, fernholm, _T, light dark, 2020 has to be withheld as well (obs_status Q, conf_status C); ask the owner of the delivery",
    ),
    err.join("\n"),
  );
  assert.ok(!existsSync(join(workspace, "editions/e.json")));
  const audit = await command(["audit", workspace, "--open"]);
  assert.equal(audit.code, 1);
  assert.deepEqual(
    audit.err.filter((line) => line.includes(": error: ")),
    sentences,
  );
  // Nor is a draft of them given to everybody.
  const site = join(workspace, "../site");
  const published = await command(["publish", workspace, "--draft", "--out", site]);
  assert.equal(published.code, 1);
  assert.deepEqual(
    published.err.filter((line) => line.includes(": error: ")),
    sentences,
  );
  assert.ok(!existsSync(site));
  const seen = await openEditions([workspace], "draft", "whoever-works-on-it");
  assert.deepEqual(
    problemLines(seen.problems, "en").filter((line) => line.includes("deliveries/")),
    sentences.map((line) => line.replace(": error: ", ": warning: ")),
  );
  assert.deepEqual(seen.value?.[0]?.edition.confidentiality?.audits, [], "it has passed none");
});

test("with those cells withheld too, the edition is frozen and says what was withheld, and nothing of which", async (t) => {
  const workspace = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,46.7,70,150,,",
    "helmet-rate,fernholm,2020,dark,,,50,Q,C",
  ]);
  const audit = await command(["audit", workspace, "--open"]);
  assert.deepEqual(
    [audit.code, audit.out],
    [
      0,
      [
        "4 withheld figures in the deliveries; 3 counts of persons audited beside 0 released editions: no leaks",
      ],
    ],
  );
  const draft = await openEditions([workspace], "draft");
  assert.deepEqual(draft.value?.[0]?.edition.confidentiality?.audits, ["open-audit/3"]);
  const { code, err } = await command(["freeze", workspace, "--edition", "e", "--as-of", "2022-12-31"]);
  assert.equal(code, 0, err.join("\n"));
  const edition = JSON.parse(readFileSync(join(workspace, "editions/e.json"), "utf8"));
  assert.deepEqual(edition.confidentiality, {
    audits: ["open-audit/3"],
    method: "withheld-figures/1",
    minimumCount: 5,
    // One of them is in the small policy's own deliveries.
    withheld: 4,
  });
});

test("what one delivery withholds and another shows is found", async (t) => {
  const workspace = deliver(t, ["helmet-rate,eastmead,2020,,44.0,44,100,,"]);
  const { err } = await command(["audit", workspace, "--open"]);
  assert.match(
    err.join("\n"),
    /^deliveries\/light\.csv: error: helmet-rate, eastmead, _T, 2020 has to be withheld/m,
  );
});

test("a share that is printed without its numerator tells it where the group is small", async (t) => {
  // 46.7 % of 150 are 70 and no other number, 48.0 % of 50 are 24.
  const workspace = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,46.7,,150,,",
    "helmet-rate,fernholm,2020,dark,48.0,,50,,",
  ]);
  const { code, err } = await command(["audit", workspace, "--open"]);
  assert.equal(code, 1);
  assert.match(err.join("\n"), /eastmead, _T, 2020 is withheld, but can be worked out/);
  // 47 % may be 70 or 71, and that is one person: too near all the same; 5 % of 150 and of 50 leave more.
  const rough = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,47,,150,,",
    "helmet-rate,fernholm,2020,dark,48,,50,,",
  ]);
  assert.equal((await command(["audit", rough, "--open"])).code, 1);
  const without = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,47,,,,",
    "helmet-rate,fernholm,2020,dark,48,,,,",
  ]);
  assert.equal((await command(["audit", without, "--open"])).code, 0);
});

test("a share without any count tells it where another delivery tells how many the group are", async (t) => {
  const workspace = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,46.7,,,,",
    "helmet-rate,fernholm,2020,dark,48.0,,,,",
  ]);
  edit(
    workspace,
    areaFile,
    "    measure: count\n",
    "    tabulate: { from: passages, kind: count, where: '!missing(helmet)', breakdowns: [light] }\n    measure: count\n",
  );
  assert.equal((await command(["audit", workspace, "--open"])).code, 0);
  write(workspace, "deliveries/riders.yaml", head("riders").replace("def-helmet", "def-injury"));
  const riders = ["injured,fernholm,2020,day,150,,,,", "injured,fernholm,2020,dark,50,,,,"];
  write(workspace, "deliveries/riders.csv", [columns, ...riders, ""].join("\n"));
  const { code, err } = await command(["audit", workspace, "--open"]);
  assert.equal(code, 1);
  assert.match(err.join("\n"), /eastmead, _T, 2020 is withheld, but can be worked out/);
});

test("a share that fits no count does not keep the others from being looked at", async (t) => {
  const workspace = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,46.7,70,150,,",
    "helmet-rate,fernholm,2020,dark,48.0,24,50,,",
    // 59 or 60 of those who are 44.
    "helmet-rate,eastmead,2020,day,99,,60,,",
  ]);
  const { code, err } = await command(["audit", workspace, "--open"]);
  assert.equal(code, 1);
  assert.match(err.join("\n"), /eastmead, _T, 2020 is withheld, but can be worked out/);
});

test("numbers that cannot fit together are told, because then nothing is known of what is withheld beside them", async (t) => {
  const workspace = deliver(t, [
    ...earlier,
    "helmet-rate,fernholm,2020,day,46.7,70,150,,",
    "helmet-rate,fernholm,2020,dark,48.0,24,50,,",
    "helmet-rate,eastmead,2020,day,50.0,120,240,,",
  ]);
  const { err } = await command(["audit", workspace, "--open"]);
  assert.match(
    err.join("\n"),
    /: warning: helmet-rate, .* 2020 is withheld, and the figures .* cannot fit together/,
  );
});

test("a workspace is audited by what is published alone", async (t) => {
  const workspace = deliver(t, earlier);
  const { code, err } = await command(["audit", workspace]);
  assert.equal(code, 2);
  assert.match(err.join("\n"), /a workspace is audited alone and with --open/);
});
