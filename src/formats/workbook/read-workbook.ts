import { Worker } from "node:worker_threads";
import { type Checked, error, type Sentence } from "../../problems/index.js";
import { cellName, type Grid } from "../grid.js";
import { optional } from "../table-parts.js";
import { directoryRefusal } from "./check-archive.js";
import { notAWorkbook } from "./not-a-workbook.js";
import { type PackedSheet, unpackedRows } from "./packed-sheet.js";

/** What a workbook may cost before it is given up. */
export interface WorkbookLimits {
  /** Of the processor; of the clock four times as many, because a machine may have others to wait for. */
  readonly milliseconds: number;
  /** Megabytes of objects. */
  readonly memory: number;
}

const usualLimits: WorkbookLimits = { milliseconds: 7000, memory: 256 };

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm), each cell as it is shown. Its archive is judged before anything is
 * unpacked, and a thread with a limit of memory and time of its own reads it; each refusal is a sentence.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  limits: WorkbookLimits = usualLimits,
): Promise<Checked<readonly Grid[]>> {
  const refused = (sentence: Sentence): Checked<readonly Grid[]> => ({
    value: undefined,
    problems: [error("workbook", { file }, sentence)],
  });
  const refusal = directoryRefusal(bytes);
  if (refusal !== undefined) return refused(refusal);
  const answer = await fromThread(bytes, limits);
  if (!isSheets(answer)) return refused(answer);
  return { value: placed(file, answer), problems: [] };
}

/** Sheets with the places of their cells in a file. */
export function placed(file: string, sheets: readonly PackedSheet[]): readonly Grid[] {
  return sheets.map((sheet): Grid => {
    const { name, merges, isHidden, hiddenRows, hiddenColumns } = sheet;
    return {
      name,
      rows: unpackedRows(sheet),
      merges,
      ...(isHidden === true ? { isHidden } : {}),
      ...optional("hiddenRows", hiddenRows),
      ...optional("hiddenColumns", hiddenColumns),
      placeOf: (row, column) => ({ file, cell: `${name}!${cellName(row, column)}` }),
    };
  });
}

export function isSheets(answer: readonly PackedSheet[] | Sentence): answer is readonly PackedSheet[] {
  return Array.isArray(answer);
}

function fromThread(bytes: Uint8Array, limits: WorkbookLimits): Promise<readonly PackedSheet[] | Sentence> {
  const worker = new Worker(new URL("./workbook-thread.js", import.meta.url), {
    workerData: bytes,
    // Flags of the program that asks, such as a script on its command line, mean nothing to the thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 32 },
    // What the thread prints when it runs out of memory is told by the sentence.
    stderr: true,
    stdout: true,
  });
  return new Promise<readonly PackedSheet[] | Sentence>((resolve) => {
    const giveUp = (): void => resolve(sentences.slow(limits.milliseconds));
    const before = process.cpuUsage();
    const clock = setTimeout(giveUp, 4 * limits.milliseconds);
    const meter = setInterval(
      () => {
        const { user, system } = process.cpuUsage(before);
        if ((user + system) / 1000 > limits.milliseconds) giveUp();
      },
      Math.min(200, limits.milliseconds),
    );
    worker.once("message", resolve);
    worker.once("error", (failure: Error & { readonly code?: string }) =>
      resolve(failure.code === "ERR_WORKER_OUT_OF_MEMORY" ? sentences.large : notAWorkbook),
    );
    worker.once("exit", () => {
      clearTimeout(clock);
      clearInterval(meter);
      resolve(notAWorkbook);
    });
  }).finally(() => worker.terminate());
}

const sentences = {
  large: {
    da: "projektmappen er for stor til at blive læst; del den, eller gem arket som CSV",
    en: "the workbook is too large to be read; divide it, or save the sheet as CSV",
  },
  slow: (milliseconds: number): Sentence => ({
    da: `projektmappen var ikke læst efter ${milliseconds / 1000} sekunders regnetid og er opgivet; gem kun arket med tabellen`,
    en: `the workbook was not read after ${milliseconds / 1000} seconds of computing and was given up; save only the sheet with the table`,
  }),
};
