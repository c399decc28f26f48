import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { ledgerOf, ledgerText } from "./ledger-text.js";
import type { Ledger } from "./withheld-count.js";

/** Why the bytes of a ledger cannot be read. */
export type LedgerFault = "no-ledger" | "another-version" | "another-key" | "changed";

/**
 * A ledger as the bytes of a file: header, mark of the key, nonce, what is encrypted, seal (AES-256-GCM; header and mark are
 * sealed with it). Each time with a nonce of its own, so the same ledger never gives the same bytes.
 */
export function sealLedger(ledger: Ledger, key: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const mark = markOf(key);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: sealLength });
  cipher.setAAD(Buffer.concat([header, mark]));
  const hidden = Buffer.concat([cipher.update(ledgerText(ledger), "utf8"), cipher.final()]);
  return Buffer.concat([header, mark, nonce, hidden, cipher.getAuthTag()]);
}

/** The ledger in a file's bytes, or why there is none. Which byte was changed cannot be said. */
export function openLedger(bytes: Uint8Array, key: Uint8Array): Ledger | LedgerFault {
  const all = Buffer.from(bytes);
  if (!all.subarray(0, header.length).equals(header)) {
    return /^isobar-ledger\/\d+\n/.test(all.toString("latin1", 0, 40)) ? "another-version" : "no-ledger";
  }
  const ledger = unsealed(all, key);
  if (ledger === undefined) {
    // What is too short to hold a mark was cut off, whatever the key is.
    const mark = all.subarray(header.length, header.length + markLength);
    return mark.length === markLength && !mark.equals(markOf(key)) ? "another-key" : "changed";
  }
  return all.subarray(header.length, header.length + markLength).equals(markOf(key)) ? ledger : "changed";
}

/** Undefined where the seal does not hold. The mark is taken for what it should be: only the key decides here. */
function unsealed(all: Buffer, key: Uint8Array): Ledger | undefined {
  const start = header.length + markLength;
  const [from, end] = [start + nonceLength, all.length - sealLength];
  if (end < from) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, all.subarray(start, from), {
    authTagLength: sealLength,
  });
  decipher.setAAD(Buffer.concat([header, markOf(key)]));
  decipher.setAuthTag(all.subarray(end));
  try {
    const text = Buffer.concat([decipher.update(all.subarray(from, end)), decipher.final()]);
    return ledgerOf(text.toString("utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Tells one key from another and nothing of either: derived one way (HKDF, RFC 5869) under a name of its own. Whoever guesses
 * keys learns from it no more than from the seal.
 */
function markOf(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", "isobar-ledger mark of the key", markLength));
}

const header = Buffer.from("isobar-ledger/2\n", "latin1");
const nonceLength = 12;
const sealLength = 16;
const markLength = 8;
