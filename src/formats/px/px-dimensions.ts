import type { Code, Labels, Unit } from "../../cube/index.js";
import { error, type Problem, quoted, warning } from "../../problems/index.js";
import { type Parents, pxParents } from "./px-hierarchy.js";
import { labelsOf } from "./px-labels.js";
import { type NameFinder, nameFinder, type PxNames } from "./px-name-finder.js";
import type { PxStatements } from "./px-statements.js";
import { pxTimes } from "./px-times.js";

/** A dimension as the file describes it, with its names in each language, by which other statements speak of it. */
export interface PxDimension {
  readonly id: string;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly isStub: boolean;
  readonly role?: "time" | "place" | "measure";
  readonly labels: Labels;
  readonly codes: readonly Code[];
  /** The texts of its values in each language, by which notes speak of them. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

export interface PxDimensions {
  /** In the order of the cells: the stub, then the heading; the last one changes fastest. */
  readonly dimensions: readonly PxDimension[];
  readonly problems: readonly Problem[];
}

/** The dimensions of a PX file with their codes. */
export function pxDimensions(file: string, statements: PxStatements): PxDimensions {
  const problems: Problem[] = [];
  const { language, languages, find } = statements;
  const lists = (["STUB", "HEADING"] as const).map((keyword) => ({
    isStub: keyword === "STUB",
    names: find(keyword, language)?.values ?? [],
    named: (asked: string) => find(keyword, asked)?.values ?? [],
  }));
  const found = lists.reduce((count, { names }) => count + names.length, 0);
  if (found === 0) return { dimensions: [], problems: [noDimensions(file)] };
  if (found > mostDimensions) return { dimensions: [], problems: [tooMany(file, found)] };
  const all = lists.flatMap(({ isStub, names, named }) =>
    names.map((name, at) => ({ isStub, name, inLanguage: (asked: string) => named(asked)[at] })),
  );
  const ids = all.map(({ name }) => find("VARIABLECODE", language, name)?.values[0] || name);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) {
    const line = (find("HEADING", language) ?? find("STUB", language))?.line ?? 1;
    return { dimensions: [], problems: [dimensionTwice(file, twice, line)] };
  }

  const dimensions = all.map((found, at): PxDimension => {
    const names = new Map(
      languages.flatMap((asked) => {
        const name = asked === language ? found.name : found.inLanguage(asked);
        return name === undefined ? [] : [[asked, name] as const];
      }),
    );
    return pxDimension(file, statements, { ...found, id: ids[at] ?? found.name, names }, problems);
  });
  return { dimensions, problems };
}

/** No table that people read has more. */
const mostDimensions = 40;

function pxDimension(
  file: string,
  statements: PxStatements,
  { id, name, names, isStub }: Pick<PxDimension, "id" | "name" | "names" | "isStub">,
  problems: Problem[],
): PxDimension {
  const { language, find } = statements;
  const texts = new Map(
    [...names].flatMap(([asked, own]) => {
      const values = find("VALUES", asked, own)?.values;
      return values === undefined ? [] : [[asked, values] as const];
    }),
  );
  const codesStatement = find("CODES", language, name);
  const times = pxTimes(file, statements, name, codesStatement?.values ?? texts.get(language));
  problems.push(...times.problems);
  const line = codesStatement?.line ?? find("VALUES", language, name)?.line ?? 1;
  const listed = codesStatement?.values ?? texts.get(language) ?? times.codes;
  if (listed === undefined || listed.length === 0) problems.push(noValues(file, name));
  for (const [asked, values] of texts) {
    if (listed !== undefined && values.length !== listed.length)
      problems.push(
        uneven(
          file,
          name,
          asked,
          values.length,
          listed.length,
          find("VALUES", asked, names.get(asked) ?? "")?.line ?? line,
        ),
      );
  }
  const ids = uniqueCodes(file, name, listed ?? [], codesStatement !== undefined, line, problems);
  const parents: Parents = pxParents(file, statements, name, ids);
  problems.push(...parents.problems);
  const unitOf = codeUnits(statements, { id, name, names, codes: ids, texts });
  const hasTexts = texts.size > 0;
  const codes = ids.map((code, at): Code => {
    const parent = parents.parentOf.get(code);
    const period = times.periods[at];
    const unit = unitOf(code);
    return {
      id: code,
      ...(hasTexts ? { labels: labelsOf([...texts].map(([asked, values]) => [asked, values[at]])) } : {}),
      ...(parent === undefined ? {} : { parent }),
      ...(period === undefined || period === code ? {} : { period }),
      ...(unit === undefined ? {} : { unit }),
    };
  });
  const role = times.isTime
    ? ("time" as const)
    : find("CONTVARIABLE", language)?.values[0] === name
      ? ("measure" as const)
      : isGeographic(statements, name)
        ? ("place" as const)
        : undefined;
  return {
    id,
    name,
    names,
    isStub,
    ...(role === undefined ? {} : { role }),
    labels: labelsOf([...names]),
    codes,
    texts,
  };
}

