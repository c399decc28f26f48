import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { repositoryRoot } from "../repository.js";
import { smallWorkspace, write } from "../workspace/temporary.js";

const bound = 256;

/** Runs `check` in a process of its own, which leaves the most memory that it held, in MiB, in a file. */
function checked(folder: string, environment: Readonly<Record<string, string>> = {}) {
  const peak = join(folder, "peak");
  const watch = `import { writeFileSync } from "node:fs";
    process.on("exit", () => writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS / 1024)));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(watch)}`,
      join(repositoryRoot, "bin/isobar.js"),
      "check",
      folder,
    ],
    {
      env: { ...process.env, LC_ALL: "C.UTF-8", ...environment },
      encoding: "utf8",
      timeout: 120_000,
      maxBuffer: 1e9,
    },
  );
  return { status, out: stdout, lines: stderr.split("\n"), mebibytes: Number(readFileSync(peak, "utf8")) };
}

/** A delivery of which one of the two files is hostile. */
interface Hostile {
  readonly what: string;
  readonly file: string;
  make(folder: string, file: string): void;
  readonly says: RegExp;
  /** Read in a run of its own, because it is hard on the memory by itself. */
  readonly alone?: true;
}

const bytes = (content: string | Uint8Array) => (folder: string, file: string) =>
  write(folder, file, content);

const sized = (size: number) => (folder: string, file: string) => {
  write(folder, file, "");
  truncateSync(join(folder, file), size);
};

const hostile: readonly Hostile[] = [
  {
    what: "aliases of aliases that stand for more than any machine holds",
    file: "deliveries/bomb.yaml",
    make: bytes(
      `a: &a [${"x,".repeat(9)}x]\n${[..."bcdefghij"]
        .map((name, at) => `${name}: &${name} [${`*${"abcdefghij"[at]},`.repeat(9)} x]\n`)
        .join("")}`,
    ),
    says: /:2:8: error: aliases \(\*name\) repeat more than 100 times; write the content out instead$/,
  },
  {
    what: "a description of 200 MB",
    file: "deliveries/long.yaml",
    make: sized(200_000_000),
    says: /: error: has 200,000,000 bytes; a file in \.yaml is read up to 4,000,000 bytes$/,
  },
  {
    what: "a table of 200 MB",
    file: "deliveries/wide.csv",
    make: sized(200_000_000),
    says: /: error: has 200,000,000 bytes; a file in \.csv is read up to 12,000,000 bytes$/,
  },
  {
    what: "a table as large as may be, of one letter",
    file: "deliveries/letter.csv",
    make: bytes("a".repeat(5_000_000)),
    says: /:1: error: the column "indicator" is missing; found "a+…"$/,
  },
  {
    what: "a table with a mistake in each of its 99,000 rows",
    file: "deliveries/wrong.csv",
    alone: true,
    make: bytes(
      `indicator,ref_area,time_period,group,value\n${"helmet-rat,fernholm,2022,children,1\n".repeat(99_000)}`,
    ),
    says: /:\d+: error: the table has 1,000 problems or more above this row; [\d,]+ rows from here on were not looked at$/,
  },
  {
    what: "a table of numbers that are none",
    file: "deliveries/numbers.csv",
    alone: true,
    make: bytes(`indicator,time_period,value\n${'helmet-rate,2022,"1,5"\n'.repeat(99_000)}`),
    says: /:\d+: error: the table has 1,000 problems or more above this row; [\d,]+ rows from here on were not looked at$/,
  },
  {
    what: "a table of rows that are too short",
    file: "deliveries/short.csv",
    alone: true,
    make: bytes(`indicator,time_period,value\n${"helmet-rate,2022\n".repeat(99_000)}`),
    says: /:\d+: error: the table has 1,000 problems or more above this row; [\d,]+ rows from here on were not looked at$/,
  },
  {
    what: "a table of five million bytes in lines of one letter",
    file: "deliveries/lines.csv",
    make: bytes("a\n".repeat(2_500_000)),
    says: /:100001: error: the table has 2500000 lines; at most 100000 are read, so divide it into several deliveries$/,
  },
  {
    what: "a folder for a file",
    file: "deliveries/folder.csv",
    make: (folder, file) => mkdirSync(join(folder, file), { recursive: true }),
    says: /: error: is a folder; expected a file$/,
  },
  {
    what: "a pipe that nobody writes to",
    file: "deliveries/pipe.yaml",
    make: (folder, file) => {
      assert.equal(spawnSync("mkfifo", [join(folder, file)]).status, 0);
    },
    says: /: error: is a pipe or a device; expected a file$/,
  },
  {
    what: "a device that never ends",
    file: "deliveries/device.csv",
    make: (folder, file) => symlinkSync("/dev/zero", join(folder, file)),
    says: /: error: is a pipe or a device; expected a file$/,
  },
  {
    what: "links that lead in a circle",
    file: "deliveries/circle.csv",
    make: (folder, file) => symlinkSync(join(folder, file), join(folder, file)),
    says: /: error: cannot be read: links lead in a circle$/,
  },
  {
    what: "UTF-16",
    file: "deliveries/wide-letters.yaml",
    make: bytes(Buffer.from("\ufefftitle: x\n", "utf16le")),
    says: /:1: error: the file is not text in UTF-8; save it as UTF-8/,
  },
  {
    what: "Latin-1",
    file: "deliveries/latin.csv",
    make: bytes(Buffer.from("indicator,ref_area\nx,K\u00f8ge\n", "latin1")),
    says: /:2: error: the file is not text in UTF-8; save it as UTF-8/,
  },
  {
    what: "a NUL byte",
    file: "deliveries/nul.csv",
    make: bytes("indicator,ref_area\n\nx,K\u0000\n"),
    says: /:3: error: the file is not text in UTF-8; save it as UTF-8/,
  },
  {
    what: "lists in lists, 100,000 levels deep",
    file: "deliveries/deep.yaml",
    alone: true,
    make: bytes(`title: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`),
    says: /:1:\d+: error: .*nested too deeply/,
  },
  {
    what: "a million fields",
    file: "deliveries/fields.yaml",
    make: bytes(Array.from({ length: 1_000_000 }, (_, at) => `${at.toString(36)}:\n`).join("")),
    says: /: error: has [\d,]+ bytes; a file in \.yaml is read up to 4,000,000 bytes$/,
  },
  {
    what: "as many fields as a file may hold",
    file: "deliveries/many.yaml",
    alone: true,
    make: bytes(Array.from({ length: 160_000 }, (_, at) => `${at.toString(36)}:\n`).join("")),
    says: /: error: from here on 159950 more unknown fields$/,
  },
];

