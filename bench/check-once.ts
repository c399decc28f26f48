import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LineCounter, parseDocument } from "yaml";
import { readWorkspace } from "../src/workspace/index.js";
import { yamlFilesOf } from "./yaml-files.js";

/*
 * One fresh process of `npm run bench -- check`: does the named work once, then several times warm, and prints the
 * milliseconds as JSON, of the clock and of the processor.
 */

const example = fileURLToPath(new URL("../../examples/copenhagen-2006", import.meta.url));
const texts = yamlFilesOf(example).map((name) => readFileSync(join(example, name), "utf8"));

const works: Readonly<Record<string, () => void>> = {
  /** What `check` does before it looks at editions: every file read, every rule looked at. */
  check: () => {
    if (readWorkspace(example).value === undefined) throw new Error("the example has errors: isobar check");
  },
  /** The YAML library alone: the same files as documents with places, and as data. */
  library: () => {
    for (const text of texts) {
      parseDocument(text, { schema: "failsafe", uniqueKeys: false, lineCounter: new LineCounter() }).toJS();
    }
  },
};

const work = works[process.argv[2] ?? ""];
if (work === undefined) throw new Error(`unknown work: ${process.argv[2]}`);
const fresh = measured(work);
const warm = Array.from({ length: 5 }, () => measured(work).clock).sort((a, b) => a - b)[2];
process.stdout.write(JSON.stringify({ fresh: fresh.clock, processor: fresh.processor, warm }));

function measured(run: () => void): { readonly clock: number; readonly processor: number } {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(processor);
  return { clock: performance.now() - clock, processor: (user + system) / 1000 };
}
