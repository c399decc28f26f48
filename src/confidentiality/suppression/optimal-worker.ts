import { parentPort, workerData } from "node:worker_threads";
import { programmeSolver } from "../linear-programme.js";
import { optimalSuppression } from "./optimal-suppression.js";

/** The thread of `optimal-in-worker.ts`: the solver keeps a thread busy until it is done. */
const solver = await programmeSolver();
parentPort?.postMessage(optimalSuppression(workerData.task, solver, workerData.seconds));
