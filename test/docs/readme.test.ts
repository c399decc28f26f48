import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isobar } from "../cli/isobar.js";
import { repositoryRoot } from "../repository.js";
import { everythingIn, temporaryFolder } from "../workspace/temporary.js";

const readme = readFileSync(join(repositoryRoot, "README.md"), "utf8");

/** The commands that the README shows under a heading, without what starts the program. */
function commandsUnder(heading: string): readonly (readonly string[])[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const block = /```sh\n(.*?)```/s.exec(section)?.[1] ?? "";
  return block
    .trim()
    .split("\n")
    .map((line) => {
      assert.match(line, /^npx --no isobar /);
      return line.replace("npx --no isobar ", "").split(/\s+/);
    });
}

test("the README is short, and says what the product is in its first sentence", () => {
  assert.ok(readme.split("\n").length <= 80);
  assert.match(readme, /^# Isobar\n\nIsobar turns a city's policy into a barometer/);
});

test("from a folder of files to a site: the commands run as written and give what they promise", (t) => {
  const folder = temporaryFolder(t);
  symlinkSync(join(repositoryRoot, "examples"), join(folder, "examples"));
  const [check, freeze, verify, publish, ...others] = commandsUnder("From a folder of files to a site");
  assert.ok(check !== undefined && freeze !== undefined && verify !== undefined && publish !== undefined);
  assert.deepEqual(
    [check[0], freeze[0], verify[0], publish[0], others],
    ["check", "freeze", "verify", "publish", []],
  );
  for (const args of [check, freeze, verify, publish]) {
    const { code, out, err } = isobar(args, { cwd: folder });
    assert.equal(code, 0, args.join(" "));
    assert.deepEqual(
      err.filter((line) => !line.includes(": note: ")),
      [],
      args.join(" "),
    );
    assert.ok(out.length > 0, "a person is told what was done");
  }
  const index = readFileSync(join(folder, "public/index.html"), "utf8");
  assert.match(index, /<a href="en\/copenhagen-2006\/"/);
  const names = everythingIn(join(folder, "public"));
  assert.ok(names.includes("da/copenhagen-2006/targets/TGT-EMP-01/index.html"));

  // "`verify` names any part that was changed since."
  const edition = join(folder, "edition.json");
  writeFileSync(edition, readFileSync(edition, "utf8").replace('"value":"47"', '"value":"48"'));
  const changed = isobar(verify, { cwd: folder });
  assert.equal(changed.code, 1);
  assert.match(changed.err.join("\n"), /"[^"]+" was changed after the edition was frozen/);
});

test("the rooms that the README offers alone can be imported by their names", async () => {
  const offered = [...readme.matchAll(/"(isobar\/[a-z]+)"/g)].map(([, name = ""]) => name);
  assert.ok(offered.length > 0);
  for (const name of new Set([...offered, "isobar/statistics", "isobar/formats", "isobar/policy"])) {
    const room = (await import(name)) as Readonly<Record<string, unknown>>;
    assert.ok(Object.keys(room).length > 3, name);
  }
  const { proportion } = (await import(
    "isobar/statistics" as string
  )) as typeof import("../../src/statistics/index.js");
  // Wilson's interval for 1 of 100, as in PHEindicatormethods' test table.
  const estimate = proportion(1, 100);
  assert.ok("value" in estimate && Math.abs(estimate.lower - 0.001767432064) < 1e-9);
});

test("the map of src/ lists every room, in the order of the design", () => {
  const rooms = [...readme.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name = ""]) => name);
  for (const room of rooms) assert.ok(existsSync(join(repositoryRoot, "src", room)), room);
  const present = everythingIn(join(repositoryRoot, "src")).filter((name) => !/[/.]/.test(name));
  assert.deepEqual(rooms.toSorted(), present.toSorted());
});
