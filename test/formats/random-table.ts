import fc from "fast-check";
import {
  type Annotation,
  type Code,
  type CubeAttribute,
  type CubeDimension,
  codeColumn,
  decimalColumn,
  type Labels,
  type Table,
  type TableNote,
  type Unit,
} from "../../src/cube/index.js";
import { symbolReading } from "../../src/formats/symbol-status.js";
import { printedDecimal } from "../cube/printed-decimal.js";

const odd = [
  ...[
    "a",
    "b",
    "1",
    "10",
    "æ",
    "Ø",
    "ß",
    "–",
    "…",
    "🚲",
    " ",
    "  ",
    "\t",
    "\n",
    "\u00a0",
    "#",
    "*",
    "=",
    "-",
    "+",
    "@",
  ],
  ...[
    '"',
    '""',
    ";",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "'",
    "\\",
    "{",
    "}",
    "<",
    ">",
    "&",
    "%",
    "__proto__",
    "constructor",
  ],
  ...[
    "DATA=",
    "VALUES",
    "value",
    "note",
    "_T",
    "Eksempelby",
    "x,y",
    '";\nA="',
    "null",
    "NaN",
    "=1+1",
    "\u2028",
  ],
];

/** Words of a file's author: mostly plain, sometimes made of all that could stand in the way of a format. */
const words: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("Nord", "Syd", "Hele byen", "Mænd", "Kvinder", "antal", "2005", "a", "b"),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...odd), { minLength: 1, maxLength: 4 }).map((all) => all.join("")),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8 }) },
);
const symbols = ["", "-", ".", "..", "...", ":", "–", "<5", "x"];

function sometimes<T>(arbitrary: fc.Arbitrary<T>, one = 5): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: one - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function labels(languages: readonly string[]): fc.Arbitrary<Labels> {
  return fc
    .tuple(...languages.map(() => words))
    .map((texts) => Object.fromEntries(languages.map((one, at) => [one, texts[at] ?? ""])));
}

function unit(languages: readonly string[]): fc.Arbitrary<Unit> {
  return fc
    .record({
      labels: labels(languages),
      decimals: sometimes(fc.nat(6), 2),
      multiplier: sometimes(fc.nat(6), 20),
    })
    .map(withoutAbsent);
}

interface Draft {
  readonly dimension: Omit<CubeDimension, "column">;
  readonly codes: readonly Code[];
}

function draft(languages: readonly string[], at: number): fc.Arbitrary<Draft> {
  const times = ["2005", "2006", "2007", "2008"];
  const plain = fc.uniqueArray(words, { minLength: 1, maxLength: 4 });
  const isTime = fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  );
  return isTime.chain((time) =>
    fc
      .record({
        ids: time ? fc.nat(3).map((last) => times.slice(0, last + 1)) : plain,
        name: words,
        own: sometimes(labels(languages), 3),
        role: time
          ? fc.constant("time" as const)
          : sometimes(fc.constantFrom("measure" as const, "place" as const), 4),
        hasTree: fc.nat(4),
        hasLabels: fc.nat(3),
        texts: fc.array(labels(languages), { minLength: 4, maxLength: 4 }),
        units: fc.array(unit(languages), { minLength: 4, maxLength: 4 }),
        hasUnits: fc.nat(9),
      })
      .map(({ ids, name, own, role, hasTree, hasLabels, texts, units, hasUnits }): Draft => {
        const codes = ids.map(
          (id, place): Code =>
            withoutAbsent({
              id,
              labels: hasLabels > 0 ? texts[place] : undefined,
              parent: hasTree === 0 && place > 0 ? ids[0] : undefined,
              unit:
                role === "measure" && hasUnits > 0 ? units[place] : hasUnits === 0 ? units[place] : undefined,
            }),
        );
        const id = `${name}${at}`;
        return { dimension: withoutAbsent({ id, labels: own, role, codeList: { id, codes } }), codes };
      }),
  );
}

/** Any table: from one row of one dimension to some with everything that a file may say. Most lack most of it. */
export const randomTable: fc.Arbitrary<Table> = fc
  .record({
    languages: fc.constantFrom<readonly string[]>(["da"], ["en"], ["da", "en"], ["und"]),
    count: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ languages, count }) =>
    fc
      .tuple(...Array.from({ length: count }, (_, at) => draft(languages, at)))
      .chain((drafts) => tableOf(languages, drafts)),
  );

