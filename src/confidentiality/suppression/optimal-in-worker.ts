import { Worker } from "node:worker_threads";
import type { ProtectionTask } from "../protection-task.js";
import type { OptimalPattern } from "./optimal-suppression.js";

/** Looks for the cheapest suppression in a thread of its own; undefined where none was found in time. */
export function optimalInWorker(task: ProtectionTask, seconds: number): Promise<OptimalPattern | undefined> {
  const { cells, sums } = task.table;
  const worker = new Worker(new URL("./optimal-worker.js", import.meta.url), {
    workerData: { task: { ...task, table: { cells, sums } }, seconds },
  });
  return new Promise((resolve, reject) => {
    // The solver looks at its clock now and then only.
    const clock = setTimeout(() => resolve(undefined), (seconds + 10) * 1000);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => clearTimeout(clock));
  }).finally(() => worker.terminate()) as Promise<OptimalPattern | undefined>;
}
