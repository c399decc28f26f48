import type { Encoding } from "./encoding.js";

/** What the bytes of a text mean, and how many of them are a mark that only says so. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly markLength: number;
}

/**
 * The encoding of a text by its content: its mark, else the zero bytes of UTF-16, else UTF-8 where every byte fits it,
 * else what its letters make likely: DOS where letters stand as DOS writes them and nowhere as Windows does.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", markLength: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", markLength: 2 };
  if (a !== 0 && b === 0 && c !== 0) return { encoding: "utf-16le", markLength: 0 };
  if (a === 0 && b !== 0) return { encoding: "utf-16be", markLength: 0 };
  if (isUtf8(bytes)) return { encoding: "utf-8", markLength: 0 };
  return { encoding: isDos(bytes) ? "ibm850" : "windows-1252", markLength: 0 };
}

/** True when every byte fits UTF-8; looked at piece by piece, so that a large file is never a text twice. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += pieceLength) {
      decoder.decode(bytes.subarray(start, start + pieceLength), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const pieceLength = 1 << 16;

/**
 * Letters with marks are 80 to A5 in DOS and C0 to FF in Windows; the other's bytes are signs and lines there. So a
 * byte counts for the one or the other where it touches a letter of ASCII.
 */
function isDos(bytes: Uint8Array): boolean {
  let dos = 0;
  let windows = 0;
  const end = Math.min(bytes.length, farEnough);
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !(isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) continue;
    if (byte <= 0xa5) dos++;
    else if (byte >= 0xc0) windows++;
  }
  return dos > 3 * windows;
}

/** Where so much text has no letter with a mark, the rest is numbers. */
const farEnough = 1 << 20;

function isLetter(byte: number | undefined): boolean {
  const small = (byte ?? 0) | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
