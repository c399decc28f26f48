import { error, type Problem, quoted, type Sentence } from "../../problems/index.js";
import type { JsonArray, JsonNumber, JsonObject, JsonValue } from "./json-value.js";

/**
 * Reads JSON (RFC 8259) with numbers as they are written. A name that stands twice in an object is refused: which of the
 * two counts is up to whoever reads, and two programs would give two tables.
 */
export function readJson(file: string, text: string): JsonValue | Problem {
  const state: Reading = { text, at: 0, line: 1, left: mostValues, known: new Map() };
  try {
    skipBlanks(state);
    const value = readValue(state, 0);
    skipBlanks(state);
    if (state.at < text.length) fail(state, afterEnd(text.slice(state.at, state.at + 20)));
    return value;
  } catch (failure) {
    if (!(failure instanceof JsonFault)) throw failure;
    return error("json-syntax", { file, line: failure.line }, failure.sentence);
  }
}

/** True for what stopped the reading. */
export function isProblem(found: JsonValue | Problem): found is Problem {
  return typeof found === "object" && found !== null && "severity" in found;
}

/** Statistics are three or four lists deep; what is deeper is made to break readers. */
const mostLevels = 64;
/** So many values, names of members aside, take some hundred megabytes. */
const mostValues = 8_000_000;
/** Numbers that come again and again stand in memory once. */
const mostKnown = 65_536;

interface Reading {
  readonly text: string;
  at: number;
  line: number;
  left: number;
  readonly known: Map<string, JsonNumber>;
}

class JsonFault extends Error {
  readonly line: number;
  readonly sentence: Sentence;
  constructor(line: number, sentence: Sentence) {
    super(sentence.en);
    this.line = line;
    this.sentence = sentence;
  }
}

function fail(state: Reading, sentence: Sentence): never {
  throw new JsonFault(state.line, sentence);
}

function skipBlanks(state: Reading): void {
  const { text } = state;
  for (;;) {
    const sign = text.charCodeAt(state.at);
    if (sign === 10) state.line++;
    else if (sign !== 32 && sign !== 13 && sign !== 9) return;
    state.at++;
  }
}

function readValue(state: Reading, level: number): JsonValue {
  if (state.left-- === 0) fail(state, tooMany);
  const sign = state.text.charCodeAt(state.at);
  if (sign === 34) return readText(state);
  if (sign === 123) return readObject(state, level + 1);
  if (sign === 91) return readArray(state, level + 1);
  if (sign === 45 || (sign >= 48 && sign <= 57)) return readNumber(state);
  for (const [word, value] of words) {
    if (state.text.startsWith(word, state.at)) {
      state.at += word.length;
      return value;
    }
  }
  return fail(state, unexpected(state.text.slice(state.at, state.at + 20)));
}

const words: readonly (readonly [string, boolean | null])[] = [
  ["null", null],
  ["true", true],
  ["false", false],
];

function readObject(state: Reading, level: number): JsonObject {
  if (level > mostLevels) fail(state, tooDeep);
  const { line } = state;
  const members = new Map<string, JsonValue>();
  state.at++;
  skipBlanks(state);
  if (state.text.charCodeAt(state.at) === 125) {
    state.at++;
    return { kind: "object", line, members };
  }
  for (;;) {
    if (state.text.charCodeAt(state.at) !== 34)
      fail(state, noName(state.text.slice(state.at, state.at + 20)));
    const name = readText(state);
    if (members.has(name)) fail(state, nameTwice(name));
    skipBlanks(state);
    if (state.text.charCodeAt(state.at) !== 58) fail(state, noColon(name));
    state.at++;
    skipBlanks(state);
    members.set(name, readValue(state, level));
    skipBlanks(state);
    if (isLast(state, 125)) return { kind: "object", line, members };
  }
}

function readArray(state: Reading, level: number): JsonArray {
  if (level > mostLevels) fail(state, tooDeep);
  const { line } = state;
  const items: JsonValue[] = [];
  state.at++;
  skipBlanks(state);
  if (state.text.charCodeAt(state.at) === 93) {
    state.at++;
    return { kind: "array", line, items };
  }
  for (;;) {
    items.push(readValue(state, level));
    skipBlanks(state);
    if (isLast(state, 93)) return { kind: "array", line, items };
  }
}

