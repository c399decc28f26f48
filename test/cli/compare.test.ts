import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { canonicalBytes, type EditionDifference } from "../../src/edition/index.js";
import { replace, smallEdition } from "../edition/small-editions.js";
import { employmentBytes } from "../examples/copenhagen.js";
import { temporaryFolder, write } from "../workspace/temporary.js";
import { command } from "./isobar.js";

const spring = smallEdition({ id: "spring", asOf: "2022-12-31" });
const autumn = smallEdition({
  id: "autumn",
  asOf: "2023-06-30",
  change: (files) => {
    replace("deliveries/count-2022.csv", "67.0", "68.0")(files);
    replace(
      "deliveries/count-2019.csv",
      "injured,2019,adults,,,30,,,eq,def-injury,,FIG-4\n",
      "injured,2019,adults,,,30,,,eq,def-injury,,FIG-4\ninjured,2018,adults,,,31,,,just_below,def-injury,,\n",
    )(files);
    replace("policy/areas/cycling.yaml", "by: 2028", "by: 2024")(files);
  },
  decisions: [
    {
      id: "DEC-1",
      body: "traffic-committee",
      date: "2023-03-01",
      title: { en: "An earlier end", da: "En tidligere frist" },
      reason: { en: "It goes well.", da: "Det går godt." },
      changes: [{ target: "TGT-1", field: "deadline.by", from: "2028", to: "2024" }],
    },
  ],
});

function files(t: TestContext): { readonly a: string; readonly b: string; readonly folder: string } {
  const folder = temporaryFolder(t);
  write(folder, "a.json", canonicalBytes(spring));
  write(folder, "b.json", canonicalBytes(autumn));
  return { a: join(folder, "a.json"), b: join(folder, "b.json"), folder };
}

test("what changed is told figure by figure, with why, target by target, with the decision", async (t) => {
  const { a, b } = files(t);
  assert.deepEqual(await command(["compare", a, b]), {
    code: 0,
    err: [],
    out: [
      "spring (2022-12-31) → autumn (2023-06-30): 1 new figure, 1 revised figure, 1 target with a changed status, 1 change of the policy",
      "",
      "New figures:",
      "  injured, count, fernholm, adults, 2018: just under 31 (the delivery ‘Spring count 2019’ was changed (received 1 September 2019))",
      "",
      "Revised figures:",
      "  helmet-rate, share, fernholm, children, 2022: 67.0% → 68.0% (the delivery ‘Spring count 2022’ was changed (received 1 September 2022))",
      "",
      "Targets with another status or reason than before:",
      "  TGT-1: On track → Cannot be assessed: Not settled (the target was changed; the figures changed)",
      "",
      "1 change of the policy:",
      '  the target TGT-1: deadline.by was "2028", is now "2024" (DEC-1)',
    ],
  });
  const danish = await command(["compare", a, b, "--lang", "da"]);
  assert.equal(
    danish.out[0],
    "spring (2022-12-31) → autumn (2023-06-30): 1 nyt tal, 1 ændret tal, 1 mål med ændret status, 1 ændring i politikken",
  );
  assert.ok(danish.out.some((line) => line.includes("lige under 31")));
  assert.ok(danish.out.some((line) => line.includes("67,0\u00a0% → 68,0\u00a0%")));
});

test("as JSON it is the difference with the two figures whole; of an edition and itself there is none", async (t) => {
  const { a, b } = files(t);
  const { code, out } = await command(["compare", a, b, "--json"]);
  const difference = JSON.parse(out.join("\n")) as EditionDifference;
  assert.equal(code, 0);
  assert.deepEqual(
    difference.figures.map(({ kind, before, after }) => [kind, before?.value, after?.value]),
    [
      ["revised", "67.0", "68.0"],
      ["new", undefined, "31"],
    ],
  );
  assert.equal(difference.policy[0]?.decision, "DEC-1");
  const same = await command(["compare", a, a]);
  assert.deepEqual(same.out, [
    "spring (2022-12-31) → spring (2022-12-31): Nothing has changed since the edition before.",
  ]);
});

test("editions of two policies, a changed one and a missing one are refused", async (t) => {
  const { a, folder } = files(t);
  write(folder, "other.json", employmentBytes());
  write(folder, "changed.json", new TextDecoder().decode(canonicalBytes(autumn)).replace("68.0", "86.0"));
  const other = await command(["compare", a, join(folder, "other.json")]);
  assert.deepEqual([other.code, other.out], [1, []]);
  assert.match(
    other.err.join(),
    /other\.json: error: the edition is of the policy "copenhagen-2006" and not of "safe-cycling"/,
  );
  for (const name of ["changed.json", "none.json"]) {
    const { code, out, err } = await command(["compare", a, join(folder, name)]);
    assert.deepEqual([code, out], [1, []], name);
    assert.ok(
      err.every((line) => line.includes(`${name}: error: `)),
      err.join(),
    );
  }
  const json = await command(["compare", a, join(folder, "none.json"), "--json"]);
  assert.equal(JSON.parse(json.out.join("\n")).problems.length, 1);
  assert.equal((await command(["compare", a])).code, 2);
});
