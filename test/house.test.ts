import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { assertNone } from "./assert-none.js";
import {
  addressProblems,
  conflictProblems,
  decisionProblems,
  type Lock,
  type Manifest,
  platformProblems,
  programProblems,
  type TrackedFile,
  versionProblems,
} from "./house.js";
import { linkProblems } from "./markdown-links.js";
import { readTexts, repositoryRoot, type Texts } from "./repository.js";
import { toolOrSkip } from "./requirement.js";
import { findTrackedFiles } from "./tracked-files.js";

describe("the house", () => {
  test("versions in package.json are exact", () => {
    assertNone(versionProblems(readJson<Manifest>("package.json")));
  });

  test("the lock file names no host", () => {
    assertNone(addressProblems(readJson<Lock>("package-lock.json")));
  });

  test("the lock file holds the optional packages of every platform", () => {
    const lock = readJson<Lock>("package-lock.json");
    const installed = Object.fromEntries(
      ["node_modules/typescript", "node_modules/@biomejs/biome"].map((folder) => [
        folder,
        readJson<Manifest>(`${folder}/package.json`),
      ]),
    );
    assertNone(platformProblems(lock, installed));
  });

  test("every direct dependency has its reason in docs/decisions/", () => {
    assertNone(decisionProblems(readJson<Manifest>("package.json"), pages(readTexts("docs/decisions"))));
  });

  test("relative links lead to files and headings that exist", () => {
    const read = pages(readTexts("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "examples"));
    assertNone(
      linkProblems(read, {
        exists: (path) => existsSync(join(repositoryRoot, path)),
        textOf: (path) => readTexts(path).get(path),
      }),
    );
  });

  test("programs start with #! and are executable in git", (t) => {
    const tracked = trackedFiles(t);
    if (tracked === undefined) return;
    const programs = ["bin/isobar.js", ".ci/run"];
    assertNone(programProblems(programs, readTexts(...programs), tracked));
  });

  test("no file holds the marks of a conflict", (t) => {
    const tracked = trackedFiles(t);
    if (tracked === undefined) return;
    assertNone(conflictProblems(readTexts(...tracked.map((file) => file.path))));
  });
});

describe("the test of the house", () => {
  test("versions that are not exact", () => {
    const manifest = {
      dependencies: { a: "1.2.3", b: "^1.2.3", c: "1.2", d: "1.2.3-rc.1" },
      devDependencies: { e: "latest", f: "1.x" },
      optionalDependencies: { g: "git+ssh://host/g" },
    };
    assert.deepEqual(versionProblems(manifest), [
      "package.json asks for b ^1.2.3; name one exact version.",
      "package.json asks for c 1.2; name one exact version.",
      "package.json asks for e latest; name one exact version.",
      "package.json asks for f 1.x; name one exact version.",
      "package.json asks for g git+ssh://host/g; name one exact version.",
    ]);
  });

  test("hosts in the lock file", () => {
    const lock = {
      packages: { "": {}, "node_modules/a": { resolved: "https://host/a.tgz" }, "node_modules/b": {} },
    };
    assert.deepEqual(addressProblems(lock), [
      "package-lock.json says where node_modules/a was loaded from: https://host/a.tgz.",
    ]);
  });

  test("optional packages that the lock file left out", () => {
    const lock = {
      packages: {
        "node_modules/a": { optionalDependencies: { "@a/linux": "1.0.0", "@a/mac": "1.0.0" } },
        "node_modules/@a/linux": {},
        "node_modules/a/node_modules/b": { optionalDependencies: { "b-linux": "2.0.0", "b-mac": "2.0.0" } },
        "node_modules/a/node_modules/b-linux": {},
        "node_modules/c/node_modules/b-mac": {},
      },
    };
    const installed = {
      "node_modules/a": { optionalDependencies: { "@a/mac": "1.0.0", "@a/win": "1.0.0" } },
    };
    assert.deepEqual(platformProblems(lock, installed), [
      "package-lock.json lacks @a/mac 1.0.0, which node_modules/a wants on some platform.",
      "package-lock.json lacks b-mac 2.0.0, which node_modules/a/node_modules/b wants on some platform.",
      "package-lock.json lacks @a/win 1.0.0, which node_modules/a wants on some platform.",
    ]);
  });

  test("a dependency without a decision", () => {
    const manifest = {
      dependencies: { zod: "1.0.0", yaml: "1.0.0" },
      devDependencies: { "@types/d3": "1.0.0" },
    };
    const decisions = new Map([
      ["docs/decisions/1.md", "We take `zod` for\n- `@types/d3`\n\nand yaml, `yaml-x`."],
    ]);
    assert.deepEqual(decisionProblems(manifest, decisions), [
      "package.json asks for yaml, but no line of docs/decisions/ holds `yaml`.",
    ]);
  });

  test("programs that cannot be started", () => {
    const texts = new Map([
      ["a", "#!/bin/sh\n"],
      ["b", "echo\n"],
    ]);
    const tracked = [{ path: "a", mode: "100644" }];
    assert.deepEqual(programProblems(["a", "b", "not-yet"], texts, tracked), [
      "a is not executable in git (mode 100644); git update-index --chmod=+x a.",
      "b does not start with #!.",
    ]);
    assert.deepEqual(programProblems(["a"], texts, [{ path: "a", mode: "100755" }]), []);
  });

  test("marks of a conflict", () => {
    const [left, right] = ["<".repeat(7), ">".repeat(7)];
    const texts = new Map([
      ["a.md", `fine\n  ${left} HEAD\n=======\n${right} theirs\n`],
      ["b.md", `Heading\n=======\n> ${right} quoted\n${"<".repeat(6)}`],
    ]);
    assert.deepEqual(conflictProblems(texts), [
      "a.md:2 holds the mark of a conflict.",
      "a.md:4 holds the mark of a conflict.",
    ]);
  });

  test("git's index is read here, and a folder outside git is no repository", (t) => {
    const tracked = trackedFiles(t);
    if (tracked === undefined) return;
    assert.equal(tracked.find((file) => file.path === "package.json")?.mode, "100644");
    const folder = mkdtempSync(join(tmpdir(), "isobar-house-"));
    t.after(() => rmSync(folder, { recursive: true }));
    assert.match(
      JSON.stringify(findTrackedFiles(folder)),
      /"missing":"git is not here, or this folder is no/u,
    );
    assert.match(
      JSON.stringify(findTrackedFiles(join(repositoryRoot, "test"))),
      /only a part of another git/u,
    );
  });
});

describe("the test of links", () => {
  test("links that lead nowhere, in every way of writing them", () => {
    const page = [
      "[a](gone.md) and ![b](<pic ture.png>) and [![c](gone.svg)](../README.md)",
      "[d]: missing.md",
      '<a href="lost.html">e</a> [f](sub/there.md "title") [g](..) [h](../../outside.md)',
      "[i](/docs/page.md) [j](/gone) [k](there%20too.md) [l](with(brackets).md)",
    ].join("\n");
    finds({ "docs/page.md": page, "README.md": "", "docs/sub/there.md": "", "docs/there too.md": "" }, [
      "docs/page.md:1 links to gone.md, but there is no docs/gone.md.",
      "docs/page.md:1 links to pic ture.png, but there is no docs/pic ture.png.",
      "docs/page.md:1 links to gone.svg, but there is no docs/gone.svg.",
      "docs/page.md:2 links to missing.md, but there is no docs/missing.md.",
      "docs/page.md:3 links to ../../outside.md, but that lies outside the repository.",
      "docs/page.md:3 links to lost.html, but there is no docs/lost.html.",
      "docs/page.md:4 links to /gone, but there is no gone.",
      "docs/page.md:4 links to with(brackets).md, but there is no docs/with(brackets).md.",
    ]);
  });

  test("anchors without a heading", () => {
    const page = [
      "# Who uses it, and *for what*?",
      "## `check` the æøå_file ##",
      "## Twice",
      "## Twice",
      "```sh",
      "# not-a-heading",
      "```",
      '<a id="by-hand"></a> <!-- [x](#hidden) -->',
      "[1](#who-uses-it-and-for-what) [2](#check-the-æøå_file) [3](#twice-1) [4](other.md#by-hand) [5](#by-hand)",
      "[6](#not-a-heading) [7](#twice-2) [8](other.md#top) [9](#check-the-%C3%A6%C3%B8%C3%A5_file)",
    ].join("\n");
    finds({ "page.md": page, "other.md": "# Top of all\n# [Linked](x)", x: "" }, [
      "page.md:9 links to other.md#by-hand, but other.md has no heading #by-hand.",
      "page.md:10 links to #not-a-heading, but page.md has no heading #not-a-heading.",
      "page.md:10 links to #twice-2, but page.md has no heading #twice-2.",
      "page.md:10 links to other.md#top, but other.md has no heading #top.",
    ]);
  });

  test("other hosts, code and footnotes are not followed", () => {
    const page = [
      "[a](https://example.org/gone) [b](mailto:a@example.org) [c](//example.org) [^1]",
      "`[d](gone.md)` and ``a ` [e](gone.md)``",
      "~~~~",
      "[f](gone.md)",
      "~~~",
      "[g](gone.md)",
      "~~~~",
      "[^1]: gone.md",
      "```",
      "[h](gone.md)",
    ].join("\n");
    finds({ "page.md": page }, []);
  });
});

function finds(files: Readonly<Record<string, string>>, sentences: readonly string[]): void {
  const texts = new Map(Object.entries(files));
  const folders = new Set(["."]);
  const targets = {
    exists: (path: string) => texts.has(path) || folders.has(path),
    textOf: (path: string) => texts.get(path),
  };
  assert.deepEqual([...linkProblems(pages(texts), targets)].sort(), [...sentences].sort());
}

function pages(texts: Texts): Texts {
  return new Map([...texts].filter(([path]) => path.endsWith(".md")));
}

function trackedFiles(t: TestContext): readonly TrackedFile[] | undefined {
  return toolOrSkip(t, "git", findTrackedFiles());
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(repositoryRoot, path), "utf8")) as Shape;
}
