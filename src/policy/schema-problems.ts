import type { z } from "zod";
import {
  error,
  nearest,
  type Place,
  type Problem,
  pathText,
  quoted,
  type Sentence,
  suggestion,
} from "../problems/index.js";
import { oneOf, ruleExpectation, schemaExpectation } from "./expectation.js";
import { fieldNames, schemaAt } from "./schema-at.js";
import type { Path, YamlSource } from "./yaml/yaml-source.js";

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

function issueProblems(issue: z.core.$ZodIssue, source: YamlSource, schema: z.ZodType): readonly Problem[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    const known = fieldNames(schemaAt(schema, path));
    const present = valueAt(source.data, path) as object;
    const placeOf = (key: string): Place => source.placeOfKey([...path, key]);
    const named = issue.keys.slice(0, mostUnknown);
    const [next] = issue.keys.slice(mostUnknown);
    return [
      ...named.map((key) => unknownField(key, known, present, placeOf(key))),
      ...(next === undefined ? [] : [manyUnknown(issue.keys.length - mostUnknown, placeOf(next))]),
    ];
  }
  if (issue.code === "invalid_key") {
    const rule = ruleExpectation(issue.issues[0]?.message ?? "");
    return [wrongFieldName(path, rule ?? schemaExpectation(undefined), source)];
  }

  const field = path.length === 0 ? { da: "filen", en: "the file" } : both(quoted(pathText(path)));
  const found = valueAt(source.data, path);
  const expected =
    issue.code === "invalid_value"
      ? oneOf(issue.values.map(String))
      : (ruleExpectation(issue.message) ?? schemaExpectation(schemaAt(schema, path)));
  if (found === undefined) {
    return [
      error("missing-field", source.placeOf(path), {
        da: `${field.da} mangler; ventede ${expected.da}`,
        en: `${field.en} is missing; expected ${expected.en}`,
      }),
    ];
  }
  const near = issue.code === "invalid_value" ? nearest(String(found), issue.values.map(String)) : undefined;
  const meant =
    near === undefined ? both("") : { da: `; mente du "${near}"?`, en: `; did you mean "${near}"?` };
  return [
    error(issue.code === "invalid_type" ? "wrong-type" : "wrong-value", source.placeOf(path), {
      da: `${field.da} er ${shown(found).da}; ventede ${expected.da}${meant.da}`,
      en: `${field.en} is ${shown(found).en}; expected ${expected.en}${meant.en}`,
    }),
  ];
}

function unknownField(
  key: string,
  known: readonly string[],
  present: object,
  place: Problem["place"],
): Problem {
  // A field that is there already was hardly meant.
  const absent = known.filter((name) => !Object.hasOwn(present, name));
  const near = suggestion(key, nearest(key, absent) === undefined ? known : absent);
  return error("unknown-key", place, {
    da: `ukendt felt ${quoted(key)}${near.da}`,
    en: `unknown field ${quoted(key)}${near.en}`,
  });
}

/** More unknown fields in one place are no slips of the pen: the file is another one than was meant. */
const mostUnknown = 50;

function manyUnknown(count: number, place: Place): Problem {
  return error("unknown-key", place, {
    da: `herfra yderligere ${count} ${count === 1 ? "ukendt felt" : "ukendte felter"}`,
    en: `from here on ${count} more unknown ${count === 1 ? "field" : "fields"}`,
  });
}

function wrongFieldName(path: Path, expected: Sentence, source: YamlSource): Problem {
  const [name, under] = [quoted(String(path.at(-1))), quoted(pathText(path.slice(0, -1)))];
  return error("wrong-key", source.placeOfKey(path), {
    da: `feltnavnet ${name} under ${under} kan ikke bruges; ventede ${expected.da}`,
    en: `the field name ${name} under ${under} cannot be used; expected ${expected.en}`,
  });
}

function shown(found: unknown): Sentence {
  if (Array.isArray(found)) {
    return found.length === 0
      ? { da: "en tom liste", en: "an empty list" }
      : { da: `en liste på ${found.length}`, en: `a list of ${found.length}` };
  }
  if (found === null || found === "") return { da: "tom", en: "empty" };
  return typeof found === "object"
    ? { da: "en samling felter", en: "a set of fields" }
    : both(quoted(String(found)));
}

function both(text: string): Sentence {
  return { da: text, en: text };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
