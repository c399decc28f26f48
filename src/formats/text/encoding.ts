import { singleBytes } from "./single-bytes.js";

/** What the bytes of a text mean; names as the IANA writes them. */
export type Encoding = string;

/** The names of one encoding that files use, in small letters, each with the name it is decoded under. */
const otherNames: ReadonlyMap<string, Encoding> = new Map([
  ["utf8", "utf-8"],
  ["utf16", "utf-16le"],
  ["utf-16", "utf-16le"],
  ["unicode", "utf-16le"],
  ["ansi", "windows-1252"],
  ["cp1252", "windows-1252"],
  ["iso-8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["latin-1", "windows-1252"],
  ["iso8859-1", "windows-1252"],
  ["iso8859-15", "iso-8859-15"],
  ["latin-9", "iso-8859-15"],
  ["us-ascii", "windows-1252"],
  ["ascii", "windows-1252"],
  ["cp850", "ibm850"],
  ["850", "ibm850"],
  ["cp437", "ibm437"],
  ["437", "ibm437"],
  ["oem", "ibm850"],
  ["cp865", "ibm865"],
  ["865", "ibm865"],
  ["cp866", "ibm866"],
  ["1252", "windows-1252"],
]);

/** The name under which text is decoded; undefined when nobody here knows the encoding. */
export function knownEncoding(name: string): Encoding | undefined {
  const small = name.trim().toLowerCase();
  const encoding = otherNames.get(small) ?? small;
  if (singleBytes.has(encoding)) return encoding;
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return undefined;
  }
}
