import { setImmediate as turn } from "node:timers/promises";
import { suggestion } from "../problems/index.js";
import { takeLanguage, terminalLanguage } from "./call/call-language.js";
import { type Command, type Effects, UsageError } from "./call/command.js";
import { explain } from "./call/explain.js";
import { commandHelp, overview } from "./call/help.js";
import { parseCall } from "./call/parse-call.js";
import { version } from "./call/software.js";
import { untilInterrupted } from "./call/until-interrupted.js";

/** Each is read from disk when it is called: together they take longer to start than most have to do. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["init", async () => (await import("./init.js")).init],
  ["check", async () => (await import("./check.js")).check],
  ["tabulate", async () => (await import("./tabulate.js")).tabulate],
  ["freeze", async () => (await import("./freeze.js")).freeze],
  ["verify", async () => (await import("./verify.js")).verify],
  ["compare", async () => (await import("./compare.js")).compare],
  ["publish", async () => (await import("./publish.js")).publish],
  ["serve", async () => (await import("./serve.js")).serve],
  ["synthesise", async () => (await import("./synthesise.js")).synthesise],
  ["protect", async () => (await import("./protect.js")).protect],
  ["audit", async () => (await import("./audit.js")).audit],
  ["convert", async () => (await import("./convert.js")).convert],
  ["fetch", async () => (await import("./fetch.js")).fetchTable],
]);

/**
 * Runs one command line and gives its exit code: 0 done, 1 the input is at fault, 2 wrong usage, 3 a fault
 * of Isobar itself.
 */
export async function run(args: readonly string[], given: Effects): Promise<number> {
  const effects = { ...given, err: (line: string) => given.err(withoutPasswords(line)) };
  let language = terminalLanguage(effects.environment);
  try {
    const { asked, rest } = takeLanguage(args);
    language = asked ?? language;
    const [name, ...others] = rest;
    const wantsHelp = others.includes("--help") || others.includes("-h");
    if (name === undefined || ["--help", "-h", "help"].includes(name)) {
      const all = await Promise.all([...commands.values()].map((load) => load()));
      for (const line of overview(all, language)) effects.out(line);
      return name === undefined ? 2 : 0;
    }
    if (name === "--version") {
      effects.out(version);
      return 0;
    }
    const load = commands.get(name);
    if (load === undefined) throw unknownCommand(name);
    const command = await untilInterrupted({ language, effects }, async (signal) => {
      const loaded = await load();
      // A signal that came while modules were run is only heard of in the next turn but one.
      await turn();
      await turn();
      signal.throwIfAborted();
      return loaded;
    });
    if (command === undefined) return 130;
    if (wantsHelp) {
      for (const line of commandHelp(command, language)) effects.out(line);
      return 0;
    }
    return await command.run(parseCall(command, others, language, effects));
  } catch (failure) {
    return explain(failure, language, effects);
  }
}

/** Somebody who types an address with a password in the wrong place should not find it in a log. */
function withoutPasswords(line: string): string {
  return line.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1…@");
}

function unknownCommand(name: string): UsageError {
  const found = suggestion(name, [...commands.keys()]);
  const near =
    found.en === ""
      ? { da: '; "isobar --help" viser alle', en: '; "isobar --help" shows all of them' }
      : found;
  return new UsageError({
    da: `ukendt kommando "${name}"${near.da}`,
    en: `unknown command "${name}"${near.en}`,
  });
}
