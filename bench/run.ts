import { publishBench } from "./publish.js";

/** A measurement that prints its own lines. */
type Bench = () => Promise<void>;

const benches: Readonly<Record<string, Bench>> = { publish: publishBench };

const [name = ""] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`bench: unknown case "${name}"; known are ${Object.keys(benches).join(", ")}\n`);
  process.exitCode = 2;
} else await bench();
