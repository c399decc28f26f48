import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { problemLines } from "../../../../src/problems/index.js";
import { type DuckDbOptions, openDuckDb, planFile } from "../../../../src/register/index.js";
import { passageRows, passageTypes, writeParquet, writeRows } from "../../passage-rows.js";
import { passages } from "../../passages.js";

const folder = mkdtempSync(join(tmpdir(), "isobar-bad-"));
after(() => rmSync(folder, { recursive: true }));

const { policy, file } = passages();
const plan = planFile(policy, file);
assert.ok(plan);

const header = "rider,year,age,light,district,helmet,country,origin";
const good = "a1,2020,30,day,eastmead,1,DK,local";

/** Everything that is said of a file, without its place's folder; of its cells the same, when its columns are at fault. */
async function said(name: string, options: DuckDbOptions = {}, language: "da" | "en" = "en") {
  assert.ok(plan);
  const at = join(folder, name);
  const engine = await openDuckDb({ temporary: folder, ...options });
  const source = { plan, at };
  const { value: rows, problems } = await engine.checkValues(source);
  const ofKeys = rows === undefined ? [] : await engine.keyProblems(source);
  await engine.close();
  assert.deepEqual(
    readdirSync(folder).filter((entry) => entry.startsWith("isobar-")),
    [],
  );
  return problemLines([...problems, ...ofKeys], language).map((line) => line.replaceAll(`${folder}/`, ""));
}

function csv(name: string, ...rows: readonly string[]): string {
  writeFileSync(join(folder, name), `${[header, ...rows].join("\n")}\n`, "latin1");
  return name;
}

const otherRows: readonly (readonly [what: string, row: string, sentence: string])[] = [
  ["a word for a number", "a2,2020,abc,day,,1,DK,local", 'bad.csv:3: error: "age" is no whole number here'],
  [
    "a date for a year",
    "a2,2020-01-01,3,day,,1,DK,local",
    'bad.csv:3: error: "year" is no whole number here',
  ],
  [
    "a number with decimals",
    "a2,2020,4.7,day,,1,DK,local",
    'bad.csv:3: error: the column "age" has a number that is not whole, first here; expected whole numbers',
  ],
  [
    "a number with more digits than can be told",
    "a2,2020,99999999999999999999,day,,1,DK,local",
    'bad.csv:3: error: the column "age" has a number out of the range that can be computed exactly, first here; expected at most 9,007,199,254,740,991',
  ],
  [
    "a number that no computer holds",
    "a2,2020,1e400,day,,1,DK,local",
    'bad.csv:3: error: the column "age" has a number out of the range that can be computed exactly, first here; expected at most 9,007,199,254,740,991',
  ],
  [
    "what is called a number and is none",
    "a2,2020,nan,day,,1,DK,local",
    'bad.csv:3: error: the column "age" has a number that is not whole, first here; expected whole numbers',
  ],
  ["too few cells", "a2,2020,30", "bad.csv:3: error: the row has 3 cells; expected 8"],
  ["too many cells", `${good},more`, "bad.csv:3: error: the row has 9 cells; expected 8"],
  [
    "a quotation mark that is not closed",
    'a2,2020,30,"day,,1,DK,local',
    "bad.csv:3: error: the row cannot be read as CSV: a quotation mark is not closed or not doubled",
  ],
  [
    "text in another encoding",
    "a2,2020,30,d\xe6y,,1,DK,local",
    "bad.csv:3: error: the text is not UTF-8; expected a CSV file in UTF-8",
  ],
  [
    "another encoding in the key",
    "\xe62,2020,30,day,,1,DK,local",
    "bad.csv:3: error: the text is not UTF-8; expected a CSV file in UTF-8",
  ],
  [
    "no key",
    ",2020,30,day,,1,DK,local",
    'bad.csv:3: error: the column "rider" is empty in 1 row, first here; every row must have it',
  ],
  [
    "no period",
    "a2,,30,day,,1,DK,local",
    'bad.csv:3: error: the column "year" is empty in 1 row, first here; every row must have it',
  ],
  [
    "no year",
    "a2,20,30,day,,1,DK,local",
    'bad.csv:3: error: the column "year" has a number outside 1000 to 2999 in 1 row, first here',
  ],
  [
    "a number above its limit",
    "a2,2020,121,day,,1,DK,local",
    'bad.csv:3: error: the column "age" has a number outside 0 to 120 in 1 row, first here',
  ],
  [
    "a number below its limit",
    "a2,2020,-1,day,,1,DK,local",
    'bad.csv:3: error: the column "age" has a number outside 0 to 120 in 1 row, first here',
  ],
  [
    "neither yes nor no",
    "a2,2020,30,day,,2,DK,local",
    'bad.csv:3: error: the column "helmet" has a number outside 0 to 1 in 1 row, first here',
  ],
  [
    "a country that does not exist",
    "a2,2020,30,day,,1,XQ,local",
    'bad.csv:3: error: the column "country" has a country code that does not exist in 1 row, first here: "XQ"',
  ],
  [
    "a code on no list",
    "a2,2020,30,dusk,,1,DK,local",
    'bad.csv:3: error: the column "light" has a code that is not on its list in 1 row, first here',
  ],
  [
    "a place that does not exist",
    "a2,2020,30,day,nowhere,1,DK,local",
    'bad.csv:3: error: the column "district" has a code that is not on its list in 1 row, first here',
  ],
  [
    "what may tell persons apart in the place of a code",
    "a2,2020,30,0101901234,,1,DK,local",
    'bad.csv:3: error: the column "light" has a code that is not on its list in 1 row, first here',
  ],
  [
    "a person twice in a period",
    good,
    'bad.csv:2: error: the same "rider" stands more than once in the same "year" in 1 place, first in lines 2 and 3; expected at most one row',
  ],
];

