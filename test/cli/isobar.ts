import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { run } from "../../src/cli/index.js";
import { repositoryRoot } from "../repository.js";

export interface Answer {
  readonly code: number | null;
  /** Lines of standard output and of standard error. */
  readonly out: readonly string[];
  readonly err: readonly string[];
}

const program = join(repositoryRoot, "bin/isobar.js");

/** English, whatever the machine speaks. */
const environment = { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1" };

/** Runs the program as a person does: in a process of its own. */
export function isobar(args: readonly string[], { cwd = repositoryRoot, env = {} } = {}): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...environment, ...env },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: status, out: linesOf(stdout), err: linesOf(stderr) };
}

/** The program running, for as long as a test needs it. */
export function startIsobar(args: readonly string[], cwd = repositoryRoot): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd, env: environment });
}

/** The same commands inside this process: for the many small cases. */
export async function command(
  args: readonly string[],
  locale: Readonly<Record<string, string>> = { LANG: "C" },
): Promise<Answer> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    out: (line) => out.push(...line.split("\n")),
    err: (line) => err.push(...line.split("\n")),
    environment: locale,
  });
  return { code, out, err };
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
