import {
  type Code,
  codeAt,
  decimalTextAt,
  type Labels,
  type Table,
  type TableNote,
  type Unit,
} from "../../src/cube/index.js";

/**
 * Everything that a table says and another one, read from what was written of it, does not: the empty list when nothing
 * is lost. The other may say more where the first is silent (a name where there is only an id).
 */
export function tableDifferences(written: Table, read: Table): readonly string[] {
  return [
    ...differing("languages", written.languages, read.languages),
    ...(["id", "lastUpdated"] as const).flatMap((name) =>
      written[name] === undefined ? [] : differing(name, written[name], read[name]),
    ),
    ...(["title", "contents", "source", "contact"] as const).flatMap((name) =>
      missingLabels(name, written[name], read[name]),
    ),
    ...missingUnit("unit", written.unit, read.unit),
    ...dimensionDifferences(written, read),
    ...rowDifferences(written, read),
    ...differing("notes", notesOf(written), notesOf(read)),
    ...differing("annotations", sorted(written.annotations), sorted(read.annotations)),
  ];
}

function differing(name: string, written: unknown, read: unknown): readonly string[] {
  const [before, after] = [JSON.stringify(written), JSON.stringify(read)];
  return before === after ? [] : [`${name}: ${before} became ${after}`];
}

function missingLabels(name: string, written: Labels = {}, read: Labels = {}): readonly string[] {
  return Object.entries(written).flatMap(([language, text]) =>
    differing(`${name}[${language}]`, text, read[language]),
  );
}

function missingUnit(name: string, written: Unit | undefined, read: Unit | undefined): readonly string[] {
  if (written === undefined) return [];
  return [
    ...missingLabels(`${name}.labels`, written.labels, read?.labels),
    ...(written.decimals === undefined
      ? []
      : differing(`${name}.decimals`, written.decimals, read?.decimals)),
    ...differing(`${name}.multiplier`, written.multiplier ?? 0, read?.multiplier ?? 0),
  ];
}

function dimensionDifferences(written: Table, read: Table): readonly string[] {
  return [
    ...differing(
      "dimensions",
      written.dimensions.map(({ id, role }) => [id, role]),
      read.dimensions.map(({ id, role }, at) => [
        id,
        written.dimensions[at]?.role === undefined ? undefined : role,
      ]),
    ),
    ...written.dimensions.flatMap(({ id, labels, codeList, column }, at) => {
      const other = read.dimensions[at];
      const codes = codeList?.codes ?? column.codes.map((code): Code => ({ id: code }));
      const found = other?.codeList?.codes ?? [];
      return [
        ...missingLabels(id, labels, other?.labels),
        ...differing(
          `${id} codes`,
          codes.map((code) => [code.id, code.parent, code.period]),
          found.map((code) => [code.id, code.parent, code.period]),
        ),
        ...codes.flatMap((code, place) => [
          ...missingLabels(`${id} ${code.id}`, code.labels, found[place]?.labels),
          ...missingUnit(`${id} ${code.id}`, code.unit, found[place]?.unit),
        ]),
      ];
    }),
  ];
}

function rowDifferences(written: Table, read: Table): readonly string[] {
  const found = new Map(rowsOf(read));
  const rows = rowsOf(written);
  return [
    ...differing("rows", rows.length, found.size),
    ...rows.flatMap(([codes, row]) => {
      const other = found.get(codes) ?? {};
      return Object.entries(row).flatMap(([name, text]) => {
        // An empty cell needs a sign in some formats; what it says is the status.
        if (name === "symbol" && text === "" && row.value === "") return [];
        return differing(`${codes} ${name}`, text, other[name] ?? (name === "obs_status" ? "A" : ""));
      });
    }),
  ];
}

function rowsOf({
  dimensions,
  values,
  attributes,
  length,
}: Table): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  return Array.from({ length }, (_, row) => {
    const codes = JSON.stringify(dimensions.map(({ column }) => codeAt(column, row)));
    const texts = attributes
      .filter(({ id }) => id !== "note")
      .map(({ id, ...attribute }) => [
        id,
        attribute.kind === "code" ? codeAt(attribute.column, row) : decimalTextAt(attribute.column, row),
      ]);
    return [codes, { value: decimalTextAt(values, row), ...Object.fromEntries(texts) }] as const;
  });
}

/** Notes of rows are notes at all codes of the row. */
function notesOf({ notes, attributes, dimensions, length, languages }: Table): readonly string[] {
  const ofRows = attributes.find(({ id }) => id === "note");
  const [main = ""] = languages;
  const rows: readonly TableNote[] = Array.from({ length }, (_, row) => row).flatMap((row) => {
    const text = ofRows?.kind === "code" ? codeAt(ofRows.column, row) : "";
    return text === ""
      ? []
      : [
          {
            text: { [main]: text },
            at: dimensions.map(({ id, column }) => ({ dimension: id, code: codeAt(column, row) })),
          },
        ];
  });
  return sorted(
    [...notes, ...rows].map(({ at, text, isMandatory = false, isMark = false }) => ({
      at: at.map(({ dimension, code }) => [dimension, code]),
      text: Object.entries(text).sort(),
      isMandatory,
      isMark,
    })),
  );
}

function sorted(things: readonly unknown[]): readonly string[] {
  return things.map((thing) => JSON.stringify(thing, keysInOrder)).sort();
}

function keysInOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
