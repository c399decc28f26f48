import { type Document, type ErrorCode, isCollection, isScalar, visit, type YAMLError } from "yaml";
import { quoted, type Sentence } from "../../problems/index.js";

/** Where a file is no YAML, and a sentence about it. */
export interface YamlFault {
  readonly offset: number;
  readonly sentence: Sentence;
}

/** What the YAML library found wrong, each fault at the character that a reader has to look at. */
export function yamlFaults(document: Document, text: string): readonly YamlFault[] {
  // Warnings too: each says that a part of the file would be left out.
  return withoutSequels([...document.errors, ...document.warnings], text).map(({ code, pos: [offset] }) => {
    const opening = mayBeUnclosed.includes(code) ? openingOf(document, offset) : undefined;
    if (opening !== undefined) return { offset: opening, sentence: unclosed(text, opening) };
    const expected = expectations[code] ?? {
      da: "det er ikke læselig YAML",
      en: "it is not readable as YAML",
    };
    const found = lineAt(text, offset);
    return {
      offset,
      sentence: { da: `fandt ${found}; ${expected.da}`, en: `found ${found}; ${expected.en}` },
    };
  });
}

/**
 * Once the structure is lost, what the library says about the structure of the rest is noise: only faults inside
 * single values are kept then. Of several on one line, the first.
 */
function withoutSequels(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const lost = inOrder.findIndex(({ code }) => losesStructure.includes(code));
  const kept = inOrder.filter(({ code }, at) => lost === -1 || at <= lost || insideValues.includes(code));
  const lineStart = ({ pos }: YAMLError): number => text.lastIndexOf("\n", pos[0] - 1);
  return kept.filter((error, at) => {
    const before = kept[at - 1];
    return before === undefined || lineStart(before) !== lineStart(error);
  });
}

const losesStructure: readonly ErrorCode[] = [
  "BAD_INDENT",
  "BLOCK_IN_FLOW",
  "IMPOSSIBLE",
  "MISSING_CHAR",
  "MULTILINE_IMPLICIT_KEY",
  "MULTIPLE_DOCS",
  "RESOURCE_EXHAUSTION",
  "TAB_AS_INDENT",
  "UNEXPECTED_TOKEN",
];

const insideValues: readonly ErrorCode[] = [
  "ALIAS_PROPS",
  "BAD_ALIAS",
  "BAD_DQ_ESCAPE",
  "BAD_SCALAR_START",
  "TAG_RESOLVE_FAILED",
];

const expectations: Partial<Record<ErrorCode, Sentence>> = {
  ALIAS_PROPS: { da: "en henvisning (*navn) står alene", en: "an alias (*name) stands alone" },
  BAD_ALIAS: {
    da: 'en værdi, der begynder med "&" eller "*", sættes i anførselstegn',
    en: 'a value that begins with "&" or "*" is put in quotation marks',
  },
  BAD_DIRECTIVE: {
    da: 'en linje må ikke begynde med "%"',
    en: 'a line must not begin with "%"',
  },
  BAD_DQ_ESCAPE: {
    da: 'i dobbelte anførselstegn skrives "\\" som "\\\\"',
    en: 'in double quotation marks "\\" is written "\\\\"',
  },
  BAD_INDENT: {
    da: "linjen er ikke rykket lige så langt ind som de felter, den hører til",
    en: "the line is not indented as far as the fields it belongs to",
  },
  BAD_SCALAR_START: {
    da: "en værdi, der begynder med dette tegn, sættes i anførselstegn",
    en: "a value that begins with this character is put in quotation marks",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    da: 'en værdi, der indeholder ": ", sættes i anførselstegn; et felt står på sin egen linje',
    en: 'a value that holds ": " is put in quotation marks; a field stands on a line of its own',
  },
  BLOCK_IN_FLOW: {
    da: 'inden i "{" eller "[" må der ikke stå en liste med "- "',
    en: 'inside "{" or "[" no list with "- " may stand',
  },
  KEY_OVER_1024_CHARS: {
    da: "et feltnavn må højst have 1024 tegn",
    en: "a field name may have at most 1024 characters",
  },
  MISSING_CHAR: {
    da: 'et felt er "navn: ", et punkt på en liste begynder med "- ", og begge står lige så langt inde som de andre',
    en: 'a field is "name: ", an item of a list begins with "- ", and both stand as far in as the others',
  },
  MULTILINE_IMPLICIT_KEY: {
    da: 'et feltnavn står på én linje og følges af ": " (kolon og mellemrum)',
    en: 'a field name stands on one line and is followed by ": " (colon and blank)',
  },
  MULTIPLE_DOCS: {
    da: 'en fil er ét dokument uden "---" inde i teksten',
    en: 'a file is one document without "---" inside it',
  },
  RESOURCE_EXHAUSTION: { da: "indholdet er for dybt indlejret", en: "the content is nested too deeply" },
  TAB_AS_INDENT: {
    da: "ventede mellemrum, ikke tabulator, foran på linjen",
    en: "expected blanks, not a tab, at the start of the line",
  },
  TAG_RESOLVE_FAILED: {
    da: 'en værdi, der begynder med "!", sættes i anførselstegn',
    en: 'a value that begins with "!" is put in quotation marks',
  },
  UNEXPECTED_TOKEN: {
    da: "det hører ikke til den værdi, det står efter; sæt hele værdien i anførselstegn",
    en: "it does not belong to the value it follows; put the whole value in quotation marks",
  },
};

const mayBeUnclosed: readonly ErrorCode[] = ["MISSING_CHAR", "BAD_INDENT"];

/** The library reports a missing closing mark where the text ends that it should have closed. */
function openingOf(document: Document, end: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Node(_, node) {
      const isQuoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
      const isBracketed = isCollection(node) && node.flow === true;
      if ((isQuoted || isBracketed) && node.range?.[1] === end) opening = node.range[0];
    },
  });
  return opening;
}

function unclosed(text: string, opening: number): Sentence {
  const mark = text.charAt(opening);
  const found = lineAt(text, opening);
  if (mark === '"' || mark === "'") {
    return {
      da: `fandt ${found}; anførselstegnet bliver ikke lukket`,
      en: `found ${found}; the quotation mark is never closed`,
    };
  }
  const closing = mark === "[" ? "]" : "}";
  return {
    da: `fandt ${found}; "${mark}" bliver ikke lukket med "${closing}" på samme linje eller en, der er rykket ind`,
    en: `found ${found}; "${mark}" is not closed by "${closing}" on the same line or an indented one`,
  };
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return quoted(text.slice(offset, end === -1 ? undefined : end).trimEnd());
}
