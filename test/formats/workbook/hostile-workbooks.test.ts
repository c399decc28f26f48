import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { archiveOf, sheetFile, workbookOf } from "./archive-of.js";

const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>';
const manyCells = Array.from(
  { length: 700_000 },
  (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="B${row + 1}"><v>2</v></c></row>`,
).join("");

/** Each with what the refusal says; an empty one is read. */
const hostile: Readonly<Record<string, { readonly bytes: () => Uint8Array; readonly says: RegExp }>> = {
  "a declared gigabyte": {
    bytes: () => archiveOf(changed(workbookOf(cell), { declared: 1_000_000_000 })),
    says: /1001 MB unpacked; at most 80 MB/u,
  },
  "a bomb that says what it is": {
    bytes: () =>
      archiveOf(workbookOf(`<row r="1"><c r="A1" t="str"><v>${"a".repeat(120_000_000)}</v></c></row>`)),
    says: /121 MB unpacked/u,
  },
  "a bomb that says it is small": {
    bytes: () =>
      archiveOf(
        changed(workbookOf(`<row r="1"><c r="A1" t="str"><v>${"a".repeat(120_000_000)}</v></c></row>`), {
          declared: 5000,
        }),
      ),
    says: /sheet1.xml" in the workbook is damaged or not as large/u,
  },
  "sizes behind the content": {
    bytes: () => archiveOf(changed(workbookOf(cell), { declared: 0, flags: 8 })),
    says: /damaged or not whole/u,
  },
  "one text as large as may be unpacked": {
    bytes: () =>
      archiveOf(workbookOf(`<row r="1"><c r="A1" t="str"><v>${"a".repeat(79_000_000)}</v></c></row>`)),
    says: /^$|too large to be read/u,
  },
  "as many cells as may be unpacked": {
    bytes: () => archiveOf(workbookOf(manyCells)),
    says: /^$|too large to be read|not read after/u,
  },
  "entities that multiply": {
    bytes: () =>
      archiveOf(
        workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>', {
          before: '<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        }),
      ),
    says: /defines XML entities/u,
  },
  "two cells in opposite corners": {
    bytes: () =>
      archiveOf(
        workbookOf(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        ),
      ),
    says: /cannot be read/u,
  },
  "every cell merged, a thousand times": {
    bytes: () =>
      archiveOf(
        workbookOf(cell, {
          behind: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
        }),
      ),
    says: /^$/u,
  },
  "elements nested a million times": {
    bytes: () => archiveOf(workbookOf(`${"<a>".repeat(1_000_000)}${"</a>".repeat(1_000_000)}`)),
    says: /^$|cannot be read/u,
  },
  "the first half of a workbook": {
    bytes: () => {
      const whole = archiveOf(workbookOf(cell));
      return whole.subarray(0, whole.length / 2);
    },
    says: /damaged or not whole/u,
  },
  "a file twice": {
    bytes: () => archiveOf([...workbookOf(cell), { name: sheetFile, content: "<worksheet/>" }]),
    says: /damaged or not whole/u,
  },
  "a locked archive": {
    bytes: () => archiveOf(changed(workbookOf(cell), { flags: 1 })),
    says: /password/u,
  },
  "a workbook of before 2007": {
    bytes: () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    says: /of before 2007/u,
  },
  "no archive": {
    bytes: () => new TextEncoder().encode("PK\x03\x04 and then nothing"),
    says: /damaged or not whole/u,
  },
};

const most = { mebibytes: 512, milliseconds: 10_000 };

for (const [name, { bytes, says }] of Object.entries(hostile)) {
  test(`hostile: ${name}`, (t) => {
    const answer = readInChild(t, bytes());
    assert.match(answer.sentence, says);
    assert.ok(answer.mebibytes <= most.mebibytes, `${answer.mebibytes} MiB`);
    // Ten seconds are the limit that a person is promised; the usual answer takes a tenth of one.
    assert.ok(answer.processorMilliseconds <= most.milliseconds, `${answer.processorMilliseconds} ms`);
  });
}

interface Answer {
  readonly sentence: string;
  readonly mebibytes: number;
  readonly processorMilliseconds: number;
}

function readInChild(t: TestContext, bytes: Uint8Array): Answer {
  const folder = mkdtempSync(join(tmpdir(), "isobar-hostile-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "a.xlsx");
  writeFileSync(file, bytes);
  const door = new URL("../../../src/formats/index.js", import.meta.url).href;
  const program = `
    import { readFileSync } from "node:fs";
    import { readWorkbook } from ${JSON.stringify(door)};
    const { problems } = await readWorkbook("a.xlsx", readFileSync(${JSON.stringify(file)}));
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.log(JSON.stringify({
      sentence: problems[0]?.sentence.en ?? "",
      mebibytes: Math.round(maxRSS / 1024),
      processorMilliseconds: Math.round((userCPUTime + systemCPUTime) / 1000),
    }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** The same files with another word about the sheet. */
function changed(
  files: ReturnType<typeof workbookOf>,
  change: { readonly declared?: number; readonly flags?: number },
): ReturnType<typeof workbookOf> {
  return files.map((file) => (file.name === sheetFile ? { ...file, ...change } : file));
}
