import { parentPort, workerData } from "node:worker_threads";
import type { FolderThreadAnswer, FolderThreadFile } from "./folder-thread.js";
import { type Places, putFile } from "./put-file.js";

// What runs in the thread that `folder-thread.ts` starts: puts each file it is sent, and answers once, at the end or
// at the first failure.
const places = workerData as Places;
const made = new Set<string>([places.beside]);
const unchanged: string[] = [];
const answer = (one: FolderThreadAnswer): void => {
  parentPort?.postMessage(one);
  parentPort?.close();
};

parentPort?.on("message", (file: FolderThreadFile | undefined) => {
  if (file === undefined) return answer({ unchanged });
  try {
    if (putFile(places, file.name, file.bytes, made)) unchanged.push(file.name);
  } catch (failure) {
    const { message, code, syscall, path } = failure as NodeJS.ErrnoException;
    answer({ failure: { message, code, syscall, path } });
  }
});
