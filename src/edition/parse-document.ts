import { type Checked, error, pathText, quoted, type Sentence } from "../problems/index.js";
import { placeInJson } from "./json-place.js";

/** What JSON bytes say; when they are none, the byte from which on, and the way through the document to it. */
export function parseDocument(file: string, bytes: Uint8Array): Checked<{ readonly parsed: unknown }> {
  const text = decoded(bytes);
  const notText = firstDifference(new TextEncoder().encode(text), bytes);
  if (notText !== undefined) {
    return refused(file, { at: notText, way: placeOfByte(bytes, notText).way }, words.notText);
  }
  const half = surrogateEscapeAt(text);
  if (half !== undefined) {
    const byte = new TextEncoder().encode(text.slice(0, half)).length;
    return refused(file, placeOfByte(bytes, byte), words.notCanonical);
  }
  try {
    return { value: { parsed: JSON.parse(text) }, problems: [] };
  } catch {
    return refused(file, placeOfByte(bytes, bytes.length), words.notJson);
  }
}

/**
 * Where an escape for half a character stands: it has no canonical form, and a whole one is never written by two
 * escapes there. Escapes are gone through one by one, so that a run of backslashes takes no longer than its length.
 */
function surrogateEscapeAt(text: string): number | undefined {
  for (const { 0: found, index } of text.matchAll(/\\(?:u[0-9a-fA-F]{4}|.)/g)) {
    if (/^\\u[dD][89a-fA-F]/.test(found)) return index;
  }
  return undefined;
}

/** Deeper, a way says no more to a person. */
const longestWay = 12;

/** A byte, and the way through the document to it; "" outside of everything. */
interface BytePlace {
  readonly at: number;
  readonly way: string;
}

/** The first byte that is not JSON, at the latest the given one. */
export function placeOfByte(bytes: Uint8Array, byte: number): BytePlace {
  const text = decoded(bytes);
  const { at, path } = placeInJson(text, decoded(bytes.subarray(0, byte)).length);
  const start = new TextEncoder().encode(text.slice(0, at)).length;
  return { at: start, way: pathText(path.slice(0, longestWay)) };
}

/** The end of a sentence that says where in the document something is. */
export function inWay(way: string): Sentence {
  return way === "" ? { da: "", en: "" } : { da: `, i ${quoted(way)}`, en: `, in ${quoted(way)}` };
}

/** Undefined when all bytes are the same. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  if (Buffer.compare(a, b) === 0) return undefined;
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length : at;
}

const words = {
  notText: { code: "edition-text", da: "ikke tekst i UTF-8", en: "not text in UTF-8" },
  notJson: { code: "edition-json", da: "ikke læselig som JSON", en: "not readable as JSON" },
  notCanonical: {
    code: "edition-bytes",
    da: "ikke i kanonisk form (RFC 8785)",
    en: "not in canonical form (RFC 8785)",
  },
} as const;

function refused(
  file: string,
  { at, way }: BytePlace,
  { code, da, en }: (typeof words)[keyof typeof words],
): Checked<never> {
  const place = way === "" ? { file } : { file, path: way };
  const where = inWay(way);
  const sentence = { da: `${da} fra byte ${at}${where.da}`, en: `${en} from byte ${at}${where.en}` };
  return { value: undefined, problems: [error(code, place, sentence)] };
}

/** A byte order mark is kept, and so refused like any other byte that is no JSON. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