/** True at the sign that closes; a comma leads to the next one. */
function isLast(state: Reading, closing: number): boolean {
  const sign = state.text.charCodeAt(state.at);
  if (sign !== closing && sign !== 44)
    fail(state, noComma(state.text.slice(state.at, state.at + 20), closing));
  state.at++;
  if (sign === closing) return true;
  skipBlanks(state);
  return false;
}

function readText(state: Reading): string {
  const { text } = state;
  const start = state.at + 1;
  let hasEscapes = false;
  for (let at = start; ; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 34) {
      state.at = at + 1;
      const raw = text.slice(start, at);
      return hasEscapes ? unescaped(state, raw) : raw;
    }
    if (sign === 92) {
      hasEscapes = true;
      at++;
    } else if (!(sign >= 32)) fail(state, notClosed(text.slice(start, Math.min(at, start + 40))));
  }
}

function unescaped(state: Reading, raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return fail(state, badEscape(raw));
  }
}

const numberSigns = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readNumber(state: Reading): JsonNumber {
  numberSigns.lastIndex = state.at;
  const found = numberSigns.exec(state.text)?.[0];
  const after = state.text.charCodeAt(state.at + (found?.length ?? 0));
  const isEnd = after === 44 || after === 93 || after === 125 || after <= 32 || Number.isNaN(after);
  if (found === undefined || !isEnd) fail(state, unexpected(state.text.slice(state.at, state.at + 20)));
  if (found.length > longestNumber) fail(state, longNumber(found));
  state.at += found.length;
  const known = state.known.get(found);
  if (known !== undefined) return known;
  const number: JsonNumber = { kind: "number", text: found };
  if (state.known.size < mostKnown) state.known.set(found, number);
  return number;
}

/** Longer than any number that is read anywhere here. */
const longestNumber = 100;

function unexpected(found: string): Sentence {
  return found === ""
    ? { da: "filen slutter midt i indholdet", en: "the file ends in the middle" }
    : {
        da: `fandt ${quoted(found)}; ventede en tekst, et tal, true, false, null, en liste eller et objekt`,
        en: `found ${quoted(found)}; expected a text, a number, true, false, null, a list or an object`,
      };
}

function afterEnd(found: string): Sentence {
  return {
    da: `efter indholdet står ${quoted(found)}; ventede filens slutning`,
    en: `${quoted(found)} stands after the content; expected the end of the file`,
  };
}

function noName(found: string): Sentence {
  return {
    da: `fandt ${quoted(found)}; ventede et navn i anførselstegn`,
    en: `found ${quoted(found)}; expected a name in quotation marks`,
  };
}

function nameTwice(name: string): Sentence {
  return {
    da: `${quoted(name)} står to gange i det samme objekt`,
    en: `${quoted(name)} stands twice in the same object`,
  };
}

function noColon(name: string): Sentence {
  return {
    da: `der mangler et kolon efter ${quoted(name)}`,
    en: `a colon is missing after ${quoted(name)}`,
  };
}

function noComma(found: string, closing: number): Sentence {
  const sign = String.fromCharCode(closing);
  return found === ""
    ? { da: `filen slutter, før "${sign}" lukker`, en: `the file ends before "${sign}" closes` }
    : {
        da: `fandt ${quoted(found)}; ventede et komma eller "${sign}"`,
        en: `found ${quoted(found)}; expected a comma or "${sign}"`,
      };
}

function notClosed(found: string): Sentence {
  return {
    da: `teksten ${quoted(found)} har intet anførselstegn til sidst på sin linje`,
    en: `the text ${quoted(found)} has no quotation mark at its end on its line`,
  };
}

function badEscape(found: string): Sentence {
  return {
    da: `teksten ${quoted(found)} har en omvendt skråstreg foran et tegn, som intet betyder`,
    en: `the text ${quoted(found)} has a backslash before a sign that means nothing`,
  };
}

function longNumber(found: string): Sentence {
  return {
    da: `tallet ${quoted(found)} har mere end ${longestNumber} tegn`,
    en: `the number ${quoted(found)} has more than ${longestNumber} signs`,
  };
}

const tooDeep: Sentence = {
  da: `lister og objekter ligger i mere end ${mostLevels} lag`,
  en: `lists and objects lie in more than ${mostLevels} levels`,
};

const tooMany: Sentence = {
  da: `filen har mere end ${mostValues} værdier; så mange læses ikke`,
  en: `the file has more than ${mostValues} values; so many are not read`,
};
