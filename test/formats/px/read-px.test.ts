import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, decimalTextAt, type Table } from "../../../src/cube/index.js";
import { readPx } from "../../../src/formats/px/read-px.js";
import { pxExamples } from "./px-examples.js";

function tableOf(text: string | Uint8Array, warnings: readonly string[] = []): Table {
  const { value, problems } = readPx("a.px", typeof text === "string" ? Buffer.from(text) : text);
  assert.deepEqual(
    problems.map(({ code }) => code),
    warnings,
  );
  const table = value?.[0]?.table;
  assert.ok(table !== undefined);
  return table;
}

function rows({ length, dimensions, values, attributes }: Table): readonly string[] {
  const symbol = attributes.find(({ id }) => id === "symbol");
  return Array.from({ length }, (_, row) =>
    [
      ...dimensions.map(({ column }) => codeAt(column, row)),
      decimalTextAt(values, row),
      ...(symbol?.kind === "code" ? [codeAt(symbol.column, row)] : []),
    ].join(" "),
  );
}

function attribute({ length, attributes }: Table, id: string): string {
  const found = attributes.find((one) => one.id === id);
  return Array.from({ length }, (_, row) => (found?.kind === "code" ? codeAt(found.column, row) : "")).join(
    "",
  );
}

test("rows come in the file's order, with numbers as they are written and symbols beside them", () => {
  const table = tableOf(pxExamples.languages);
  assert.deepEqual(rows(table), [
    "000 Mænd 2005K1 47.0 ",
    "000 Mænd 2005K2 47.10 ",
    "000 Kvinder 2005K1 -1.5 ",
    "000 Kvinder 2005K2  ..",
    "101 Mænd 2005K1 0 -",
    "101 Mænd 2005K2 007 ",
    "101 Kvinder 2005K1 0 ",
    "101 Kvinder 2005K2 123456789012345678.5 ",
    "102 Mænd 2005K1  .",
    "102 Mænd 2005K2 3 ",
    "102 Kvinder 2005K1  ..",
    "102 Kvinder 2005K2 1000 ",
  ]);
  assert.equal(attribute(table, "obs_status"), "AAAOAAAAMAOA");
});

test("codes have their texts in every language, their place in the hierarchy and their time", () => {
  const [area, , time] = tableOf(pxExamples.languages).dimensions;
  assert.deepEqual([area?.id, area?.labels, area?.role], ["OMR", { da: "område", en: "area" }, "place"]);
  assert.deepEqual(area?.codeList?.codes, [
    { id: "000", labels: { da: "Hele byen", en: "The whole town" } },
    { id: "101", labels: { da: 'Nord; "den gamle" del', en: "North" }, parent: "000" },
    { id: "102", labels: { da: "Syd", en: "South" }, parent: "000" },
  ]);
  assert.equal(time?.role, "time");
  assert.deepEqual(
    time?.codeList?.codes.map(({ period }) => period),
    ["2005-Q1", "2005-Q2"],
  );
});

test("what stands around the figures is kept: texts by language, unit, notes at all levels, words of its own", () => {
  const { dimensions, values, attributes, length, ...around } = tableOf(pxExamples.languages);
  assert.deepEqual(around, {
    id: "EKS1",
    languages: ["da", "en"],
    title: {
      da: "Beskæftigede i Eksempelby efter område, køn og tid",
      en: "Employed in Eksempelby by area, sex and time",
    },
    contents: { da: "Beskæftigede" },
    unit: { labels: { da: "procent", en: "per cent" }, decimals: 0 },
    source: { da: "Eksempelby Kommune", en: "Municipality of Eksempelby" },
    contact: { da: "Statistikkontoret" },
    lastUpdated: "2006-11-30T10:00",
    symbols: [
      { symbol: ".", labels: { da: "findes ikke" } },
      { symbol: "..", labels: { da: "ikke oplyst", en: "not known" } },
    ],
    notes: [
      { at: [], text: { da: "Tallene er opdigtede.\nDe gælder ingen by.", en: "The figures are invented." } },
      { at: [{ dimension: "OMR" }], text: { da: "Grænserne er fra 2005." }, isMandatory: true },
      { at: [{ dimension: "OMR", code: "102" }], text: { da: "Uden havnen.", en: "Without the harbour." } },
      {
        at: [
          { dimension: "køn", code: "Mænd" },
          { dimension: "tid", code: "2005K2" },
        ],
        text: { da: "Foreløbigt tal" },
        isMandatory: true,
      },
      { at: [{ dimension: "OMR", code: "102" }], text: { da: "*" }, isMark: true },
    ],
    annotations: [
      { format: "px", id: "CREATION-DATE", about: [], values: ["20061130 09:00"] },
      { format: "px", id: "SUBJECT-AREA", about: [], values: ["Arbejde"] },
      { format: "px", id: "MAP", about: ["område"], values: ["eksempelby"] },
      { format: "px", id: "ELIMINATION", about: ["område"], values: ["Hele byen"] },
      { format: "px", id: "OWN-WORD", about: ["område"], values: ["YES"], isBare: true },
    ],
  });
  assert.deepEqual(dimensions[1]?.codeList?.codes[1]?.unit, { labels: {}, decimals: 1 });
  assert.deepEqual([length, values.units.length, attributes.length], [12, 12, 2]);
});