describe("a row that cannot be", () => {
  for (const [what, row, sentence] of otherRows) {
    test(`${what} is told with its place`, async () => {
      assert.deepEqual(await said(csv("bad.csv", good, row)), [sentence]);
    });
  }

  test("in Danish, with every fault at once, and each with its first row", async () => {
    const [old, nobody] = ["a2,2020,300,dusk,,1,DK,local", ",2020,30,day,,1,DK,local"];
    const name = csv("bad.csv", good, old, "a3,2020,300,Q,,1,DK,local", good, nobody);
    assert.deepEqual(await said(name, {}, "da"), [
      'bad.csv:2: fejl: samme "rider" står mere end én gang i samme "year" 1 sted, først i linje 2 og 5; ventede højst én række',
      'bad.csv:3: fejl: kolonnen "age" har et tal uden for 0 til 120 i 2 rækker, først her',
      'bad.csv:3: fejl: kolonnen "light" har en kode, der ikke er på listen, i 2 rækker, først her (2 forskellige)',
      'bad.csv:6: fejl: kolonnen "rider" er tom i 1 række, først her; hver række skal have den',
    ]);
  });

  test("a code is repeated when many rows hold it: what stands in few could be a name", async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => `b${at},2020,30,dusk,,1,DK,local`);
    const sentence = 'bad.csv:3: error: the column "light" has a code that is not on its list in';
    assert.deepEqual(await said(csv("bad.csv", good, ...rows(5))), [
      `${sentence} 5 rows, first here: "dusk"`,
    ]);
    assert.deepEqual(await said(csv("bad.csv", good, ...rows(4))), [`${sentence} 4 rows, first here`]);
  });

  test("nothing of a key is ever said", async () => {
    const name = csv(
      "bad.csv",
      "secret,2020,30,day,,1,DK,local",
      "secret,2020,30,day,,1,DK,local",
      "secret,2020,x,day",
    );
    for (const line of await said(name)) assert.doesNotMatch(line, /secret/);
  });

  test("a missing code is no code out of its list", async () => {
    assert.deepEqual(await said(csv("good.csv", good, "a2,2020,999,day,x,1,DK,0", "a3,2020,,,,,,")), []);
  });
});

