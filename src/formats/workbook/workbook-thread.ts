import { parentPort, workerData } from "node:worker_threads";
import { sheetsOfWorkbook } from "./sheets-of-workbook.js";

/** The thread of `read-workbook.ts`: whatever a workbook does to it, the program that asked goes on. */
const answer = await sheetsOfWorkbook(workerData);
const numbers = Array.isArray(answer)
  ? answer.flatMap(({ widths, places }) => [widths.buffer, places.buffer])
  : [];
// The numbers are handed over as they are, and not copied.
parentPort?.postMessage(answer, numbers);
