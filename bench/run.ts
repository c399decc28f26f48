import { assessBench } from "./assess.js";
import { checkBench } from "./check.js";
import { formatsBench } from "./formats.js";
import { protectBench } from "./protect.js";
import { publishBench } from "./publish.js";
import { synthesiseBench } from "./synthesise.js";
import { tabulateBench } from "./tabulate.js";

/** A measurement that prints its own lines; what follows its name on the command line is its own affair. */
type Bench = (args: readonly string[]) => Promise<void>;

const benches: Readonly<Record<string, Bench>> = {
  assess: assessBench,
  check: checkBench,
  formats: formatsBench,
  protect: protectBench,
  publish: publishBench,
  synthesise: synthesiseBench,
  tabulate: tabulateBench,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`bench: unknown case "${name}"; known are ${Object.keys(benches).join(", ")}\n`);
  process.exitCode = 2;
} else await bench(args);
