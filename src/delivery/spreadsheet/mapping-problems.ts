import { notApplicable, parsePeriod, total } from "../../cube/index.js";
import { attributeColumns, decimalColumns, dimensionColumns } from "../../formats/index.js";
import type { Path, Policy, YamlSource } from "../../policy/index.js";
import { error, type Problem, quoted, suggestion, warning } from "../../problems/index.js";
import { placeNames } from "../place-names.js";
import { open, type SheetMapping, skipped } from "./mapping.js";
import { figureColumns } from "./vocabulary.js";

/** What a policy does not know of a mapping, and what is still open, each in its own line of the mapping's file. */
export function mappingProblems(
  mapping: SheetMapping,
  source: YamlSource,
  policy: Policy,
): readonly Problem[] {
  const answers = answersOf(mapping);
  return [...unknownProblems(answers, source, policy), ...openProblems(answers, source)];
}

/** Something that a person answers in a mapping: a column's name, or a code of one. */
interface Answer {
  readonly text: string;
  readonly path: Path;
  /** What the code is of; undefined where the answer names a column. */
  readonly column?: string;
  /** It stands before the colon. */
  readonly isKey?: boolean;
}

function answersOf({ tables, codes }: SheetMapping): readonly Answer[] {
  return [
    ...tables.flatMap(({ header, labels, fixed }, at) => [
      ...header.map(({ is }, row): Answer => ({ text: is, path: ["tables", at, "header", row, "is"] })),
      ...labels.flatMap(({ is }, place) =>
        is.map((text, level): Answer => ({ text, path: ["tables", at, "labels", place, "is", level] })),
      ),
      ...codesUnder(["tables", at, "fixed"], fixed),
    ]),
    ...Object.entries(codes).flatMap(([column, answers]): readonly Answer[] => [
      { text: column, path: ["codes", column], isKey: true },
      ...Object.entries(answers).map(([label, text]) => ({ text, column, path: ["codes", column, label] })),
    ]),
  ];
}

function codesUnder(path: Path, codes: Readonly<Record<string, string>>): readonly Answer[] {
  return Object.entries(codes).flatMap(([column, text]) => [
    { text: column, path: [...path, column], isKey: true },
    { text, column, path: [...path, column] },
  ]);
}

function unknownProblems(answers: readonly Answer[], source: YamlSource, policy: Policy): readonly Problem[] {
  const own = policy.dimensions.map(({ id }) => id);
  const columns: readonly string[] = [
    ...new Set([...dimensionColumns, ...own, ...decimalColumns, ...attributeColumns]),
  ];
  const known = policyCodes(policy);
  return answers.flatMap(({ text, path, column, isKey = false }) => {
    const place = isKey ? source.placeOfKey(path) : source.placeOf(path);
    if (column === undefined) {
      if ([open, "ignore", "column", ...columns].includes(text)) return [];
      const near = suggestion(text, columns);
      return error("mapping-column", place, {
        da: `${quoted(text)} er hverken en kendt kolonne eller en af politikkens dimensioner${near.da}`,
        en: `${quoted(text)} is neither a known column nor a dimension of the policy${near.en}`,
      });
    }
    if (text === open || text === skipped || known.has(column, text)) return [];
    if (column === "time_period") {
      return error("mapping-period", place, {
        da: `${quoted(text)} er ingen tid; ventede fx 2005, 2005-Q1, 2005-08 eller 2005-08-01/P1Y`,
        en: `${quoted(text)} is no time; expected such as 2005, 2005-Q1, 2005-08 or 2005-08-01/P1Y`,
      });
    }
    const near = suggestion(text, known.codesOf(column));
    return error("mapping-code", place, {
      da: `${quoted(text)} er ingen kode i "${column}"${near.da}`,
      en: `${quoted(text)} is no code of "${column}"${near.en}`,
    });
  });
}

interface PolicyCodes {
  /** True also for every code of a column that has no list. */
  has(column: string, code: string): boolean;
  codesOf(column: string): readonly string[];
}

function policyCodes({ areas, groups, dimensions, places }: Policy): PolicyCodes {
  const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
  const lists = new Map<string, readonly string[]>([
    ["indicator", areas.flatMap(({ indicators, gaps }) => ids([...indicators, ...gaps]))],
    ["group", [...ids(groups), total, notApplicable]],
    ["column", [...ids(figureColumns), "confidence"]],
    ["ref_area", ids(places)],
    ...dimensions.map(({ id, codes }) => [id, [...ids(codes), total]] as const),
  ]);
  const placesOf = placeNames({ places });
  return {
    has: (column, code) => {
      if (column === "time_period") return parsePeriod(code) !== undefined;
      if (column === "ref_area") return placesOf(code).length === 1;
      return lists.get(column)?.includes(code) ?? true;
    },
    codesOf: (column) => lists.get(column) ?? [],
  };
}

/** A mapping that a person is still at is no mistake. */
function openProblems(answers: readonly Answer[], source: YamlSource): readonly Problem[] {
  const left = answers.filter(({ text, isKey = false }) => text === open && !isKey);
  const [first] = left;
  if (first === undefined) return [];
  const { length } = left;
  return [
    warning("mapping-open", source.placeOf(first.path), {
      da: length === 1 ? `et "?" er ikke besvaret` : `${length} "?" er ikke besvaret, det første her`,
      en: length === 1 ? `one "?" is not answered` : `${length} "?" are not answered, the first one here`,
    }),
  ];
}
