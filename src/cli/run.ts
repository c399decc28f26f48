import { suggestion } from "../problems/index.js";
import { audit } from "./audit.js";
import { takeLanguage, terminalLanguage } from "./call-language.js";
import { check } from "./check.js";
import { type Command, type Effects, UsageError } from "./command.js";
import { compare } from "./compare.js";
import { explain } from "./explain.js";
import { freeze } from "./freeze.js";
import { commandHelp, overview } from "./help.js";
import { init } from "./init.js";
import { parseCall } from "./parse-call.js";
import { protect } from "./protect.js";
import { publish } from "./publish.js";
import { serve } from "./serve.js";
import { version } from "./software.js";
import { synthesise } from "./synthesise.js";
import { tabulate } from "./tabulate.js";
import { verify } from "./verify.js";

const commands: readonly Command[] = [
  init,
  check,
  tabulate,
  freeze,
  verify,
  compare,
  publish,
  serve,
  synthesise,
  protect,
  audit,
];

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
      for (const line of overview(commands, language)) effects.out(line);
      return name === undefined ? 2 : 0;
    }
    if (name === "--version") {
      effects.out(version);
      return 0;
    }
    const command = commands.find((one) => one.name === name);
    if (command === undefined) throw unknownCommand(name);
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
  const near = suggestion(
    name,
    commands.map((command) => command.name),
  );
  return new UsageError({
    da: `ukendt kommando "${name}"${near.da}`,
    en: `unknown command "${name}"${near.en}`,
  });
}
