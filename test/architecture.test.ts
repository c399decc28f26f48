import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { architectureProblems } from "./architecture.js";
import { assertNone } from "./assert-none.js";
import { firstPolicyWords, stigmatisingWords, type WordList, wordProblems } from "./forbidden-words.js";
import { readTexts } from "./repository.js";
import { rooms } from "./rooms.js";

describe("the architecture of the house", () => {
  test("rooms, doors, imports, rings and files are as planned", () => {
    assertNone(architectureProblems(readTexts("src", "test", "bench")));
  });

  test("the program knows neither the city nor the subject of its first policy", () => {
    assertNone(wordProblems(readTexts("src", "assets"), firstPolicyWords));
  });

  test("product texts hold no stigmatising word", () => {
    assertNone(wordProblems(readTexts("src", "assets", "examples"), stigmatisingWords));
  });

  test("the table lets each room import only rooms above it", () => {
    const names = rooms.map((room) => room.name);
    assertNone(
      rooms.flatMap((room, index) =>
        room.mayImport
          .filter((name) => !names.slice(0, index).includes(name))
          .map((name) => `${room.name} may import ${name}, which is not above it.`),
      ),
    );
    assert.equal(new Set(names).size, names.length);
  });
});

describe("the test of rooms", () => {
  test("a file beside the rooms", () => {
    finds({ "src/main.ts": "" }, "src/main.ts lies beside the rooms; src/ holds rooms and nothing else.");
  });

  test("a room that is not in the table", () => {
    finds({ "src/attic/index.ts": "" }, "src/attic/ is not a room of the table in test/rooms.ts.");
  });

  test("a room without a door", () => {
    finds({ "src/cube/series.ts": "" }, "src/cube/ has no door: src/cube/index.ts is missing.");
  });

  test("a file that is not TypeScript", () => {
    finds(
      { "src/cube/index.ts": "", "src/cube/page.css": "" },
      "src/cube/page.css is not TypeScript; such files lie in assets/.",
    );
  });

  test("rooms that do not exist yet, and other folders, are fine", () => {
    finds({ "test/cube/series.test.ts": "", "src/cube/index.ts": "" });
  });

  test("a folder named after nothing", () => {
    finds(
      { "src/cube/index.ts": "", "src/cube/utils/round.ts": "", "test/helpers/a.ts": "" },
      "src/cube/utils/ is named after nothing in the field; name it after what lies in it.",
      "test/helpers/ is named after nothing in the field; name it after what lies in it.",
    );
  });
});

