import { parentPort, workerData } from "node:worker_threads";
import { sheetsOfWorkbook } from "./sheets-of-workbook.js";

/** The thread of `read-workbook.ts`: whatever a workbook does to it, the program that asked goes on. */
parentPort?.postMessage(await sheetsOfWorkbook(workerData));
