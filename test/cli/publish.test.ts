import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { canonicalBytes, type Edition, sealEdition } from "../../src/edition/index.js";
import { employmentBytes } from "../examples/copenhagen.js";
import {
  copenhagenCopy,
  edit,
  everythingIn,
  smallWorkspace,
  temporaryFolder,
  write,
} from "../workspace/temporary.js";
import { command, isobar, startIsobar } from "./isobar.js";

const isTemporary = (name: string): boolean => /\.(tmp|old)-[0-9a-f]{8}/.test(name);

test("what lies in a workspace beside its documents is never published", async (t) => {
  const folder = smallWorkspace(t);
  // What a synthetic register is calibrated with holds counts that deliveries withhold.
  const canary = "918273645";
  const beside = [
    "register/calibration.json",
    "deliveries/notes.txt",
    "policy/areas/draft.txt",
    "people.csv",
  ];
  for (const name of beside) write(folder, name, `{ "count": ${canary} }`);
  assert.equal((await command(["freeze", folder, "--edition", "e", "--as-of", "2022-11-30"])).code, 0);
  for (const more of [[], ["--draft"]]) {
    const site = join(temporaryFolder(t), "public");
    const { code, err } = await command(["publish", folder, "--out", site, ...more]);
    assert.equal(code, 0, err.join());
    const names = everythingIn(site).filter((name) => /\.[a-z0-9]+$/.test(name));
    assert.ok(names.length > 100);
    for (const name of names) assert.ok(!readFileSync(join(site, name)).includes(canary), name);
    assert.ok(!names.some((name) => name.includes("calibration")));
  }
});

test("an edition becomes a folder of pages, twice the same bytes and nothing beside", (t) => {
  const folder = temporaryFolder(t);
  write(folder, "e.json", employmentBytes());
  const site = join(folder, "public");
  const first = isobar(["publish", join(folder, "e.json"), "--out", site]);
  assert.deepEqual([first.code, first.err], [0, []]);
  const [, pages, files] =
    /: (\d+) pages, (\d+) files \(\2 written, 0 unchanged, 0 removed\)$/.exec(first.out.join()) ?? [];
  const names = everythingIn(site).filter((name) => /\.[a-z0-9]+$/.test(name) && name !== ".isobar-site");
  assert.equal(names.length, Number(files));
  assert.equal(names.filter((name) => name.endsWith(".html")).length, Number(pages));
  const before = contents(site);
  const second = isobar(["publish", join(folder, "e.json"), "--out", "public"], { cwd: folder });
  assert.equal(second.code, 0);
  assert.deepEqual(contents(site), before);
  assert.deepEqual(
    everythingIn(folder).filter((name) => !name.includes("/")),
    ["e.json", "public"],
  );
  assert.deepEqual(
    readFileSync(join(site, "copenhagen-2006/editions/autumn-2006/edition.json")),
    Buffer.from(employmentBytes()),
  );
});

test("a folder that is not ours is refused and left as it was", async (t) => {
  const workspace = smallWorkspace(t);
  const folder = temporaryFolder(t);
  const publish = (out: string) => command(["publish", workspace, "--out", join(folder, out)]);
  write(folder, "notes/readme.txt", "mine");
  const refused = await publish("notes");
  assert.deepEqual([refused.code, refused.out], [1, []]);
  assert.match(
    refused.err.join(),
    /notes: error: here is something that isobar did not write; give an empty folder/,
  );
  write(folder, "file", "mine");
  assert.equal((await publish("file")).code, 1);
  assert.deepEqual(everythingIn(folder), ["file", "notes", "notes/readme.txt"]);

  mkdirSync(join(folder, "empty"));
  assert.equal((await publish("empty")).code, 0);
  // What its owner puts beside our files later is not ours to remove.
  for (const added of [".git/HEAD", "en/CNAME"]) {
    write(folder, `empty/${added}`, "mine");
    assert.equal((await publish("empty")).code, 1, added);
    assert.equal(readFileSync(join(folder, "empty", added), "utf8"), "mine");
  }
  assert.ok(!everythingIn(folder).some(isTemporary));
});

test("pages of what is gone are gone after publishing again", async (t) => {
  const workspace = smallWorkspace(t);
  const site = join(temporaryFolder(t), "site");
  assert.equal((await command(["publish", workspace, "--out", site])).code, 0);
  assert.ok(everythingIn(site).includes("en/safe-cycling/indicators/track-length/index.html"));
  edit(
    workspace,
    "policy/areas/cycling.yaml",
    "  - id: track-length\n    title: { en: Cycle tracks, da: Cykelstier }\n    measure: amount\n    unit: kilometres\n    definition: def-cyclist\n",
    "",
  );
  assert.equal((await command(["publish", workspace, "--out", site])).code, 0);
  assert.ok(!everythingIn(site).some((name) => name.includes("track-length")));
});

test("of a broken workspace, a changed or a forged edition no site is written", async (t) => {
  const folder = temporaryFolder(t);
  const workspace = copenhagenCopy(t);
  edit(workspace, "deliveries/table-2.csv", ",34,", ",3x4,");
  write(
    folder,
    "changed.json",
    new TextDecoder().decode(employmentBytes()).replace('"value":"34"', '"value":"43"'),
  );
  const { manifest, ...content } = JSON.parse(new TextDecoder().decode(employmentBytes())) as Edition;
  const assessments = content.assessments.map(({ reason, ...one }) => ({
    ...one,
    status: "reached" as const,
  }));
  write(folder, "forged.json", canonicalBytes(sealEdition({ ...content, assessments }, manifest)));
  const before = everythingIn(folder);
  for (const input of [
    workspace,
    join(folder, "changed.json"),
    join(folder, "forged.json"),
    join(folder, "none"),
  ]) {
    const { code, out, err } = await command(["publish", input, "--out", join(folder, "site")]);
    assert.deepEqual([code, out], [1, []], input);
    assert.ok(err.length > 0);
  }
  assert.deepEqual(everythingIn(folder), before);
});

