import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";

test("tests with a source run, stale compiled ones do not, and the exit code is node's", (t) => {
  const house = houseWith(t, {
    "test/good.test.ts": "",
    "dist/test/good.test.js": says("good"),
    "test/deep/bad.test.tsx": "",
    "dist/test/deep/bad.test.js": says("bad", 'throw new Error("on purpose");'),
    "dist/test/stale.test.js": says("stale"),
    "test/helper.ts": "",
    "dist/test/helper.js": says("helper"),
  });

  const all = run(house);
  assert.equal(all.status, 1);
  assert.match(all.stdout, /says good/u);
  assert.match(all.stdout, /says bad/u);
  assert.doesNotMatch(all.stdout, /says (?:stale|helper)/u);
  assert.match(all.stdout, /(?:#|ℹ) tests 2\n/u);

  const chosen = run(house, ["good", "nowhere"]);
  assert.equal(chosen.status, 0);
  assert.match(chosen.stdout, /(?:#|ℹ) tests 1\n/u);
});

test("no test at all is a failure that says so", (t) => {
  const none = run(houseWith(t, { "test/good.test.ts": "", "dist/test/good.test.js": "" }), ["cube", "web"]);
  assert.equal(none.status, 1);
  assert.equal(none.stderr, "No test file has “cube” or “web” in its path.\n");
  assert.equal(run(houseWith(t, {})).status, 1);
});

test("a source that is not compiled yet is a failure that says so", (t) => {
  const result = run(houseWith(t, { "test/a.test.ts": "" }));
  assert.equal(result.status, 1);
  assert.equal(result.stderr, "Not compiled yet: test/a.test.ts. Run npm run build.\n");
});

test("a wrong name in ISOBAR_REQUIRE stops the run before it begins", (t) => {
  const house = houseWith(t, { "test/good.test.ts": "", "dist/test/good.test.js": says("good") });
  const result = run(house, [], { ISOBAR_REQUIRE: "brwser" });
  assert.equal(result.status, 1);
  assert.match(result.stderr, /^unknown name in ISOBAR_REQUIRE: brwser/u);
  assert.doesNotMatch(result.stdout, /says good/u);
});

test("tests skipped for want of a tool are named at the end, and options reach node", (t) => {
  const text = `
    import { test } from "node:test";
    import { toolOrSkip } from "./requirement.js";
    for (const name of ["a page", "a chart", "a number"])
      test(name, (t) => void toolOrSkip(t, "browser", { missing: "there is no browser." }));`;
  const house = houseWith(t, { "test/a.test.ts": "", "dist/test/a.test.js": text });

  const skipped = run(house, ["--test-name-pattern=a page", "--test-name-pattern=chart"], {
    ISOBAR_REQUIRE: "",
  });
  assert.equal(skipped.status, 0);
  assert.match(
    skipped.stdout,
    /\n\n2 tests were skipped: there is no browser\.\n {2}test\/a\.test\.ts: a chart\n {2}test\/a\.test\.ts: a page\n$/u,
  );

  const required = run(house, [], { ISOBAR_REQUIRE: "browser" });
  assert.equal(required.status, 1);
  assert.match(required.stdout, /ISOBAR_REQUIRE names browser, but there is no browser\./u);
});

/** An invented repository with the runner compiled into it. */
function houseWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "isobar-run-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const compiled = fileURLToPath(new URL(".", import.meta.url));
  const runner = ["run.js", "repository.js", "requirement.js"];
  mkdirSync(join(root, "dist/test"), { recursive: true });
  for (const name of runner) cpSync(join(compiled, name), join(root, "dist/test", name));
  // Its tests have no properties, and no packages lie beside it that could seed them.
  const needed = { "package.json": '{ "type": "module" }', "dist/test/property-seed.js": "" };
  for (const [path, text] of Object.entries({ ...needed, ...files })) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function run(root: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
  // Node's runner refuses to start inside another one of its runs, which it knows by this variable.
  const { NODE_TEST_CONTEXT: _, ...outside } = process.env;
  return spawnSync(process.execPath, [join(root, "dist/test/run.js"), ...args], {
    encoding: "utf8",
    env: { ...outside, ...environment },
  });
}

function says(word: string, then = ""): string {
  return `import { test } from "node:test"; test("says ${word}", () => { ${then} });`;
}
