import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type FolderChange, isReplaceable, writeFolderWhole } from "../../src/workspace/index.js";
import { everythingIn, temporaryFolder, write } from "./temporary.js";

const site = new Map<string, string | Uint8Array>([
  ["index.html", "<h1>New</h1>"],
  ["da/index.html", "<h1>Ny</h1>"],
  ["data/a.bin", Uint8Array.of(0, 255)],
]);

function put(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<FolderChange | undefined> {
  return writeFolderWhole(folder, async (add) => {
    for (const [name, content] of files) await add(name, content);
    return true;
  });
}

test("a folder is written whole, and written again without what is gone", async (t) => {
  const folder = join(temporaryFolder(t), "deep/site");
  await put(folder, site);
  assert.deepEqual(everythingIn(folder), [
    ".isobar-site",
    "da",
    "da/index.html",
    "data",
    "data/a.bin",
    "index.html",
  ]);
  assert.deepEqual([...readFileSync(join(folder, "data/a.bin"))], [0, 255]);
  await put(folder, new Map([["index.html", "<h1>Newer</h1>"]]));
  assert.deepEqual(everythingIn(folder), [".isobar-site", "index.html"]);
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), "<h1>Newer</h1>");
});

test("written again, only what differs is a new file: the rest keeps its times, and its other names their bytes", async (t) => {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  assert.deepEqual(await put(folder, site), { written: 3, unchanged: 0, removed: 0 });
  const longAgo = new Date("2006-11-30T12:00:00Z");
  for (const name of site.keys()) utimesSync(join(folder, name), longAgo, longAgo);
  linkSync(join(folder, "index.html"), join(parent, "somebody-elses-name.html"));
  const next = new Map([...site, ["index.html", "<h1>New!</h1>"] as const, ["more.txt", "more"] as const]);
  next.delete("da/index.html");
  assert.deepEqual(await put(folder, next), { written: 2, unchanged: 1, removed: 1 });
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

test("bytes of the same length that differ are written, and a link in place of a file becomes one", async (t) => {
  const folder = join(temporaryFolder(t), "site");
  await put(
    folder,
    new Map([
      ["a.txt", "one"],
      ["b.txt", "same"],
    ]),
  );
  await put(
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
  await put(linked, new Map([["b.txt", "same"]]));
  assert.ok(!lstatSync(join(linked, "b.txt")).isSymbolicLink());
});

test("when writing fails half way, the folder that was there stays as it was and nothing is left beside it", async (t) => {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  await put(folder, site);
  const before = everythingIn(parent);
  // "a" cannot be a file and a folder: the second write fails as a full disk would.
  const impossible = new Map([
    ["index.html", "changed"],
    ["a", "file"],
    ["a/b", "file in a file"],
  ]);
  await assert.rejects(put(folder, impossible));
  assert.deepEqual(everythingIn(parent), before);
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), "<h1>New</h1>");
  await assert.rejects(put(join(parent, "new"), impossible));
  assert.deepEqual(everythingIn(parent), before);
});

test("only what was written here may be replaced", async (t) => {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  assert.ok(isReplaceable(folder), "not there");
  mkdirSync(folder);
  assert.ok(isReplaceable(folder), "empty");
  await put(folder, site);
  assert.ok(isReplaceable(folder), "ours");
  mkdirSync(join(folder, "empty"));
  assert.ok(!isReplaceable(folder), "an empty folder may be the place of something to come");

  for (const name of ["da/mine.html", ".git/HEAD", "index.htm"]) {
    const other = join(parent, "other");
    const mixed = join(other, name.replaceAll("/", "-"));
    await put(mixed, site);
    write(mixed, name, "mine");
    assert.ok(!isReplaceable(mixed), name);
    await assert.rejects(put(mixed, site), /invalid folder to replace/);
    assert.equal(readFileSync(join(mixed, name), "utf8"), "mine");
  }
  write(parent, "file", "mine");
  assert.ok(!isReplaceable(join(parent, "file")), "a file");
  write(parent, "marked/.isobar-site", "");
  write(parent, "marked/notes.txt", "mine");
  assert.ok(!isReplaceable(join(parent, "marked")), "the mark alone is no licence to remove");
});

test("writing holds signals back no longer than it takes", async (t) => {
  const folder = temporaryFolder(t);
  const listening = () => ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => process.listenerCount(signal));
  const before = listening();
  await put(join(folder, "b"), site);
  await assert.rejects(put(join(folder, "b/index.html/c"), site));
  assert.deepEqual(listening(), before);
});

