import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const once = fileURLToPath(new URL("./check-once.js", import.meta.url));
const program = fileURLToPath(new URL("../../bin/isobar.js", import.meta.url));
const example = fileURLToPath(new URL("../../examples/copenhagen-2006", import.meta.url));
const runs = 7;

interface Times {
  /** First time in a process, by the clock and by the processor; then warm. Milliseconds. */
  readonly fresh: number;
  readonly processor: number;
  readonly warm: number;
}

/**
 * Reading and checking the whole example (all that `check` does before it looks at editions) against the YAML
 * library's own reading of the same files, each in fresh processes, alternating; and the whole command against a
 * Node that does nothing. Medians.
 */
export async function checkBench(): Promise<void> {
  const times = {
    check: [] as Times[],
    library: [] as Times[],
    command: [] as number[],
    node: [] as number[],
  };
  for (let run = 0; run < runs; run++) {
    times.check.push(timesOf("check"));
    times.library.push(timesOf("library"));
    times.command.push(clocked([program, "check", example]));
    times.node.push(clocked(["-e", ""]));
  }
  const [check, library] = [medians(times.check), medians(times.library)];
  const [command, node] = [median(times.command), median(times.node)];
  const lines = [
    `read and check, fresh   ${shown(check.fresh)} (processor ${shown(check.processor)})`,
    `read and check, warm    ${shown(check.warm)}`,
    `YAML library, fresh     ${shown(library.fresh)} (processor ${shown(library.processor)})`,
    `YAML library, warm      ${shown(library.warm)}`,
    `ratio fresh, warm       ${(check.fresh / library.fresh).toFixed(2)}, ${(check.warm / library.warm).toFixed(2)}`,
    `isobar check in all     ${shown(command)}`,
    `node alone              ${shown(node)}`,
    `ratio                   ${(command / node).toFixed(1)}`,
  ];
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function timesOf(work: string): Times {
  const { stdout, status } = spawnSync(process.execPath, [once, work], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${work} ended with ${status}`);
  return JSON.parse(stdout) as Times;
}

function clocked(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - start;
}

function medians(all: readonly Times[]): Times {
  const of = (field: keyof Times): number => median(all.map((one) => one[field]));
  return { fresh: of("fresh"), processor: of("processor"), warm: of("warm") };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}