function isGeographic({ language, find }: PxStatements, name: string): boolean {
  if (find("MAP", language, name) !== undefined) return true;
  const type = find("VARIABLE-TYPE", language, name)?.values[0] ?? "";
  return /^g/i.test(type);
}

/** Codes by which rows can be told apart: texts that stand in their place may repeat, and are then numbered. */
function uniqueCodes(
  file: string,
  name: string,
  listed: readonly string[],
  isCoded: boolean,
  line: number,
  problems: Problem[],
): readonly string[] {
  const seen = new Set(listed);
  if (seen.size === listed.length) return listed;
  const taken = new Map<string, number>();
  let first: string | undefined;
  const ids = listed.map((code) => {
    let count = (taken.get(code) ?? 0) + 1;
    taken.set(code, count);
    if (count === 1) return code;
    first ??= code;
    while (seen.has(`${code} (${count})`)) count++;
    taken.set(code, count);
    const own = `${code} (${count})`;
    seen.add(own);
    return own;
  });
  problems.push(codeTwice(file, name, first ?? "", isCoded, line));
  return ids;
}

/** PRECISION of a value, and UNITS of a value of the dimension that says what is measured. */
function codeUnits(
  { language, all, find }: PxStatements,
  names: PxNames,
): (code: string) => Unit | undefined {
  const isMeasure = find("CONTVARIABLE", language)?.values[0] === names.name;
  const units = new Map<string, Unit>();
  const finders = new Map<string, NameFinder>();
  for (const { keyword, language: asked = language, about, values } of all) {
    const isPrecision = keyword === "PRECISION" && about.length === 2;
    if (!isPrecision && !(isMeasure && keyword === "UNITS" && about.length === 1)) continue;
    const finder = finders.get(asked) ?? nameFinder(names, asked, language);
    finders.set(asked, finder);
    const code = finder.codeOf(about.at(-1) ?? "");
    const text = values.join("");
    if (code === undefined || text === "" || (isPrecision && finder.name !== about[0])) continue;
    const before = units.get(code) ?? { labels: {} };
    if (!isPrecision) units.set(code, { ...before, labels: { ...before.labels, [asked]: text } });
    else if (/^\d{1,2}$/.test(text)) units.set(code, { ...before, decimals: Number(text) });
  }
  return (code) => units.get(code);
}

function noDimensions(file: string): Problem {
  return error(
    "px-dimensions",
    { file, line: 1 },
    {
      da: "filen har hverken STUB eller HEADING; ventede tabellens dimensioner",
      en: "the file has neither STUB nor HEADING; expected the dimensions of the table",
    },
  );
}

function dimensionTwice(file: string, id: string, line: number): Problem {
  return error(
    "px-dimension-twice",
    { file, line },
    {
      da: `dimensionen ${quoted(id)} står to gange i STUB og HEADING`,
      en: `the dimension ${quoted(id)} stands twice in STUB and HEADING`,
    },
  );
}

function tooMany(file: string, found: number): Problem {
  return error(
    "px-dimensions",
    { file, line: 1 },
    {
      da: `tabellen har ${found} dimensioner; højst ${mostDimensions} læses`,
      en: `the table has ${found} dimensions; at most ${mostDimensions} are read`,
    },
  );
}

function noValues(file: string, name: string): Problem {
  return error(
    "px-values-missing",
    { file, line: 1 },
    {
      da: `dimensionen ${quoted(name)} har ingen værdier; ventede VALUES(${quoted(name)})`,
      en: `the dimension ${quoted(name)} has no values; expected VALUES(${quoted(name)})`,
    },
  );
}

function uneven(
  file: string,
  name: string,
  language: string,
  values: number,
  codes: number,
  line: number,
): Problem {
  return error(
    "px-values",
    { file, line },
    {
      da: `VALUES[${language}] af ${quoted(name)} har ${values} værdier, men der er ${codes} koder`,
      en: `VALUES[${language}] of ${quoted(name)} has ${values} values, but there are ${codes} codes`,
    },
  );
}

function codeTwice(file: string, name: string, code: string, isCoded: boolean, line: number): Problem {
  if (isCoded)
    return error(
      "px-code-twice",
      { file, line },
      {
        da: `koden ${quoted(code)} står to gange i ${quoted(name)}`,
        en: `the code ${quoted(code)} stands twice in ${quoted(name)}`,
      },
    );
  return warning(
    "px-value-twice",
    { file, line },
    {
      da: `værdien ${quoted(code)} står flere gange i ${quoted(name)}, som ikke har koder; de får numre`,
      en: `the value ${quoted(code)} stands several times in ${quoted(name)}, which has no codes; they are numbered`,
    },
  );
}
