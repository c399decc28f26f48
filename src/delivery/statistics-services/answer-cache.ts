import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Question } from "./question.js";

/** Answers of services, kept for a time. */
export interface AnswerCache {
  get(question: Question, now: number): Uint8Array | undefined;
  /** When the answer was kept, whether it is still valid or not. */
  keptAt(question: Question): number | undefined;
  put(question: Question, bytes: Uint8Array, now: number): void;
}

/**
 * Answers in a folder, valid for so many milliseconds: a file for each, which begins with a line that says when it was asked
 * for, and its digest, so that a file that was cut off counts as none.
 */
export function answerCache(folder: string, validity: number): AnswerCache {
  const kept = (question: Question): { readonly time: number; readonly bytes: Uint8Array } | undefined => {
    let file: Buffer;
    try {
      file = readFileSync(join(folder, nameOf(question)));
    } catch {
      return undefined;
    }
    const end = file.indexOf(10);
    const [time = "", digest = ""] = file.subarray(0, Math.max(end, 0)).toString("ascii").split(" ");
    const bytes = file.subarray(end + 1);
    const isWhole = /^\d{1,15}$/.test(time) && digest === digestOf(bytes);
    return isWhole ? { time: Number(time), bytes } : undefined;
  };
  return {
    get: (question, now) => {
      const found = kept(question);
      const age = now - (found?.time ?? 0);
      return age >= 0 && age < validity ? found?.bytes : undefined;
    },
    keptAt: (question) => kept(question)?.time,
    put: (question, bytes, now) => {
      mkdirSync(folder, { recursive: true });
      const path = join(folder, nameOf(question));
      const own = `${path}.${process.pid}`;
      writeFileSync(own, Buffer.concat([Buffer.from(`${now} ${digestOf(bytes)}\n`), bytes]));
      renameSync(own, path);
    },
  };
}

function nameOf({ address, body = "" }: Question): string {
  return digestOf(Buffer.from(JSON.stringify([address, body]))).slice(0, 40);
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