describe("a file that cannot be", () => {
  const cases: readonly (readonly [what: string, make: () => string, sentence: string])[] = [
    ["that is not there", () => "none.csv", "none.csv: error: does not exist"],
    [
      "that is a folder",
      () => {
        mkdirSync(join(folder, "folder.csv"));
        return "folder.csv";
      },
      "folder.csv: error: is a folder; expected a file",
    ],
    [
      "that is empty",
      () => bytes("empty.csv", ""),
      "empty.csv: error: the file is empty; expected rows in Parquet or CSV",
    ],
    [
      "with an empty first line",
      () => bytes("blank.csv", "\n\n"),
      "blank.csv:1: error: the first line is empty; expected column names",
    ],
    ["without rows", () => csv("header.csv"), "header.csv: error: there are no rows; expected at least one"],
    [
      "that lacks a column",
      () => bytes("column.csv", `${header.replace("helmet", "helmit")}\n${good}\n`),
      'column.csv: error: the column "helmet" is missing; did you mean "helmit"?',
    ],
    [
      "that lacks the key",
      () => bytes("key.csv", `${header.replace("rider", "id")}\n${good}\n`),
      'key.csv: error: the column "rider" is missing; known are "id", "year", "age", "light", "district", "helmet", "country", "origin"',
    ],
    [
      "that begins with a person and not with names",
      () => bytes("bare.csv", `Karen Hansen,2020,30,day,,1,DK,local\n${good}\n`),
      "bare.csv: error: none of the columns is there; expected a first line with their names, separated by commas or semicolons",
    ],
    [
      "with a column twice",
      () => bytes("twice.csv", `${header},age\n${good},3\n`),
      "twice.csv:1: error: a column name stands twice",
    ],
    [
      "that is neither Parquet nor CSV, by its name",
      () => bytes("text.parquet", "rider,year\n"),
      "text.parquet: error: is neither Parquet nor CSV; expected one of them",
    ],
    [
      "that is neither Parquet nor CSV, by its bytes",
      () => bytes("book.csv", "PK\u0003\u0004\u0000\u0000"),
      "book.csv: error: is neither Parquet nor CSV; expected one of them",
    ],
    [
      "with two kinds of line endings",
      () =>
        bytes(
          "endings.csv",
          `${header}\n${good}\n${good.replace("a1", "a2")}\r\n${good.replace("a1", "a3")}\n`,
        ),
      "endings.csv: error: the file mixes line endings of two kinds (LF and CRLF); expected the same throughout",
    ],
  ];
  for (const [what, make, sentence] of cases) {
    test(`one ${what}`, async () => assert.deepEqual(await said(make()), [sentence]));
  }

  test("a Parquet file that is cut off, or damaged in its end or its middle", async () => {
    const rows = passageRows(5000, 2);
    writeRows(join(folder, "whole.csv"), rows);
    await writeParquet(join(folder, "whole.parquet"), join(folder, "whole.csv"), passageTypes);
    assert.deepEqual(await said("whole.parquet"), []);
    const whole = readFileSync(join(folder, "whole.parquet"));
    writeFileSync(join(folder, "cut.parquet"), whole.subarray(0, whole.length >> 1));
    assert.deepEqual(await said("cut.parquet"), [
      "cut.parquet: error: the Parquet file is cut off: its end is missing",
    ]);
    for (const from of [200, whole.length - 200]) {
      const damaged = Buffer.from(whole);
      damaged.fill(0xff, from, from + 150);
      writeFileSync(join(folder, "damaged.parquet"), damaged);
      assert.deepEqual(await said("damaged.parquet"), [
        "damaged.parquet: error: the file is damaged and cannot be read",
      ]);
    }
  });

  test("a Parquet file whose columns are of other types", async () => {
    writeRows(join(folder, "whole.csv"), passageRows(10, 2));
    const types = { ...passageTypes, age: "DOUBLE", light: "DATE" };
    writeFileSync(
      join(folder, "types.csv"),
      readFileSync(join(folder, "whole.csv"), "utf8").replaceAll(/day|dark/g, ""),
    );
    await writeParquet(join(folder, "types.parquet"), join(folder, "types.csv"), types);
    assert.deepEqual(await said("types.parquet"), [
      'types.parquet: error: the column "age" is of type DOUBLE; expected whole numbers (INTEGER or BIGINT)',
      'types.parquet: error: the column "light" is of type DATE; expected codes as text (VARCHAR)',
    ]);
  });
});

function bytes(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

test("a disk that has no room for what does not fit in memory, and too little memory", async () => {
  const rows = Array.from({ length: 400_000 }, (_, at) => `rider-${at},2020,30,day,,1,DK,local`);
  const name = bytes("many.csv", `${header}\n${rows.join("\n")}\n`);
  const [line] = await said(name, { memory: 40, threads: 1, spill: 1 });
  assert.match(line ?? "", /^many\.csv: error: (?:the disk has no room|40 MB of memory are not enough)/);
});

test("counting that is called off throws the reason, and leaves nothing behind", async () => {
  assert.ok(plan);
  const rows = Array.from({ length: 200_000 }, (_, at) => `r${at},2020,30,day,,1,DK,local`);
  const name = bytes("many.csv", `${header}\n${rows.join("\n")}\n`);
  const controller = new AbortController();
  const engine = await openDuckDb({ temporary: folder, threads: 1, signal: controller.signal });
  const counting = engine.cells({ plan, at: join(folder, name) });
  setTimeout(() => controller.abort(new Error("called off")), 50);
  await assert.rejects(counting, /called off/);
  await engine.close();
  assert.deepEqual(
    readdirSync(folder).filter((entry) => entry.startsWith("isobar-")),
    [],
  );
});