test("rows of a file with keys come in its order; those that it leaves out are zeros at the end", () => {
  assert.deepEqual(rows(tableOf(pxExamples.keys)), [
    "1 m 2005 1 ",
    "1 m 2006 2 ",
    "1 k 2005 3 ",
    "1 k 2006 4 ",
    "3 k 2005  ..",
    "3 k 2006 6 ",
    ...["2 m 2005 0 ", "2 m 2006 0 ", "2 k 2005 0 ", "2 k 2006 0 ", "3 m 2005 0 ", "3 m 2006 0 "],
  ]);
  const turned = pxExamples.keys.replace(/("1","m",1 2\n)("1","k",3 4\n)/, "$2$1");
  assert.deepEqual(rows(tableOf(turned)).slice(0, 3), ["1 k 2005 3 ", "1 k 2006 4 ", "1 m 2005 1 "]);
});

test("keys of a dimension of the heading are refused: their texts would be read for figures", () => {
  const text = pxExamples.keys.replace("DATA=", 'KEYS("year")=VALUES;\nDATA=');
  const { value, problems } = readPx("a.px", Buffer.from(text));
  assert.equal(value, undefined);
  assert.deepEqual(problems[0]?.place, { file: "a.px", line: 11 });
});

test("each thing that is measured has its own unit and decimals", () => {
  const [measure, half] = tableOf(pxExamples.measures).dimensions;
  assert.equal(measure?.role, "measure");
  assert.deepEqual(
    measure?.codeList?.codes.map(({ id, unit }) => [id, unit]),
    [
      ["n", { labels: { en: "number" } }],
      ["s", { labels: { en: "per cent" }, decimals: 1 }],
    ],
  );
  assert.deepEqual(
    half?.codeList?.codes.map(({ period }) => period),
    ["2005-S1", "2005-S2"],
  );
});

test("TIMEVAL in all its forms", () => {
  const periods = (timeval: string, ...values: readonly string[]) =>
    tableOf(
      `HEADING="t";\nVALUES("t")=${values.map((value) => `"${value}"`).join(",")};\nTIMEVAL("t")=${timeval};\nDATA=${"1 ".repeat(values.length)};`,
    ).dimensions[0]?.codeList?.codes.map(({ id, period }) => period ?? id);
  assert.deepEqual(periods('TLIST(A1),"2005","2007"', "2005", "2007"), ["2005", "2007"]);
  assert.deepEqual(periods('TLIST(A1,"2005"-"2007")', "a", "b", "c"), ["2005", "2006", "2007"]);
  assert.deepEqual(periods('TLIST(H1,"20052"-"20062")', "a", "b", "c"), ["2005-S2", "2006-S1", "2006-S2"]);
  assert.deepEqual(periods('TLIST(Q1, "20054"-"20061")', "a", "b"), ["2005-Q4", "2006-Q1"]);
  assert.deepEqual(periods('TLIST(M1),"200512","200601"', "a", "b"), ["2005-12", "2006-01"]);
  assert.deepEqual(periods('TLIST(M1,"200512"-"200601")', "a", "b"), ["2005-12", "2006-01"]);
  assert.deepEqual(periods('TLIST(W1,"200452"-"200501")', "a", "b", "c"), [
    "2004-W52",
    "2004-W53",
    "2005-W01",
  ]);
  assert.deepEqual(periods('TLIST(W1,"200552"-"200601")', "a", "b"), ["2005-W52", "2006-W01"]);
  assert.deepEqual(periods('TLIST(D1,"20050228"-"20050301")', "a", "b"), ["2005-02-28", "2005-03-01"]);
  assert.deepEqual(periods("TLIST(M1)", "2005M01", "2005M12"), ["2005-01", "2005-12"]);
  assert.deepEqual(periods("TLIST(Q1)", "2005K1", "2005Q4"), ["2005-Q1", "2005-Q4"]);
  assert.deepEqual(periods('TLIST(K),"2005K1","2005K2"', "a", "b"), ["2005-Q1", "2005-Q2"]);
});

