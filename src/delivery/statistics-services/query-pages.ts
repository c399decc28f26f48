import { type Checked, error, nearest, type Problem, quoted } from "../../problems/index.js";
import type { ServiceVariable, TableDescription, TableQuery } from "./service.js";

/** The codes of each variable that a page asks for, in the order of the description. */
export type QueryPage = ReadonlyMap<string, readonly string[]>;

/** A query with every `*` as the codes it stands for; every variable and code that the table does not have. */
export function wholeQuery(query: TableQuery, description: TableDescription): Checked<QueryPage> {
  const problems: Problem[] = [];
  const place = { file: query.table };
  const byName = new Map(description.variables.map((variable) => [variable.id.toLowerCase(), variable]));
  const asked = new Map<string, readonly string[]>();
  for (const [name, codes] of query.codes) {
    const variable = byName.get(name.toLowerCase());
    if (variable === undefined) {
      const names = description.variables.map(({ id }) => id);
      problems.push(unknown(place, name, undefined, nearest(name, names), names));
      continue;
    }
    asked.set(variable.id, wantedCodes(variable, codes, place, problems));
  }
  if (problems.length > 0) return { value: undefined, problems };
  const whole = description.variables.flatMap(
    (variable): readonly (readonly [string, readonly string[]])[] => {
      const codes = asked.get(variable.id);
      if (codes !== undefined) return [[variable.id, codes]];
      return variable.mayBeLeftOut ? [] : [[variable.id, variable.codes.map(({ id }) => id)]];
    },
  );
  return { value: new Map(whole), problems };
}

function wantedCodes(
  variable: ServiceVariable,
  codes: readonly string[],
  place: { readonly file: string },
  problems: Problem[],
): readonly string[] {
  if (codes.includes("*")) return variable.codes.map(({ id }) => id);
  const known = new Set(variable.codes.map(({ id }) => id));
  for (const code of codes) {
    if (known.has(code)) continue;
    const near = nearest(code, [...known].slice(0, 10_000));
    problems.push(unknown(place, code, variable.id, near, [...known]));
  }
  const wanted = new Set(codes);
  return variable.codes.map(({ id }) => id).filter((id) => wanted.has(id));
}

/** A query in pages of at most so many cells: the variable with the most codes is divided, and again where that is too little. */
export function queryPages(query: QueryPage, mostCells: number): readonly QueryPage[] {
  const pages: QueryPage[] = [];
  const waiting: QueryPage[] = [query];
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    const cells = cellsOf(page);
    const [name = "", codes = []] = [...page].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (cells <= mostCells || codes.length < 2) {
      pages.push(page);
      continue;
    }
    const each = Math.max(1, Math.floor((codes.length * mostCells) / cells));
    const parts = Array.from({ length: Math.ceil(codes.length / each) }, (_, at) =>
      codes.slice(at * each, (at + 1) * each),
    );
    for (const part of parts.reverse())
      waiting.push(new Map([...page].map(([id, own]) => [id, id === name ? part : own])));
  }
  return pages;
}

export function cellsOf(page: QueryPage): number {
  return [...page.values()].reduce((product, { length }) => product * length, 1);
}

function unknown(
  place: { readonly file: string },
  found: string,
  variable: string | undefined,
  near: string | undefined,
  known: readonly string[],
): Problem {
  const listed = known.slice(0, 20).join(", ");
  const [da, en] =
    near === undefined
      ? [`; kendte er ${listed}`, `; known are ${listed}`]
      : [`; er ${quoted(near)} ment?`, `; is ${quoted(near)} meant?`];
  return variable === undefined
    ? error("service-variable", place, {
        da: `tabellen har ingen variabel ${quoted(found)}${da}`,
        en: `the table has no variable ${quoted(found)}${en}`,
      })
    : error("service-code", place, {
        da: `variablen ${quoted(variable)} har ingen kode ${quoted(found)}${da}`,
        en: `the variable ${quoted(variable)} has no code ${quoted(found)}${en}`,
      });
}
