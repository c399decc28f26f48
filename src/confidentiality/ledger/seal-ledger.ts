import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ledgerOf, ledgerText } from "./ledger-text.js";
import type { Ledger } from "./withheld-count.js";

/** Why the bytes of a ledger cannot be read. */
export type LedgerFault = "no-ledger" | "another-version" | "not-opened";

/**
 * A ledger as the bytes of a file: header, nonce, what is encrypted, seal (AES-256-GCM; the header is sealed with it). Each
 * time with a nonce of its own, so the same ledger never gives the same bytes.
 */
export function sealLedger(ledger: Ledger, key: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: sealLength });
  cipher.setAAD(header);
  const hidden = Buffer.concat([cipher.update(ledgerText(ledger), "utf8"), cipher.final()]);
  return Buffer.concat([header, nonce, hidden, cipher.getAuthTag()]);
}

/** The ledger in a file's bytes, or why there is none: which byte is wrong cannot be said, nor whether it is the key. */
export function openLedger(bytes: Uint8Array, key: Uint8Array): Ledger | LedgerFault {
  const all = Buffer.from(bytes);
  if (!all.subarray(0, header.length).equals(header)) {
    return /^isobar-ledger\/\d+\n/.test(all.toString("latin1", 0, 40)) ? "another-version" : "no-ledger";
  }
  const [start, end] = [header.length + nonceLength, all.length - sealLength];
  if (end < start) return "not-opened";
  const decipher = createDecipheriv("aes-256-gcm", key, all.subarray(header.length, start), {
    authTagLength: sealLength,
  });
  decipher.setAAD(header);
  decipher.setAuthTag(all.subarray(end));
  try {
    const text = Buffer.concat([decipher.update(all.subarray(start, end)), decipher.final()]);
    return ledgerOf(text.toString("utf8"));
  } catch {
    return "not-opened";
  }
}

const header = Buffer.from("isobar-ledger/1\n", "latin1");
const nonceLength = 12;
const sealLength = 16;
