import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { codeAt, decimalTextAt, type Table } from "../../../src/cube/index.js";
import {
  answerCache,
  openService,
  type ServiceSettings,
  type StatisticsService,
  serviceQuery,
} from "../../../src/delivery/index.js";
import { cellsOf, queryPages } from "../../../src/delivery/statistics-services/query-pages.js";
import { pxweb1Answer, pxweb2Answer, statbankAnswer } from "./mock-answers.js";
import { type MockService, mockService, patientNetwork } from "./mock-service.js";

let bank: MockService;
let pxweb1: MockService;
let pxweb2: MockService;
const folder = mkdtempSync(join(tmpdir(), "isobar-services-"));

before(async () => {
  bank = await mockService(statbankAnswer(6));
  pxweb1 = await mockService(pxweb1Answer(6));
  pxweb2 = await mockService(pxweb2Answer(6));
});

after(async () => {
  await Promise.all([bank, pxweb1, pxweb2].map((service) => service.close()));
  rmSync(folder, { recursive: true });
});

const all = ["000", "101", "147"].flatMap((area, at) =>
  ["1", "2", "3", "4"].map((quarter, place) =>
    quarter === "4" && area === "147" ? "147 2010K4 " : `${area} 2010K${quarter} ${at + 1}.${place}0`,
  ),
);

test("StatBank: a table is fetched in pages under the limit, with every digit", async () => {
  const { value, problems } = await statbank().fetch(query("BOL1", { OMRÅDE: ["*"], tid: ["*"] }));
  assert.deepEqual(problems, []);
  assert.deepEqual(rowsOf(value), all);
  assert.equal(bank.asked.filter((one) => one.includes("JSONSTAT")).length, 2);
  assert.deepEqual(value?.dimensions[1]?.codeList?.codes[0]?.period, "2010-Q1");
});

test("StatBank: what must be shown, licence, unit, source and contact stay with the table", async () => {
  const { value } = await statbank().fetch(query("BOL1", { tid: ["2010K1"] }));
  assert.deepEqual(rowsOf(value), ["000 2010K1 1.00"]);
  assert.deepEqual(value?.notes, [{ text: { da: "Opgjort ultimo." }, at: [], isMandatory: true }]);
  assert.deepEqual(value?.unit?.labels, { da: "antal" });
  assert.deepEqual(value?.source, { da: "Danmarks Statistik" });
  assert.deepEqual(value?.contact, { da: "N. N., 1234, n@example.org" });
  assert.deepEqual(
    value?.annotations.map(({ id, values }) => [id, values[0]]),
    [["licence", "CC BY 4.0"]],
  );
});

