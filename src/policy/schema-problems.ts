import type { z } from "zod";
import { error, type Problem, pathText, type Sentence, suggestion } from "../problems/index.js";
import type { YamlSource } from "./yaml-source.js";

/** Checks a file's data against its schema; every departure becomes a sentence with line and column. */
export function checkedAgainst<T extends z.ZodType>(
  schema: T,
  source: YamlSource,
): { readonly value: z.output<T> | undefined; readonly problems: readonly Problem[] } {
  if (source.problems.length > 0) return { value: undefined, problems: source.problems };
  const result = schema.safeParse(source.data);
  return result.success
    ? { value: result.data, problems: [] }
    : {
        value: undefined,
        problems: result.error.issues.flatMap((issue) => issueProblems(issue, source, schema)),
      };
}

/** What a scalar should have been, by the key its rule carries (schema/scalar.ts). */
const expectations: Record<string, Sentence> = {
  id: {
    da: "et navn af bogstaver, cifre, punktum og bindestreg, som begynder med et bogstav",
    en: "a name of letters, digits, dots and hyphens that begins with a letter",
  },
  code: { da: "en kode af bogstaver, cifre, _ og -", en: "a code of letters, digits, _ and -" },
  language: { da: 'en sprogkode som "da" eller "en"', en: 'a language code such as "da" or "en"' },
  text: { da: "en tekst", en: "a text" },
  decimal: {
    da: 'et tal med punktum som decimaltegn, fx "47" eller "2.8"',
    en: 'a number with a decimal point, such as "47" or "2.8"',
  },
  date: { da: "en dato, der findes, fx 2006-11-30", en: "a date that exists, such as 2006-11-30" },
  year: { da: "et årstal, fx 2010", en: "a year, such as 2010" },
  period: {
    da: "en periode: 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y eller undated",
    en: "a period: 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y or undated",
  },
  flag: { da: "true eller false", en: "true or false" },
  "time-zone": { da: 'en tidszone som "Europe/Paris"', en: 'a time zone such as "Europe/Paris"' },
  url: { da: "en webadresse", en: "a web address" },
  one: { da: "mindst én", en: "at least one" },
  two: { da: "mindst to", en: "at least two" },
};

const typeNames: Record<string, Sentence> = {
  string: { da: "en tekst", en: "a text" },
  array: { da: "en liste", en: "a list" },
  object: { da: "felter med navne", en: "named fields" },
  record: { da: "felter med navne", en: "named fields" },
};

type Issue = z.core.$ZodIssue;

function issueProblems(issue: Issue, source: YamlSource, schema: z.ZodType): readonly Problem[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const field = path.length === 0 ? { da: "filen", en: "the file" } : quoted(pathText(path));
  const found = valueAt(source.data, path);
  const place = source.placeOf(path);

  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const near = suggestion(key, knownKeys(schema, path));
      return error("unknown-key", source.placeOfKey([...path, key]), {
        da: `ukendt felt "${key}"${near.da}`,
        en: `unknown field "${key}"${near.en}`,
      });
    });
  }
  if (issue.code === "invalid_type") {
    const wanted = typeNames[issue.expected] ?? { da: issue.expected, en: issue.expected };
    if (found === undefined) {
      return [
        error("missing-field", place, {
          da: `${field.da} mangler; ventede ${wanted.da}`,
          en: `${field.en} is missing; expected ${wanted.en}`,
        }),
      ];
    }
    const rule =
      expectations[issue.message] === undefined && !issue.message.startsWith("between:")
        ? wanted
        : expected(issue.message);
    return [wrongValue("wrong-type", place, field, found, rule)];
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    if (found === undefined) {
      const choice = values.map((value) => `"${value}"`).join(", ");
      return [
        error("missing-field", place, {
          da: `${field.da} mangler; ventede en af ${choice}`,
          en: `${field.en} is missing; expected one of ${choice}`,
        }),
      ];
    }
    const near = suggestion(String(found), values);
    const choice = { da: `en af ${values.join(", ")}`, en: `one of ${values.join(", ")}` };
    const shown = near.en.startsWith("; did") ? near : { da: "", en: "" };
    return [
      wrongValue("wrong-value", place, field, found, { da: choice.da + shown.da, en: choice.en + shown.en }),
    ];
  }
  if (issue.code === "invalid_key") {
    return [wrongValue("wrong-key", source.placeOfKey(path), field, path.at(-1), expected("language"))];
  }
  return [wrongValue("wrong-value", place, field, found, expected(issue.message))];
}

function wrongValue(
  code: string,
  place: Problem["place"],
  field: Sentence,
  found: unknown,
  wanted: Sentence,
): Problem {
  return error(code, place, {
    da: `${field.da} er ${shown(found).da}; ventede ${wanted.da}`,
    en: `${field.en} is ${shown(found).en}; expected ${wanted.en}`,
  });
}

function expected(key: string): Sentence {
  const [name = "", lowest, highest] = key.split(":");
  if (name === "between" && lowest !== undefined && highest !== undefined) {
    return {
      da: `et helt tal fra ${lowest} til ${highest}`,
      en: `a whole number from ${lowest} to ${highest}`,
    };
  }
  return expectations[name] ?? { da: key, en: key };
}

function shown(found: unknown): Sentence {
  if (found === undefined) return { da: "ikke der", en: "not there" };
  if (Array.isArray(found))
    return found.length === 0
      ? { da: "en tom liste", en: "an empty list" }
      : { da: "en liste", en: "a list" };
  if (typeof found === "object" && found !== null) return { da: "felter med navne", en: "named fields" };
  const text = String(found);
  if (text === "") return { da: "tom", en: "empty" };
  return quoted(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function quoted(text: string): Sentence {
  return { da: `"${text}"`, en: `"${text}"` };
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** The field names that the schema knows at a path, to find the one that a mistyped field meant. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): readonly string[] {
  let here: unknown = unwrapped(schema);
  for (const step of path) {
    const definition = (here as { def?: Record<string, unknown> } | undefined)?.def;
    if (definition === undefined) return [];
    if (definition.type === "object") here = unwrapped((definition.shape as Record<string, unknown>)[step]);
    else if (definition.type === "array") here = unwrapped(definition.element);
    else if (definition.type === "record") here = unwrapped(definition.valueType);
    else return [];
  }
  const shape = (here as { def?: { shape?: Record<string, unknown> } } | undefined)?.def?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

/** The schema inside `.optional()`, `.default()` and `.transform()`. */
function unwrapped(schema: unknown): unknown {
  let here = schema as { def?: { innerType?: unknown; in?: unknown } } | undefined;
  for (;;) {
    const inner = here?.def?.innerType ?? here?.def?.in;
    if (inner === undefined) return here;
    here = inner as typeof here;
  }
}