test("files that turn out not to be wanted leave everything as it was, folders above included", async (t) => {
  const parent = temporaryFolder(t);
  await put(join(parent, "site"), site);
  const before = everythingIn(parent);
  for (const folder of ["site", "new", "deep/down/new"]) {
    const change = await writeFolderWhole(join(parent, folder), async (add) => {
      await add("index.html", "half");
      return false;
    });
    assert.equal(change, undefined);
    assert.deepEqual(everythingIn(parent), before, folder);
  }
  assert.equal(readFileSync(join(parent, "site/index.html"), "utf8"), "<h1>New</h1>");
});

test("what goes wrong while files are made is told as it is, and nothing is left", async (t) => {
  const parent = temporaryFolder(t);
  const made = writeFolderWhole(join(parent, "site"), async (add) => {
    await add("index.html", "half");
    throw new TypeError("invalid page");
  });
  await assert.rejects(made, new TypeError("invalid page"));
  assert.deepEqual(everythingIn(parent), []);
});

test("what the thread could not write is told with its code and path, and no more files are made than need be", async (t) => {
  const parent = temporaryFolder(t);
  let made = 0;
  const writing = writeFolderWhole(join(parent, "site"), async (add) => {
    await add("a", "file");
    for (; made < 1000; made++) {
      await add("a/b", "file in a file");
      await wait(10);
    }
    return true;
  });
  await assert.rejects(writing, (failure: NodeJS.ErrnoException) => {
    assert.match(failure.code ?? "", /^(?:EEXIST|ENOTDIR)$/);
    assert.ok(failure.path?.endsWith("/a"), failure.path);
    return failure.syscall === "mkdir";
  });
  assert.ok(made < 1000);
  assert.deepEqual(everythingIn(parent), []);
});

test("after a signal nothing is left, and the signal does what it would have done", async (t) => {
  const parent = temporaryFolder(t);
  await put(join(parent, "site"), site);
  const before = everythingIn(parent);
  let heard = 0;
  const hear = (): void => {
    heard++;
  };
  process.on("SIGHUP", hear);
  t.after(() => process.off("SIGHUP", hear));
  let made = 0;
  const writing = writeFolderWhole(join(parent, "site"), async (add) => {
    process.kill(process.pid, "SIGHUP");
    for (; made < 1000; made++) {
      await add(`${made}`, "page");
      await wait(1);
    }
    return true;
  });
  await assert.rejects(writing, /interrupted by SIGHUP/);
  assert.ok(made < 1000);
  assert.deepEqual(everythingIn(parent), before);
  // Once while it was held back, and once more when it was let go.
  for (let waited = 0; heard < 2 && waited < 5000; waited += 10) await wait(10);
  assert.equal(heard, 2);
});

test("what a killed process left beside a folder goes with the next writing, and nothing else does", async (t) => {
  const parent = temporaryFolder(t);
  const folder = join(parent, "site");
  const door = new URL("../../src/workspace/index.js", import.meta.url);
  const script = `import { writeFolderWhole } from ${JSON.stringify(door.href)};
await writeFolderWhole(process.argv[1], async (add) => {
  await add("index.html", "half a page");
  await add("da/index.html", "en halv side");
  process.kill(process.pid, "SIGKILL");
  return true;
});`;
  const killed = () =>
    spawnSync(process.execPath, ["--input-type=module", "--eval", script, folder], { encoding: "utf8" });
  const beside = () => readdirSync(parent).filter((name) => name !== "site");
  assert.equal(killed().signal, "SIGKILL");
  assert.equal(killed().signal, "SIGKILL");
  assert.equal(beside().length, 2);
  assert.ok(!existsSync(folder));

  const note = ".isobar-unfinished";
  const [left = ""] = beside();
  const written = JSON.parse(readFileSync(join(parent, left, note), "utf8"));
  const others: Readonly<Record<string, string>> = {
    "site.tmp-running": JSON.stringify({ ...written, process: process.pid }),
    "site.tmp-elsewhere": JSON.stringify({ ...written, machine: "another machine" }),
    "site.tmp-odd": "[]",
    "site.tmp-broken": "{",
    "sites.tmp-other": JSON.stringify(written),
  };
  for (const [name, text] of Object.entries(others)) write(join(parent, name), note, text);
  write(join(parent, "site.tmp-mine"), "notes.txt", "of my own");
  await put(folder, site);
  assert.deepEqual(beside().sort(), [...Object.keys(others), "site.tmp-mine"].sort());
  assert.deepEqual(
    everythingIn(folder).filter((name) => name.startsWith(".")),
    [".isobar-site"],
  );
});