describe("the test of imports", () => {
  const doors = {
    "src/problems/index.ts": "",
    "src/cube/index.ts": "",
    "src/formats/index.ts": "",
    "src/register/index.ts": "",
    "src/web/index.ts": "",
    "src/cli/index.ts": "",
  };

  test("a room that the table does not allow", () => {
    finds(
      { ...doors, "src/cube/a.ts": 'import { b } from "../formats/index.js";' },
      "src/cube/a.ts:1 imports src/formats/index.ts, but room cube may import no other room.",
    );
    finds(
      { ...doors, "src/formats/a.ts": '\nimport type { B } from "../web/index.js";' },
      "src/formats/a.ts:2 imports src/web/index.ts, but room formats may import only cube, problems.",
    );
  });

  test("past the door of another room", () => {
    finds(
      { ...doors, "src/cube/series.ts": "", "src/formats/a.ts": 'export * from "../cube/series.js";' },
      "src/formats/a.ts:1 imports src/cube/series.ts past the door of its room; import src/cube/index.ts.",
    );
  });

  test("a room's own door", () => {
    finds(
      { ...doors, "src/cube/deep/a.ts": 'import { b } from "../index.js";' },
      "src/cube/deep/a.ts:1 imports src/cube/index.ts, the door of its own room; import the file.",
    );
  });

  test("what lies outside the rooms", () => {
    finds(
      {
        ...doors,
        "src/cli/a.ts": 'import { b } from "../../test/b.js";\nimport json from "../../package.json";',
      },
      "src/cli/a.ts:1 imports test/b.ts, which lies outside the rooms of src/.",
      "src/cli/a.ts:2 imports package.json, which lies outside the rooms of src/.",
    );
  });

  test("allowed: doors, files of the own room, everything above but register for web, all for cli", () => {
    finds({
      ...doors,
      "src/cube/index.ts": 'export * from "./series.js";',
      "src/cube/series.ts": 'import type { Period } from "./time/period.js";',
      "src/cube/time/period.ts": "",
      "src/formats/a.ts": 'import { a } from "../cube/index.js";\nimport { b } from "../problems/index.js";',
      "src/web/a.ts": 'import { a } from "../cube/index.js";\nimport { b } from "../formats/index.js";',
      "src/cli/a.ts": 'import { a } from "../register/index.js";\nimport { b } from "../web/index.js";',
    });
    assert.match(
      problemsIn({ ...doors, "src/web/a.ts": 'import "../register/index.js";' }).join("\n"),
      /^src\/web\/a\.ts:1 imports src\/register\/index\.ts, but room web may import only problems, cube, .*projects\.$/u,
    );
  });

  test("parts of web that never import each other", () => {
    finds(
      {
        ...doors,
        "src/web/pages/layout.ts": "",
        "src/web/editions/a.ts": 'import "../pages/layout.js";\nimport "../projects/b.js";',
        "src/web/projects/b.ts": "",
      },
      "src/web/editions/a.ts:2 imports src/web/projects/b.ts, but editions/ and projects/ of room web never import each other.",
    );
  });

  test("node modules and packages that a room may not use", () => {
    finds(
      {
        ...doors,
        "src/cube/a.ts": 'import { join } from "node:path";\nimport { z } from "zod";\nimport "fs";',
        "src/formats/a.ts":
          'import "node:fs/promises";\nimport { parse } from "csv-parse/sync";\nimport { Worker } from "node:worker_threads";',
        "src/web/a.ts":
          'import { serve } from "@hono/node-server";\nimport "@hono/other/x";\nimport "isobar/statistics";',
      },
      "src/cube/a.ts:1 imports node:path, which room cube may not use.",
      "src/cube/a.ts:2 imports the package zod, which room cube may not use.",
      "src/cube/a.ts:3 imports the package fs, which room cube may not use.",
      "src/formats/a.ts:1 imports node:fs/promises, which room formats may not use.",
      "src/web/a.ts:2 imports the package @hono/other, which room web may not use.",
      "src/web/a.ts:3 imports the package isobar, which room web may not use.",
    );
  });

  test("a room that may use one node module only, and JSX where pages are none of its business", () => {
    finds(
      {
        "src/edition/index.ts": 'import { createHash } from "node:crypto";\nimport "node:fs";',
        "src/edition/page.tsx": "export const page = <p>it's</p>;",
      },
      "src/edition/index.ts:2 imports node:fs, which room edition may not use.",
      "src/edition/page.tsx is JSX and so imports #markup, which room edition may not use.",
    );
  });

  test("imports are found however they are written", () => {
    const text = [
      'import "p1";',
      "import {",
      "  a, // from 'no-1'",
      "  b,",
      "} from 'p2';",
      'export type { C } from "p3";',
      "type D = import('p4').D;",
      "const e = await import(`p5`);",
      `export const f = \`$\{await import('p6')}\`;`,
      'import type * as g from "p7"; import h, { i as j } from "p8";',
      'import data from "p9" with { type: "json" };',
    ].join("\n");
    const places = problemsIn({ "src/cube/index.ts": text }).map((problem) =>
      problem.replace(/^.*:(\d+) imports the package (p\d), .*$/u, "$2 in line $1"),
    );
    assert.deepEqual(places.sort(), [
      "p1 in line 1",
      "p2 in line 5",
      "p3 in line 6",
      "p4 in line 7",
      "p5 in line 8",
      "p6 in line 9",
      "p7 in line 10",
      "p8 in line 10",
      "p9 in line 11",
    ]);
  });

  test("an import of a computed path", () => {
    finds(
      { "src/cube/index.ts": `const a = await import(\`./$\{"b"}.js\`);` },
      "src/cube/index.ts:1 imports a computed path, which no table can check.",
    );
  });

  test("imports in comments, strings, templates, regular expressions and JSX text are none", () => {
    finds({
      "src/web/index.tsx": "",
      "src/web/index.ts": [
        '// import "no-1";',
        '/* import "no-2"; */',
        `const text = 'import "no-3";';`,
        'const template = `\nimport "no-4";\n import("no-5")`;',
        'const pattern = /import "no-6"/u;',
      ].join("\n"),
      "src/web/page.tsx": `export const page = <p title='import "no-7"'>It's import("no-8") \`</p>;\nconst x = "'";`,
    });
  });
});