function tableOf(languages: readonly string[], drafts: readonly Draft[]): fc.Arbitrary<Table> {
  const all = drafts.reduce<readonly (readonly string[])[]>(
    (rows, { codes }) => rows.flatMap((row) => codes.map(({ id }) => [...row, id])),
    [[]],
  );
  const texts = () => sometimes(labels(languages), 3);
  return fc
    .record({
      isWhole: fc.nat(5),
      kept: fc.array(fc.nat(3), { minLength: all.length, maxLength: all.length }),
      numbers: fc.array(printedDecimal, { minLength: all.length, maxLength: all.length }),
      signs: fc.array(fc.constantFrom(...symbols), { minLength: all.length, maxLength: all.length }),
      hasSigns: fc.nat(2),
      statuses: sometimes(
        fc.array(fc.constantFrom("A", "E", "P"), { minLength: all.length, maxLength: all.length }),
        12,
      ),
      rowNotes: sometimes(
        fc.array(fc.oneof(fc.constant(""), words), { minLength: all.length, maxLength: all.length }),
        12,
      ),
      lower: sometimes(fc.array(printedDecimal, { minLength: all.length, maxLength: all.length }), 20),
      id: sometimes(words, 3),
      title: texts(),
      contents: texts(),
      source: texts(),
      contact: texts(),
      unit: sometimes(unit(languages), 2),
      lastUpdated: sometimes(fc.constantFrom("2006-11-30", "2006-11-30T10:00", "2006-11-30T10:00:05Z"), 3),
      notes: fc.array(note(languages, drafts), { maxLength: 3 }),
      annotations: fc.array(annotation, { maxLength: 2 }),
    })
    .map(({ isWhole, kept, numbers, signs, hasSigns, statuses, rowNotes, lower, ...rest }): Table => {
      const rows = all.flatMap((codes, at) => (isWhole > 0 || kept[at] !== 0 ? [{ codes, at }] : []));
      const sign = (at: number): string => (hasSigns === 0 ? (signs[at] ?? "") : "");
      const pick = (list: readonly string[] | undefined, at: number): string => list?.[at] ?? "";
      const attributes: CubeAttribute[] = [];
      if (hasSigns === 0)
        attributes.push({ id: "symbol", kind: "code", column: codeColumn(rows.map(({ at }) => sign(at))) });
      if (hasSigns === 0 || statuses !== undefined) {
        const column = codeColumn(
          rows.map(({ at }) =>
            sign(at) === "" ? pick(statuses, at) || "A" : symbolReading(sign(at)).status,
          ),
        );
        attributes.push({ id: "obs_status", kind: "code", column });
      }
      if (rowNotes !== undefined)
        attributes.push({
          id: "note",
          kind: "code",
          column: codeColumn(rows.map(({ at }) => pick(rowNotes, at))),
        });
      if (lower !== undefined)
        attributes.push({
          id: "lower",
          kind: "decimal",
          column: decimalColumn(rows.map(({ at }) => pick(lower, at))),
        });
      return {
        ...withoutAbsent(rest),
        languages,
        symbols: [],
        length: rows.length,
        dimensions: drafts.map(({ dimension }, place) => ({
          ...dimension,
          column: codeColumn(rows.map(({ codes }) => codes[place] ?? "")),
        })),
        values: decimalColumn(
          rows.map(({ at }) => (sign(at) === "" ? pick(numbers, at) : (symbolReading(sign(at)).value ?? ""))),
        ),
        attributes,
      };
    })
    .filter(({ length }) => length > 0);
}

function note(languages: readonly string[], drafts: readonly Draft[]): fc.Arbitrary<TableNote> {
  return fc
    .record({
      text: labels(languages),
      places: fc.tuple(...drafts.map(({ codes }) => fc.integer({ min: -1, max: codes.length - 1 }))),
      ofDimension: fc.nat(4),
      isMandatory: sometimes(fc.constant(true)),
      isMark: sometimes(fc.constant(true), 8),
    })
    .map(({ text, places, ofDimension, isMandatory, isMark }) => {
      const codes = places.flatMap((place, at) => {
        const draft = drafts[at];
        const code = draft?.codes[place]?.id;
        return draft === undefined || code === undefined ? [] : [{ dimension: draft.dimension.id, code }];
      });
      const [first] = drafts;
      const at = ofDimension === 0 && first !== undefined ? [{ dimension: first.dimension.id }] : codes;
      return withoutAbsent({ text, at, isMandatory, isMark });
    });
}

const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    format: fc.constantFrom("px", "px", "px", "another"),
    id: fc.constantFrom("SURVEY", "SUBJECT-AREA", "COPYRIGHT", "INFO", "OWN-WORD"),
    about: fc.oneof(
      fc.constant([]),
      words.map((word) => [word]),
    ),
    values: fc.oneof(
      words.map((word) => [word]),
      fc.constant(["YES"]),
    ),
  })
  .map((one) => (one.values[0] === "YES" ? { ...one, isBare: true } : one));

type Present<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** Properties whose value is undefined are not there. */
function withoutAbsent<T extends object>(given: T): Present<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>;
}
