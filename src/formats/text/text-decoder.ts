import type { Encoding } from "./encoding.js";
import { singleBytes } from "./single-bytes.js";

/** Turns bytes of an encoding that `knownEncoding` names into text; bytes that mean nothing in it become U+FFFD. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/**
 * Encodings of one byte a character are decoded by tables of our own: DOS ones are unknown to every TextDecoder, and
 * Node's gets the bytes 80 to 9F of Western ones wrong from 20.18.3 on (nodejs/node#56542).
 */
export function textDecoder(encoding: Encoding): DecodeBytes {
  const upper = singleBytes.get(encoding);
  if (upper === undefined) {
    const decoder = new TextDecoder(encoding);
    return (bytes) => decoder.decode(bytes);
  }
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80),
  );
  return (bytes) => {
    let text = "";
    for (let start = 0; start < bytes.length; start += pieceLength) {
      const piece = bytes.subarray(start, start + pieceLength);
      text += String.fromCharCode(...Uint16Array.from(piece, (byte) => units[byte] ?? byte));
    }
    return text;
  };
}

/** As many arguments as a call may have everywhere. */
const pieceLength = 8192;
