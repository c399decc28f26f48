import assert from "node:assert/strict";
import { linkSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isReplaceable, writeFolderWhole, writeWhole } from "../../src/workspace/index.js";
import { everythingIn, temporaryFolder, write } from "./temporary.js";

const site = new Map<string, string | Uint8Array>([
  ["index.html", "<h1>New</h1>"],
  ["da/index.html", "<h1>Ny</h1>"],
  ["data/a.bin", Uint8Array.of(0, 255)],
]);

test("a file is written whole, with the folders it needs, and replaces what was there", (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, "a/b/file.json");
  writeWhole(path, "one");
  writeWhole(path, Uint8Array.of(0x32));
  assert.equal(readFileSync(path, "utf8"), "2");
  assert.deepEqual(everythingIn(folder), ["a", "a/b", "a/b/file.json"]);
});

test("a file that cannot be put in its place leaves nothing beside it", (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "taken/by/a/folder"), { recursive: true });
  assert.throws(() => writeWhole(join(folder, "taken"), "x"));
  assert.deepEqual(everythingIn(folder), ["taken", "taken/by", "taken/by/a", "taken/by/a/folder"]);
});

test("a folder is written whole, and written again without what is gone", (t) => {
  const folder = join(temporaryFolder(t), "deep/site");
  writeFolderWhole(folder, site);
  assert.deepEqual(everythingIn(folder), [
    ".isobar-site",
    "da",
    "da/index.html",
    "data",
    "data/a.bin",
    "index.html",
  ]);
  assert.deepEqual([...readFileSync(join(folder, "data/a.bin"))], [0, 255]);
  writeFolderWhole(folder, new Map([["index.html", "<h1>Newer</h1>"]]));
  assert.deepEqual(everythingIn(folder), [".isobar-site", "index.html"]);
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), "<h1>Newer</h1>");
});

test("written again, only what differs is a new file: the rest keeps its times, and its other names their bytes", (t) => {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  assert.deepEqual(writeFolderWhole(folder, site), { written: 3, unchanged: 0, removed: 0 });
  const longAgo = new Date("2006-11-30T12:00:00Z");
  for (const name of site.keys()) utimesSync(join(folder, name), longAgo, longAgo);
  linkSync(join(folder, "index.html"), join(parent, "somebody-elses-name.html"));
  const next = new Map([...site, ["index.html", "<h1>New!</h1>"] as const, ["more.txt", "more"] as const]);
  next.delete("da/index.html");
  assert.deepEqual(writeFolderWhole(folder, next), { written: 2, unchanged: 1, removed: 1 });
  assert.deepEqual(everythingIn(folder), [".isobar-site", "data", "data/a.bin", "index.html", "more.txt"]);
  const time = (name: string): string => statSync(join(folder, name)).mtime.toISOString();
  assert.equal(time("data/a.bin"), longAgo.toISOString());
  assert.notEqual(time("index.html"), longAgo.toISOString());
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), "<h1>New!</h1>");
  assert.equal(readFileSync(join(parent, "somebody-elses-name.html"), "utf8"), "<h1>New</h1>");
  assert.deepEqual(
    everythingIn(parent).filter((name) => !name.startsWith("site/")),
    ["site", "somebody-elses-name.html"],
  );
});

test("bytes of the same length that differ are written, and a link in place of a file becomes one", (t) => {
  const folder = join(temporaryFolder(t), "site");
  writeFolderWhole(
    folder,
    new Map([
      ["a.txt", "one"],
      ["b.txt", "same"],
    ]),
  );
  writeFolderWhole(
    folder,
    new Map([
      ["a.txt", "two"],
      ["b.txt", "same"],
    ]),
  );
  assert.equal(readFileSync(join(folder, "a.txt"), "utf8"), "two");
  const linked = join(temporaryFolder(t), "linked");
  write(linked, ".isobar-site", "b.txt");
  symlinkSync(join(folder, "b.txt"), join(linked, "b.txt"));
  writeFolderWhole(linked, new Map([["b.txt", "same"]]));
  assert.ok(!lstatSync(join(linked, "b.txt")).isSymbolicLink());
});

test("when writing fails half way, the folder that was there stays as it was and nothing is left beside it", (t) => {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  writeFolderWhole(folder, site);
  const before = everythingIn(parent);
  // "a" cannot be a file and a folder: the second write fails as a full disk would.
  const impossible = new Map([
    ["index.html", "changed"],
    ["a", "file"],
    ["a/b", "file in a file"],
  ]);
  assert.throws(() => writeFolderWhole(folder, impossible));
  assert.deepEqual(everythingIn(parent), before);
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), "<h1>New</h1>");
  assert.throws(() => writeFolderWhole(join(parent, "new"), impossible));
  assert.deepEqual(everythingIn(parent), before);
});

test("only what was written here may be replaced", (t) => {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  assert.ok(isReplaceable(folder), "not there");
  mkdirSync(folder);
  assert.ok(isReplaceable(folder), "empty");
  writeFolderWhole(folder, site);
  assert.ok(isReplaceable(folder), "ours");
  mkdirSync(join(folder, "empty"));
  assert.ok(!isReplaceable(folder), "an empty folder may be the place of something to come");

  for (const name of ["da/mine.html", ".git/HEAD", "index.htm"]) {
    const other = join(parent, "other");
    const mixed = join(other, name.replaceAll("/", "-"));
    writeFolderWhole(mixed, site);
    write(mixed, name, "mine");
    assert.ok(!isReplaceable(mixed), name);
    assert.throws(() => writeFolderWhole(mixed, site), /invalid folder to replace/);
    assert.equal(readFileSync(join(mixed, name), "utf8"), "mine");
  }
  write(parent, "file", "mine");
  assert.ok(!isReplaceable(join(parent, "file")), "a file");
  write(parent, "marked/.isobar-site", "");
  write(parent, "marked/notes.txt", "mine");
  assert.ok(!isReplaceable(join(parent, "marked")), "the mark alone is no licence to remove");
});

test("writing holds signals back no longer than it takes", (t) => {
  const folder = temporaryFolder(t);
  const listening = () => ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => process.listenerCount(signal));
  const before = listening();
  writeWhole(join(folder, "a"), "a");
  writeFolderWhole(join(folder, "b"), site);
  assert.throws(() => writeWhole(join(folder, "b"), "a"));
  assert.deepEqual(listening(), before);
});
