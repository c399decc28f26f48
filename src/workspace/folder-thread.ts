import { Worker } from "node:worker_threads";
import type { Places } from "./put-file.js";

/** A thread that puts files on the disk while the program makes the next ones. */
export interface FolderThread {
  /** Sends a file; throws what went wrong with one sent before. */
  put(name: string, bytes: Uint8Array): void;
  /** Waits until every file has its place; gives the names of those that were there already. */
  end(): Promise<readonly string[]>;
  /** Ends it wherever it is. */
  stop(): Promise<void>;
}

/** What is sent to the thread; nothing, when there are no more. */
export interface FolderThreadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the thread answers: an error loses its code on the way, so its parts are sent. */
export type FolderThreadAnswer =
  | { readonly unchanged: readonly string[] }
  | { readonly failure: Pick<NodeJS.ErrnoException, "message" | "code" | "syscall" | "path"> };

export function startFolderThread(places: Places): FolderThread {
  const worker = new Worker(new URL("./folder-thread-run.js", import.meta.url), { workerData: places });
  let failed: { readonly failure: unknown } | undefined;
  const done = new Promise<readonly string[]>((resolve, reject) => {
    worker.once("message", (answer: FolderThreadAnswer) => {
      if ("unchanged" in answer) resolve(answer.unchanged);
      else reject(Object.assign(new Error(answer.failure.message), answer.failure));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread that writes files ended early")));
  });
  done.catch((failure: unknown) => {
    failed = { failure };
  });
  return {
    put(name, bytes) {
      if (failed !== undefined) throw failed.failure;
      worker.postMessage({ name, bytes } satisfies FolderThreadFile);
    },
    end() {
      worker.postMessage(undefined);
      return done;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