describe("the test of rings", () => {
  test("a ring inside a room, types counted, and its shortest way only", () => {
    finds(
      {
        "src/cube/index.ts": "",
        "src/cube/a.ts": 'import type { B } from "./b.js";',
        "src/cube/b.ts": 'export { c } from "./c.js";\nexport { d } from "./d.js";',
        "src/cube/c.ts": 'type A = import("./a.js").A;',
        "src/cube/d.ts": 'export { c } from "./c.js";',
        "src/cube/e.ts": 'import { a } from "./a.js";',
      },
      "These files import each other in a ring: src/cube/a.ts → src/cube/b.ts → src/cube/c.ts → src/cube/a.ts.",
    );
  });

  test("a file that imports itself, a ring through JSX, and two rings at once", () => {
    finds(
      {
        "test/a.ts": 'import "./a.js";',
        "src/web/index.ts": "",
        "src/web/b.tsx": 'import "./c.js";',
        "src/web/c.tsx": 'import "./b.js";',
      },
      "These files import each other in a ring: src/web/b.tsx → src/web/c.tsx → src/web/b.tsx.",
      "These files import each other in a ring: test/a.ts → test/a.ts.",
    );
  });

  test("a ring that is reached from another ring", () => {
    finds(
      {
        "test/a.ts": 'import "./b.js";\nimport "./c.js";',
        "test/b.ts": 'import "./a.js";',
        "test/c.ts": 'import "./d.js";',
        "test/d.ts": 'import "./c.js";',
      },
      "These files import each other in a ring: test/a.ts → test/b.ts → test/a.ts.",
      "These files import each other in a ring: test/c.ts → test/d.ts → test/c.ts.",
    );
  });
});

describe("the test of files", () => {
  test("a file over 400 lines, in src/ only", () => {
    const door = { "src/cube/index.ts": "" };
    finds({ ...door, "src/cube/a.ts": "//\n".repeat(400), "test/a.ts": "//\n".repeat(401) });
    finds(
      { ...door, "src/cube/a.ts": "//\n".repeat(401) },
      "src/cube/a.ts has 401 lines; a file has at most 400, so split it by idea.",
    );
  });

  test("default exports, in every way of writing them", () => {
    const sentence = (line: number) => `src/cube/index.ts:${line} has a default export; give it its name.`;
    finds({ "src/cube/index.ts": "export default 1;" }, sentence(1));
    finds({ "src/cube/index.ts": "\nexport default function a() {}" }, sentence(2));
    finds({ "src/cube/index.ts": "export default class {}" }, sentence(1));
    finds({ "src/cube/index.ts": "const a = 1;\nexport { a as default };" }, sentence(2));
    finds({ "src/cube/index.ts": "const a = 'export default 1';\nexport { a };" });
  });

  test("silencers of the compiler", () => {
    finds(
      { "src/cube/index.ts": "// @ts-ignore: no\n\n// @ts-expect-error\n" },
      "src/cube/index.ts:1 says @ts-ignore; type what is there instead.",
      "src/cube/index.ts:3 says @ts-expect-error; type what is there instead.",
    );
  });
});

describe("the test of words", () => {
  test("words of the first policy are found in text, inside names, in capitals and in file names", () => {
    const found = wordProblems(
      new Map([
        ["src/cube/a.ts", 'const city = "København";\nconst nonWesternShare = REFUGEE_COUNT;'],
        ["assets/mjolnerparken.svg", ""],
        ["src/cube/b.ts", "// Bla\u030aga\u030arden, NØRREBRO, tosprogede og indvandrere"],
      ]),
      firstPolicyWords,
    );
    const advice = firstPolicyWords.advice;
    assert.deepEqual(found, [
      `src/cube/a.ts:1 says “københavn”; ${advice}.`,
      `src/cube/a.ts:2 says “refugee”; ${advice}.`,
      `src/cube/a.ts:2 says “nonwestern”; ${advice}.`,
      `The name of assets/mjolnerparken.svg says “mjolner”; ${advice}.`,
      `src/cube/b.ts:1 says “nørrebro”; ${advice}.`,
      `src/cube/b.ts:1 says “blågård”; ${advice}.`,
      `src/cube/b.ts:1 says “indvandr”; ${advice}.`,
      `src/cube/b.ts:1 says “tosproge”; ${advice}.`,
    ]);
  });

  test("words that only look like them are none", () => {
    const innocent =
      "Dansk og Danish, databaseMigration, damager, western European, integer, integral, integrity, descendant, " +
      "characteristics, spaghetti, slumpvis, slumber, negeret, parallel, hard problem, technical";
    assert.deepEqual(wordProblems(new Map([["src/a.ts", innocent]]), firstPolicyWords), []);
    assert.deepEqual(wordProblems(new Map([["src/a.ts", innocent]]), stigmatisingWords), []);
  });

  test("stigmatising words are found in Danish and English", () => {
    assert.deepEqual(
      says(
        "Ghetto-listen, gettoen, parallelsamfund, parallel societies, a slum, problemområder",
        stigmatisingWords,
      ),
      ["ghetto", "getto", "parallel societies", "parallelsamfund", "slum", "problemområde"],
    );
  });
});

function says(text: string, list: WordList): readonly string[] {
  return wordProblems(new Map([["a.md", text]]), list).map((problem) => problem.split(/[“”]/u)[1] ?? "");
}

function finds(files: Readonly<Record<string, string>>, ...sentences: readonly string[]): void {
  assert.deepEqual([...problemsIn(files)].sort(), [...sentences].sort());
}

function problemsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return architectureProblems(new Map(Object.entries(files)));
}
