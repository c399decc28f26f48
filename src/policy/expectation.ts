import type { z } from "zod";
import type { Sentence } from "../problems/index.js";
import { textSchema } from "./schema/scalar.js";
import { definitionOf, fieldNames } from "./schema-at.js";

/** What a rule of the schema asks for, by the key that the rule carries as its message (schema/scalar.ts). */
export function ruleExpectation(key: string): Sentence | undefined {
  const [name = "", lowest, highest] = key.split(":");
  if (name === "between" && lowest !== undefined && highest !== undefined) {
    return {
      da: `et helt tal fra ${lowest} til ${highest}`,
      en: `a whole number from ${lowest} to ${highest}`,
    };
  }
  return rules.get(name);
}

/** What a part of a document should be, in the words of a person who edits the file. */
export function schemaExpectation(schema: unknown): Sentence {
  const definition = definitionOf(schema);
  if (definition === textSchema.def) return text;
  if (definition.type === "array") return list;
  if (definition.type === "object") return fields(fieldNames(schema));
  if (definition.type === "record") return fields([]);
  return (schema === undefined ? undefined : scalarExpectation(schema as z.ZodType)) ?? another;
}

const text = {
  da: "en tekst på hvert sprog, fx { da: …, en: … }",
  en: "a text in each language, such as { da: …, en: … }",
};
const list = {
  da: 'en liste: linjer, der begynder med "- ", eller [ … ]',
  en: 'a list: lines that begin with "- ", or [ … ]',
};
const another = { da: "en anden værdi", en: "another value" };

function fields(names: readonly string[]): Sentence {
  if (names.length === 0) return { da: "felter med navne", en: "named fields" };
  const some = names.slice(0, 8).join(", ") + (names.length > 8 ? " …" : "");
  return { da: `felterne ${some}`, en: `the fields ${some}` };
}

/** The rule of a scalar is the one that an empty text breaks. */
function scalarExpectation(schema: z.ZodType): Sentence | undefined {
  const issue = schema.safeParse("").error?.issues[0];
  if (issue?.code === "invalid_value") return oneOf(issue.values.map(String));
  return issue === undefined ? undefined : ruleExpectation(issue.message);
}

/** A choice that is short enough to be named. */
export function oneOf(values: readonly string[]): Sentence {
  return { da: `en af ${values.join(", ")}`, en: `one of ${values.join(", ")}` };
}

const rules: ReadonlyMap<string, Sentence> = new Map([
  [
    "colour",
    {
      da: 'en farve i anførselstegn, fx "#0b5a78"',
      en: 'a colour in quotation marks, such as "#0b5a78"',
    },
  ],
  [
    "id",
    {
      da: "et navn af bogstaver, cifre, punktum og bindestreg, som begynder med et bogstav",
      en: "a name of letters, digits, dots and hyphens that begins with a letter",
    },
  ],
  [
    "code",
    {
      da: "en kode af bogstaver, cifre, _ og -, som begynder med et bogstav eller ciffer",
      en: "a code of letters, digits, _ and - that begins with a letter or digit",
    },
  ],
  [
    "column",
    {
      da: "et kolonnenavn af bogstaver, cifre og _, som begynder med et bogstav",
      en: "a column's name of letters, digits and _ that begins with a letter",
    },
  ],
  [
    "digest",
    {
      da: "en SHA-256: 64 tegn af 0-9 og a-f",
      en: "a SHA-256: 64 characters of 0-9 and a-f",
    },
  ],
  [
    "raw-code",
    {
      da: "en kode af bogstaver, cifre, _ og -, som den står i filen",
      en: "a code of letters, digits, _ and - as it stands in the file",
    },
  ],
  ["whole-number", { da: "et helt tal på højst 15 cifre", en: "a whole number of at most 15 digits" }],
  ["language", { da: 'en sprogkode som "da" eller "en"', en: 'a language code such as "da" or "en"' }],
  [
    "plain-text",
    {
      da: "en tekst uden styretegn og halve tegn",
      en: "a text without control characters or half characters",
    },
  ],
  ["text", { da: "en tekst", en: "a text" }],
  [
    "decimal",
    {
      da: 'et tal med punktum som decimaltegn, fx "47" eller "2.8"',
      en: 'a number with a decimal point, such as "47" or "2.8"',
    },
  ],
  ["date", { da: "en dato, der findes, fx 2006-11-30", en: "a date that exists, such as 2006-11-30" }],
  ["year", { da: "et årstal, fx 2010", en: "a year, such as 2010" }],
  [
    "period",
    {
      da: "en periode: 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y eller undated",
      en: "a period: 2005, 2005-S1, 2005-Q1, 2005-08, 2005-08-01/P1Y or undated",
    },
  ],
  ["country", { da: "en landekode som DK eller DE", en: "a country code such as DK or DE" }],
  ["flag", { da: "true eller false", en: "true or false" }],
  ["time-zone", { da: 'en tidszone som "Europe/Paris"', en: 'a time zone such as "Europe/Paris"' }],
  [
    "url",
    { da: 'en webadresse, der begynder med "https://"', en: 'a web address that begins with "https://"' },
  ],
  [
    "figure-or-number",
    {
      da: "id'et på et tal, eller et tal med punktum som decimaltegn",
      en: "the id of a figure, or a number with a decimal point",
    },
  ],
  ["computation-length", { da: "højst 500 tegn", en: "at most 500 characters" }],
  ["one", { da: "mindst én", en: "at least one" }],
  ["two", { da: "mindst to", en: "at least two" }],
]);
