import {
  type CodeColumn,
  type CubeAttribute,
  codeAt,
  codeColumn,
  codeIndex,
  type DecimalColumn,
  decimalColumn,
  decimalTextAt,
  emptyScale,
  type Table,
} from "../../cube/index.js";
import { inCodeOrder } from "./in-code-order.js";

/** The pages of one table as one: the rows of all in order, each code once, what stands around the figures from the first. */
export function joinPages(pages: readonly Table[]): Table | undefined {
  const [first, ...others] = pages;
  if (first === undefined || others.length === 0) return first;
  const length = pages.reduce((rows, page) => rows + page.length, 0);
  const attributes = [...new Set(pages.flatMap((page) => page.attributes.map(({ id }) => id)))];
  return inCodeOrder({
    ...first,
    length,
    dimensions: first.dimensions.map((dimension) => {
      const own = pages.map((page) => page.dimensions.find(({ id }) => id === dimension.id) ?? dimension);
      const codes = new Map(
        own.flatMap(({ codeList }) => codeList?.codes.map((code) => [code.id, code] as const) ?? []),
      );
      return {
        ...dimension,
        column: joinedColumn(
          own.map(({ column }) => column),
          length,
        ),
        codeList: { id: dimension.id, codes: [...codes.values()] },
      };
    }),
    values: joinedValues(pages, length),
    attributes: attributes.map((id): CubeAttribute => joinedAttribute(id, pages)),
  });
}

function joinedColumn(columns: readonly CodeColumn[], length: number): CodeColumn {
  const codes: string[] = [];
  const places = new Map<string, number>();
  for (const column of columns)
    for (const code of column.codes) if (!places.has(code)) places.set(code, codes.push(code) - 1);
  const index = codeIndex(codes.length, length);
  let row = 0;
  for (const column of columns) {
    const own = column.codes.map((code) => places.get(code) ?? 0);
    for (const at of column.index) index[row++] = own[at] ?? 0;
  }
  return { codes, index };
}

function joinedValues(pages: readonly Table[], length: number): DecimalColumn {
  const units = new Float64Array(length);
  const scale = new Uint8Array(length).fill(emptyScale);
  const long = new Map<number, string>();
  let row = 0;
  for (const { values, length: own } of pages) {
    units.set(values.units, row);
    scale.set(values.scale, row);
    for (const [at, text] of values.long) long.set(row + at, text);
    row += own;
  }
  return { units, scale, long };
}

/** What a page does not say is what says nothing: a normal status, no symbol. */
function joinedAttribute(id: string, pages: readonly Table[]): CubeAttribute {
  const usual = id === "obs_status" ? "A" : id === "conf_status" ? "F" : "";
  const texts: string[] = [];
  let isDecimal = false;
  for (const page of pages) {
    const found = page.attributes.find((one) => one.id === id);
    if (found?.kind === "decimal") isDecimal = true;
    for (let row = 0; row < page.length; row++)
      texts.push(
        found === undefined
          ? usual
          : found.kind === "code"
            ? codeAt(found.column, row)
            : decimalTextAt(found.column, row),
      );
  }
  if (isDecimal) return { id, kind: "decimal", column: decimalColumn(texts) };
  return { id, kind: "code", column: codeColumn(texts) };
}