function hostileWorkspace(t: TestContext, cases: readonly Hostile[]): string {
  const folder = smallWorkspace(t);
  const head = readFileSync(join(folder, "deliveries/count-2022.yaml"), "utf8");
  for (const { file, make } of cases) {
    const twin = file.endsWith(".csv") ? file.replace(".csv", ".yaml") : file.replace(".yaml", ".csv");
    write(folder, twin, twin.endsWith(".yaml") ? head : "indicator,time_period,value\n");
    make(folder, file);
  }
  return folder;
}

const together = hostile.filter(({ alone }) => alone === undefined);
const runs = [together, ...hostile.filter(({ alone }) => alone).map((one) => [one])];

for (const cases of runs) {
  test(`a sentence with its place, in little memory: ${cases.map(({ what }) => what).join("; ")}`, (t) => {
    const { status, lines, mebibytes } = checked(hostileWorkspace(t, cases));
    assert.equal(status, 1);
    for (const { what, file, says } of cases) {
      const own = lines.filter((line) => line.startsWith(`${file}:`));
      assert.ok(
        own.some((line) => says.test(line)),
        `${what}: ${own.slice(0, 3).join("\n")}`,
      );
      // What a person can still read, and a terminal hold.
      assert.ok(own.length <= 1010, `${what}: ${own.length} lines`);
    }
    assert.ok(!lines.some((line) => /^\s+at |^(?:node:|file:)/.test(line)), "no stack");
    assert.ok(mebibytes < bound, `${mebibytes} MiB`);
  });
}

test("a file that may not be read is named", (t) => {
  if (process.getuid?.() === 0) {
    t.skip("the administrator may read everything");
    return;
  }
  const folder = smallWorkspace(t);
  chmodSync(join(folder, "deliveries/count-2022.csv"), 0o000);
  const { status, lines } = checked(folder);
  assert.equal(status, 1);
  assert.ok(lines.includes("deliveries/count-2022.csv: error: cannot be read: no permission"));
});