test("an edition sealed anew with a link that leads nowhere is told so in sentences, and nothing is written", async (t) => {
  const folder = temporaryFolder(t);
  const { manifest, ...content } = JSON.parse(new TextDecoder().decode(employmentBytes())) as Edition;
  // Every link to a definition leads to a page that is there, at a place that is not.
  const definitions = content.policy.definitions.slice(1);
  const policy = { ...content.policy, definitions };
  write(folder, "e.json", canonicalBytes(sealEdition({ ...content, policy }, manifest)));
  const { code, out, err } = await command([
    "publish",
    join(folder, "e.json"),
    "--out",
    join(folder, "site"),
  ]);
  assert.deepEqual([code, out], [1, []]);
  assert.ok(err.length > 0);
  for (const line of err) {
    assert.match(
      line,
      /^\/(da|en)\/copenhagen-2006\/.*: error: the page leads to ".*#.*", whose page has no such place; nothing was written$/,
    );
  }
  assert.deepEqual(everythingIn(folder), ["e.json"]);
});

test("a place that cannot be written is said, and no half site is left", async (t) => {
  const workspace = smallWorkspace(t);
  const folder = temporaryFolder(t);
  write(folder, "file.txt", "a");
  const { code, err } = await command(["publish", workspace, "--out", join(folder, "file.txt/site")]);
  assert.equal(code, 1);
  assert.match(err.join(), /^isobar: .*file\.txt.*: a part of the path is a file, not a folder$/);
  assert.deepEqual(everythingIn(folder), ["file.txt"]);
});

test("a workspace without editions is published as a draft, with editions as the newest; --draft asks for it", async (t) => {
  const workspace = smallWorkspace(t);
  const site = join(temporaryFolder(t), "site");
  const home = async (...more: readonly string[]): Promise<string> => {
    assert.equal((await command(["publish", workspace, "--out", site, ...more])).code, 0);
    const html = readFileSync(join(site, "en/safe-cycling/index.html"), "utf8");
    return [...html.matchAll(/<p class="(?:banner|muted edition-line)">.*?<\/p>/g)].join(" ");
  };
  assert.match(await home(), /Draft: not a frozen edition/);
  await command(["freeze", workspace, "--edition", "old", "--as-of", "2020-11-01"]);
  await command(["freeze", workspace, "--edition", "new", "--as-of", "2022-11-30"]);
  assert.match(await home(), /as of 30 November 2022.*new/);
  const editions = everythingIn(site).filter((name) => name.endsWith("edition.json"));
  assert.ok(
    editions.some((name) => name.includes("/new/")),
    editions.join(),
  );
  assert.match(await home("--draft"), /Draft: not a frozen edition/);
});

test("one edition cannot be given twice", async (t) => {
  const folder = temporaryFolder(t);
  write(folder, "e.json", employmentBytes());
  const twice = [join(folder, "e.json"), join(folder, "e.json")];
  const { code, err } = await command(["publish", ...twice, "--out", join(folder, "site")]);
  assert.equal(code, 1);
  assert.deepEqual(err, [
    "copenhagen-2006/autumn-2006: error: the edition is given twice; each name can be shown once only",
  ]);
});

test("two policies share a site", async (t) => {
  const folder = temporaryFolder(t);
  write(folder, "e.json", employmentBytes());
  const site = join(folder, "site");
  const { code } = await command(["publish", smallWorkspace(t), join(folder, "e.json"), "--out", site]);
  assert.equal(code, 0);
  const names = everythingIn(site);
  for (const policy of ["safe-cycling", "copenhagen-2006"]) {
    assert.ok(names.includes(`da/${policy}/index.html`) && names.includes(`en/${policy}/index.html`));
  }
});

test("Ctrl-C at any moment leaves a whole site or none", async (t) => {
  const folder = temporaryFolder(t);
  write(folder, "e.json", employmentBytes());
  const whole = join(folder, "whole");
  assert.equal((await command(["publish", join(folder, "e.json"), "--out", whole])).code, 0);
  const files = everythingIn(whole);
  // Spread over the time that publishing takes here: from the start of the process to beyond its end.
  await Promise.all(
    [300, 600, 900, 1200].map(async (milliseconds) => {
      const site = join(folder, `site-${milliseconds}`);
      const publishing = startIsobar(["publish", join(folder, "e.json"), "--out", site]);
      const ended = new Promise((resolve) => publishing.once("exit", resolve));
      await wait(milliseconds);
      publishing.kill("SIGINT");
      await ended;
    }),
  );
  for (const name of everythingIn(folder).filter((one) => !one.includes("/") && one.startsWith("site-"))) {
    assert.ok(!isTemporary(name), name);
    assert.deepEqual(everythingIn(join(folder, name)), files);
  }
});

function contents(folder: string): Readonly<Record<string, string>> {
  const files = everythingIn(folder).filter((name) => /\.[a-z0-9]+$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}
