import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bytesDigest } from "../../src/edition/index.js";
import {
  copenhagenCopy,
  edit,
  everythingIn,
  smallWorkspace,
  temporaryFolder,
  write,
} from "../workspace/temporary.js";
import { command, isobar } from "./isobar.js";

const autumn = ["--edition", "autumn-2022", "--as-of", "2022-11-30"];

test("freeze writes the example's edition, says its digest, and verify finds it whole", (t) => {
  const folder = copenhagenCopy(t);
  const file = join(folder, "editions/autumn-2006.json");
  const frozen = isobar(["freeze", folder, "--edition", "autumn-2006", "--as-of", "2006-11-30"]);
  const bytes = readFileSync(file);
  assert.deepEqual(frozen, { code: 0, out: [`${file}  sha256 ${bytesDigest(bytes)}`], err: [] });
  const verified = isobar(["verify", file]);
  assert.deepEqual([verified.code, verified.err], [0, []]);
  assert.match(
    verified.out.join(),
    /: the edition is whole \(\d+ parts\) and 65 assessments follow from its content$/,
  );
});

test("freezing twice gives the same bytes, and leaves nothing beside them", async (t) => {
  const folder = smallWorkspace(t);
  const out = temporaryFolder(t);
  const freeze = (name: string) => command(["freeze", folder, ...autumn, "--out", join(out, name)]);
  assert.equal((await freeze("a.json")).code, 0);
  assert.equal((await freeze("new/folder/b.json")).code, 0);
  assert.deepEqual(readFileSync(join(out, "a.json")), readFileSync(join(out, "new/folder/b.json")));
  assert.equal((await freeze("a.json")).code, 0, "over the very same edition");
  assert.deepEqual(everythingIn(out), ["a.json", "new", "new/folder", "new/folder/b.json"]);
});

test("a frozen edition is not written over", async (t) => {
  const folder = smallWorkspace(t);
  assert.equal((await command(["freeze", folder, ...autumn])).code, 0);
  const file = join(folder, "editions/autumn-2022.json");
  const before = readFileSync(file);
  edit(folder, "deliveries/count-2022.csv", "67.0", "68.0");
  const again = await command(["freeze", folder, ...autumn]);
  assert.deepEqual([again.code, again.out], [1, []]);
  assert.match(
    again.err.join(),
    /autumn-2022\.json: error: something else is already there; a frozen edition is not changed/,
  );
  assert.deepEqual(readFileSync(file), before);
  const other = await command(["freeze", folder, "--edition", "corrected", "--as-of", "2022-11-30"]);
  assert.equal(other.code, 0);
  assert.deepEqual(everythingIn(join(folder, "editions")), ["autumn-2022.json", "corrected.json"]);
});

test("an edition holds what was received by its day", async (t) => {
  const folder = smallWorkspace(t);
  edit(folder, "deliveries/count-2022.yaml", "received: 2022-09-01", "received: 2022-12-01");
  const answer = await command(["freeze", folder, ...autumn]);
  assert.equal(answer.code, 0);
  const { deliveries } = JSON.parse(readFileSync(join(folder, "editions/autumn-2022.json"), "utf8"));
  assert.deepEqual(
    deliveries.map(({ id }: { readonly id: string }) => id),
    ["count-2019"],
  );
});

test("of a broken workspace nothing is frozen, and nothing is left behind", async (t) => {
  const folder = smallWorkspace(t);
  edit(folder, "deliveries/count-2022.csv", "67.0", "6x7");
  edit(folder, "policy/policy.yaml", "publisher: traffic-committee", "publisher: nobody");
  const before = everythingIn(folder);
  const out = temporaryFolder(t);
  for (const more of [[], ["--out", join(out, "e.json")]]) {
    const { code, err } = await command(["freeze", folder, ...autumn, ...more]);
    assert.equal(code, 1);
    assert.ok(err.some((line) => line.startsWith("deliveries/count-2022.csv:2: error: ")));
    assert.ok(err.some((line) => /^policy\/policy\.yaml:\d+:\d+: error: /.test(line)));
  }
  assert.deepEqual(everythingIn(folder), before);
  assert.deepEqual(everythingIn(out), []);
});

test("a place that cannot be written is said, and nothing is left behind", async (t) => {
  const folder = smallWorkspace(t);
  const out = temporaryFolder(t);
  write(out, "file.txt", "a");
  mkdirSync(join(out, "folder"));
  const to = async (path: string): Promise<string> => {
    const { code, out: said, err } = await command(["freeze", folder, ...autumn, "--out", path]);
    assert.deepEqual([code, said], [1, []]);
    return err.join();
  };
  assert.match(await to(join(out, "file.txt/e.json")), /a part of the path is a file, not a folder$/);
  assert.match(await to(join(out, "folder")), /folder: error: is not a file$/);
  assert.match(await to(join(out, `${"x".repeat(300)}.json`)), /the name is too long$/);
  assert.deepEqual(everythingIn(out), ["file.txt", "folder"]);
});

test("answers for machines are one JSON document, on success and on failure", async (t) => {
  const folder = smallWorkspace(t);
  const file = join(folder, "editions/autumn-2022.json");
  const frozen = await command(["freeze", folder, ...autumn, "--json"]);
  const digest = bytesDigest(readFileSync(file));
  assert.deepEqual(JSON.parse(frozen.out.join("\n")), {
    edition: "autumn-2022",
    asOf: "2022-11-30",
    file,
    digest,
  });
  assert.deepEqual(JSON.parse((await command(["verify", file, "--json"])).out.join("\n")), { problems: [] });
  edit(folder, "editions/autumn-2022.json", '"asOf":"2022-11-30"', '"asOf":"2023-11-30"');
  const failures = [
    await command(["verify", file, "--json"]),
    await command(["freeze", folder, ...autumn, "--json"]),
    await command(["publish", file, "--out", join(folder, "public"), "--json"]),
  ];
  for (const { code, out, err } of failures) {
    assert.deepEqual([code, err], [1, []]);
    assert.equal(JSON.parse(out.join("\n")).problems.length, 1);
  }
});

test("verify names what was changed, and what a file is that is no edition", async (t) => {
  const folder = smallWorkspace(t);
  await command(["freeze", folder, ...autumn]);
  const file = join(folder, "editions/autumn-2022.json");
  const whole = readFileSync(file, "utf8");
  const said = async (text: string): Promise<string> => {
    writeFileSync(file, text);
    const { code, out, err } = await command(["verify", file]);
    assert.deepEqual([code, out], [1, []]);
    return err.join("\n");
  };
  assert.match(
    await said(whole.replace('"kind":"level"', '"kind":"parity"')),
    /: error: "policy\/areas\/0 \(cycling\)" was changed/,
  );
  assert.match(await said(`${whole}\n`), /: error: byte \d+ departs from the canonical form/);
  assert.match(await said(whole.slice(0, 2000)), /: error: not readable as JSON from byte \d+, in "manifest/);
  assert.match(await said(""), /: error: not readable as JSON from byte 0$/);
  assert.match(await said("[]"), /: error: the file holds a list; expected an edition$/);
  const elsewhere = async (path: string): Promise<string> => (await command(["verify", path])).err.join("\n");
  assert.equal(await elsewhere(folder), `${folder}: error: is a folder; expected a file`);
  assert.equal(await elsewhere(join(folder, "no.json")), `${join(folder, "no.json")}: error: does not exist`);
  const danish = await command(["verify", file, "--lang", "da"]);
  assert.match(danish.err.join(), /: fejl: filen indeholder en liste; ventede en udgave$/);
});