test("times that do not fit the values, or are none, are told and the codes stay", () => {
  const text = (timeval: string) =>
    `HEADING="t";\nVALUES("t")="2005","2006";\nTIMEVAL("t")=${timeval};\nDATA=1 2;`;
  for (const timeval of [
    'TLIST(A1),"2005"',
    "TLIST(X9)",
    'TLIST(A1,"2006"-"2005")',
    'TLIST(M1),"200513","200601"',
    "2005",
  ]) {
    const table = tableOf(text(timeval), ["px-timeval"]);
    assert.deepEqual(rows(table), ["2005 1", "2006 2"], timeval);
  }
});

test("a file means the same in every encoding it names", () => {
  const utf8 = rows(tableOf(pxExamples.languages));
  const windows = pxExamples.languages.replace('"utf-8"', '"iso-8859-1"');
  assert.deepEqual(rows(tableOf(Buffer.from(windows, "latin1"))), utf8);
  assert.deepEqual(rows(tableOf(Buffer.from(windows.replace(/CODEPAGE.*\n/, ""), "latin1"))), utf8);
  assert.deepEqual(rows(tableOf(Buffer.from(`\ufeff${pxExamples.languages}`, "utf16le"))), utf8);
  assert.deepEqual(rows(tableOf(`\ufeff${pxExamples.languages}`)), utf8);
  // CODEPAGE is wrong: bytes that fit UTF-8 are, and those that do not are not.
  assert.deepEqual(rows(tableOf(Buffer.from(windows), ["px-codepage"])), utf8);
  assert.deepEqual(rows(tableOf(Buffer.from(pxExamples.languages, "latin1"), ["px-codepage"])), utf8);
});

test("keywords may have points, as files made by R do", () => {
  assert.equal(tableOf(`LAST.UPDATED="20061130";\n${pxExamples.old}`).lastUpdated, "2006-11-30");
});

test("symbols of dots are the same with marks and without, and other texts are symbols too", () => {
  const table = tableOf(
    'HEADING="a";\nVALUES("a")="1","2","3","4","5","6","7";\nDATA=.. ".." - "-" "......." ":" "x y";',
  );
  assert.deepEqual(
    rows(table).map((row) => row.slice(2)),
    [" ..", " ..", "0 -", "0 -", " .......", " :", " x y"],
  );
  assert.equal(attribute(table, "obs_status"), "OOAAOOO");
});

test("cells may be separated by semicolons, as old files do", () => {
  assert.deepEqual(rows(tableOf(pxExamples.old)), ["x 1 1", "x 2 2", "y 1 3", "y 2 4"]);
});

test("a problem names the line it was found in", () => {
  const { problems } = readPx("a.px", Buffer.from(pxExamples.keys.replace('"3","k"', '"4","k"')));
  assert.deepEqual(
    problems.map(({ place, sentence }) => [place.line, sentence.en]),
    [[13, '"4" is no value of "place"']],
  );
});

test("a row is found again by its codes", () => {
  const { value } = readPx("a.px", Buffer.from(pxExamples.old));
  assert.deepEqual(value?.[0]?.placeOf(2), { file: "a.px", line: 6, path: "a=y, b=1" });
});