test("StatBank: what would take many pages comes as one stream of lines", async () => {
  const { value, problems } = await statbank({ mostCells: 2 }).fetch(
    query("BOL1", { OMRÅDE: ["*"], Tid: ["*"] }),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(rowsOf(value), all);
  assert.ok(bank.asked.at(-1)?.includes("BULK"));
  assert.deepEqual(
    value?.dimensions.map(({ id, role }) => [id, role]),
    [
      ["OMRÅDE", "place"],
      ["Tid", "time"],
    ],
  );
  assert.deepEqual(value?.dimensions[0]?.codeList?.codes[1]?.labels, { da: "Område 101" });
});

test("a table is found by words of its text and variables", async () => {
  for (const [service, words, id] of [
    [statbank(), "boliger OMRÅDE", "BOL1"],
    [openPxweb1(), "homes", "bo/homes.px"],
    [openPxweb2(), "homes", "T1"],
  ] as const) {
    const { value } = await service.search(words);
    assert.deepEqual(
      value?.map((one) => one.id),
      [id],
    );
  }
});

test("PxWeb 1 and 2: pages under the limit that the service itself says, in the order of one answer", async () => {
  for (const [service, name, own] of [
    [openPxweb1(), "bo/homes.px", pxweb1],
    [openPxweb2(), "T1", pxweb2],
  ] as const) {
    const { value, problems } = await service.fetch(query(name, { area: ["*"], time: ["*"] }));
    assert.deepEqual(problems, []);
    assert.deepEqual(rowsOf(value), all);
    assert.equal(own.asked.filter((one) => /valueCodes|selection/.test(one)).length, 2);
  }
  const { value } = await openPxweb2().fetch(query("T1", { area: ["101"], time: ["2010K1"] }));
  assert.deepEqual(
    value?.annotations.map(({ values }) => values[0]),
    ["CC0"],
  );
});

test("a variable or a code that the table does not have is told the near one, and nothing is fetched", async () => {
  const { value, problems } = await statbank().fetch(query("BOL1", { OMRADE: ["101"], Tid: ["2010K9"] }));
  assert.equal(value, undefined);
  assert.deepEqual(
    problems.map(({ code, sentence }) => [code, sentence.en]),
    [
      ["service-variable", 'the table has no variable "OMRADE"; is "OMRÅDE" meant?'],
      ["service-code", 'the variable "Tid" has no code "2010K9"; known are 2010K1, 2010K2, 2010K3, 2010K4'],
    ],
  );
});

test("what passes by itself is tried again, after longer each time, or after what the service asks for", async () => {
  const network = patientNetwork();
  bank.troubles.push({ status: 503 }, { status: 0 }, { status: 429, retryAfter: "30" });
  const { value } = await statbank({ network }).fetch(query("BOL1", { Tid: ["2010K2"] }));
  assert.deepEqual(rowsOf(value), ["000 2010K2 1.10"]);
  assert.deepEqual(network.waited, [1000, 2000, 30_000]);
});

test("what does not pass is told in the service’s words, and a service that is gone after five attempts", async () => {
  const refused = await statbank().describe("NO1");
  assert.deepEqual(
    refused.problems.map(({ code, sentence }) => [code, sentence.en]),
    [["service-refused", 'the service answers 400: "Tabellen findes ikke"; --search finds tables']],
  );
  const network = patientNetwork();
  bank.troubles.push(...Array.from({ length: 5 }, () => ({ status: 500 })));
  const gone = await statbank({ network }).describe("BOL1");
  assert.deepEqual(
    gone.problems.map(({ code, sentence }) => [code, sentence.en]),
    [["service-unreachable", 'the service did not answer in 5 attempts; the last time: "500"']],
  );
  assert.deepEqual(network.waited, [1000, 2000, 4000, 8000]);
});

test("a service that asks for too long a time, or sends on to another host, is not asked again", async () => {
  const network = patientNetwork();
  const begin = bank.asked.length;
  bank.troubles.push({ status: 429, retryAfter: "3600" });
  const busy = await statbank({ network }).describe("BOL1");
  bank.troubles.push({ status: 302, location: "https://elsewhere.example/v2/tableinfo" });
  const sent = await statbank({ network }).describe("BOL1");
  assert.deepEqual(
    [...busy.problems, ...sent.problems].map(({ code, sentence }) => [code, sentence.en]),
    [
      ["service-busy", 'the service answers "429" and asks to wait 60 minutes; try again then'],
      [
        "service-redirect",
        'the service sends on to "https://elsewhere.example/v2/tableinfo", and only what the call names is asked; if that is its new address, give it by --address',
      ],
    ],
  );
  assert.deepEqual([network.waited, bank.asked.length - begin], [[], 2]);
  bank.troubles.push({ status: 307, location: `${bank.address}/v1/tableinfo` });
  assert.equal((await statbank({ network }).describe("BOL1")).value?.id, "BOL1");
});

test("pages that are too large for a service say how to make them smaller", async () => {
  const asked = query("BOL1", { OMRÅDE: ["*"], Tid: ["*"] });
  const { problems } = await statbank({ mostCells: 100 }).fetch(asked);
  assert.deepEqual(
    problems.map(({ sentence }) => sentence.en),
    ['the service answers 400: "For mange celler"; smaller pages come by --cells'],
  );
});

test("of a service that is gone, an answer that is no longer valid is named", async () => {
  const network = patientNetwork();
  const kept = join(folder, "expired");
  const service = statbank({ network, cache: answerCache(kept, 3_600_000) });
  await service.describe("BOL1");
  network.pass(7_200_000);
  bank.troubles.push(...Array.from({ length: 5 }, () => ({ status: 0 })));
  const [problem] = (await service.describe("BOL1")).problems;
  assert.match(problem?.sentence.en ?? "", /\. The folder has an answer of 1970-01-01 00:16 \(UTC\) that is/);
});

test("an answer is kept for its time, and a kept one that was cut off is none", async () => {
  const network = patientNetwork();
  const kept = join(folder, "kept");
  const service = statbank({ network, cache: answerCache(kept, 3_600_000) });
  const begin = bank.asked.length;
  const asked = query("BOL1", { Tid: ["2010K3"] });
  const [first, again] = [await service.fetch(asked), await service.fetch(asked)];
  assert.deepEqual(again, first);
  assert.equal(bank.asked.length, begin + 2);
  for (const name of readdirSync(kept)) writeFileSync(join(kept, name), "1000000 00\n{");
  assert.deepEqual(await service.fetch(asked), first);
  assert.equal(bank.asked.length, begin + 4);
  network.pass(3_600_000);
  await service.fetch(asked);
  assert.equal(bank.asked.length, begin + 6);
});

test("a query is read from one line", () => {
  const found = serviceQuery("statbank:BOL1?OMR%C3%85DE=101,147&Tid=*");
  assert.ok(!("severity" in found));
  assert.deepEqual(
    [found.kind, found.table, ...found.codes],
    ["statbank", "BOL1", ["OMRÅDE", ["101", "147"]], ["Tid", ["*"]]],
  );
  const wrong = [
    "x:A",
    "statbank",
    "statbank:A?b",
    "statbank:A?b=",
    "statbank:A?b=%zz",
    "statbank:A?b=1&b=2",
  ];
  for (const text of wrong) assert.ok("severity" in serviceQuery(text), text);
});

test("pages hold every cell once, and none has more than the limit", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 500 }), (counts, most) => {
      const whole = new Map(
        counts.map((count, at) => [`v${at}`, Array.from({ length: count }, (_, code) => String(code))]),
      );
      const pages = queryPages(whole, most);
      assert.equal(
        pages.reduce((sum, page) => sum + cellsOf(page), 0),
        cellsOf(whole),
      );
      assert.ok(pages.every((page) => cellsOf(page) <= most));
      assert.equal(new Set(pages.map((page) => JSON.stringify([...page]))).size, pages.length);
    }),
  );
});

function statbank(more: Partial<ServiceSettings> = {}): StatisticsService {
  const address = `${bank.address}/v1/`;
  return openService({
    kind: "statbank",
    address,
    language: "da",
    network: patientNetwork(),
    mostCells: 6,
    ...more,
  });
}

function openPxweb1(): StatisticsService {
  const address = `${pxweb1.address}/en/db`;
  return openService({ kind: "pxweb-1", address, language: "en", network: patientNetwork() });
}

function openPxweb2(): StatisticsService {
  const address = `${pxweb2.address}/v2`;
  return openService({ kind: "pxweb-2", address, language: "en", network: patientNetwork() });
}

function query(table: string, codes: Readonly<Record<string, readonly string[]>>) {
  return { table, codes: new Map(Object.entries(codes)) };
}

function rowsOf(table: Table | undefined): readonly string[] {
  return Array.from({ length: table?.length ?? 0 }, (_, row) =>
    table === undefined
      ? ""
      : [...table.dimensions.map(({ column }) => codeAt(column, row)), decimalTextAt(table.values, row)].join(
          " ",
        ),
  );
}
