import type { Code, CubeDimension, Table } from "../../cube/index.js";
import type { Loss } from "../format.js";
import { type JsonDraft, membersOf } from "../json/json-text.js";
import { lossOf } from "../loss.js";
import { codesOfDimension, labelIn } from "../table-parts.js";
import type { OwnWords } from "./own-words.js";
import { periodOfTimeCode } from "./time-codes.js";
import type { WrittenNotes } from "./write-notes.js";
import { unitDraft } from "./write-unit.js";

export interface DimensionDrafts {
  readonly dimensions: JsonDraft;
  readonly lost: readonly Loss[];
}

export function dimensionDrafts(
  table: Table,
  language: string,
  notes: WrittenNotes,
  words: OwnWords,
): DimensionDrafts {
  const counts = { units: 0, periods: 0, parents: 0 };
  const dimensions = new Map(
    table.dimensions.map((dimension): readonly [string, JsonDraft] => {
      const codes = codesOfDimension(dimension);
      count(dimension, codes, counts);
      return [dimension.id, dimensionDraft(dimension, codes, language, notes, words)];
    }),
  );
  return {
    dimensions,
    lost: [
      ...lossOf(
        counts.units,
        "code-units",
        (n) => `enheden ved ${n} koder i dimensioner, der ikke siger, hvad der måles`,
        (n) => `the unit of ${n} codes of dimensions that do not say what is measured`,
      ),
      ...lossOf(
        counts.periods,
        "periods",
        (n) => `perioden ved ${n} koder, som ikke selv siger den`,
        (n) => `the period of ${n} codes that do not say it themselves`,
      ),
      ...lossOf(
        counts.parents,
        "parents",
        (n) => `det overordnede niveau for ${n} koder, som ikke findes`,
        (n) => `the level above ${n} codes, which is not there`,
      ),
    ],
  };
}

function count(
  { role }: CubeDimension,
  codes: readonly Code[],
  counts: { units: number; periods: number; parents: number },
): void {
  const ids = new Set(codes.map(({ id }) => id));
  for (const { id, unit, period, parent } of codes) {
    if (unit !== undefined && role !== "measure") counts.units++;
    const found = role === "time" ? periodOfTimeCode(id) : undefined;
    if (period !== found) counts.periods++;
    if (parent !== undefined && !ids.has(parent)) counts.parents++;
  }
}

function dimensionDraft(
  { id, labels, role }: CubeDimension,
  codes: readonly Code[],
  language: string,
  notes: WrittenNotes,
  words: OwnWords,
): JsonDraft {
  const own = notes.ofDimension(id);
  const ofCodes = notes.ofCodes(id);
  const isMeasure = role === "measure";
  const category = membersOf([
    ["index", codes.map((code) => code.id)],
    ["label", membersOf(codes.map((code) => [code.id, labelIn(code.labels, language)]))],
    ["child", childDraft(codes)],
    [
      "unit",
      isMeasure
        ? membersOf(
            codes.map((code) => [
              code.id,
              code.unit === undefined
                ? undefined
                : unitDraft(code.unit, language, words.of([id, code.id], "category.unit.")),
            ]),
          )
        : undefined,
    ],
    ["note", ofCodes.texts],
    ...words.of([id], "category."),
  ]);
  return membersOf([
    ["label", labelIn(labels, language)],
    ["note", own.texts],
    ["category", category],
    [
      "extension",
      membersOf([
        ["noteMandatory", own.mandatory],
        ["categoryNoteMandatory", ofCodes.mandatory],
        ...words.of([id], "extension."),
      ]),
    ],
    ...words.of([id], ""),
  ]);
}

function childDraft(codes: readonly Code[]): JsonDraft {
  const children = new Map<string, string[]>();
  const ids = new Set(codes.map(({ id }) => id));
  for (const { id, parent } of codes) {
    if (parent === undefined || !ids.has(parent)) continue;
    const found = children.get(parent);
    if (found === undefined) children.set(parent, [id]);
    else found.push(id);
  }
  return membersOf(children);
}
