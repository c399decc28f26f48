import { parseArgs } from "node:util";
import { type Sentence, suggestion } from "../problems/index.js";
import { check } from "./check.js";
import { type Call, type Command, type Effects, UsageError } from "./command.js";
import { freeze } from "./freeze.js";
import { commandHelp, overview } from "./help.js";
import { publish } from "./publish.js";
import { serve } from "./serve.js";
import { version } from "./software.js";
import { verify } from "./verify.js";

const commands: readonly Command[] = [check, freeze, verify, publish, serve];

/**
 * Runs one command line and gives its exit code: 0 done, 1 the input is at fault, 2 wrong usage, 3 a fault
 * of Isobar itself.
 */
export async function run(args: readonly string[], effects: Effects): Promise<number> {
  const language = callLanguage(args, effects);
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    for (const line of overview(commands, language)) effects.out(line);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    effects.out(version);
    return 0;
  }
  try {
    const command = commands.find((one) => one.name === name);
    if (command === undefined) throw unknownCommand(name);
    if (rest.includes("--help") || rest.includes("-h")) {
      for (const line of commandHelp(command, language)) effects.out(line);
      return 0;
    }
    return await command.run(callOf(command, rest, language, effects));
  } catch (failure) {
    return explain(failure, language, effects);
  }
}

function callOf(command: Command, args: readonly string[], language: keyof Sentence, effects: Effects): Call {
  const { values, positionals } = parsed(command, args);
  const several = command.operands.at(-1)?.endsWith("…") ?? false;
  const fits = several
    ? positionals.length >= command.operands.length
    : positionals.length === command.operands.length;
  if (!fits) {
    const wanted = command.operands.map((operand) => `<${operand}>`).join(" ");
    throw new UsageError({
      da: `isobar ${command.name} ventede ${wanted}, fandt ${positionals.length === 0 ? "intet" : positionals.join(" ")}`,
      en: `isobar ${command.name} expected ${wanted}, found ${positionals.length === 0 ? "nothing" : positionals.join(" ")}`,
    });
  }
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && values[name] === undefined) {
      throw new UsageError({
        da: `--${name} <${option.value}> mangler`,
        en: `--${name} <${option.value}> is missing`,
      });
    }
  }
  return {
    operands: positionals,
    option: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    isSet: (name) => values[name] === true,
    language,
    effects,
  };
}

function parsed(command: Command, args: readonly string[]) {
  const options: Record<string, { readonly type: "string" | "boolean" }> = { lang: { type: "string" } };
  for (const [name, option] of Object.entries(command.options)) {
    options[name] = { type: option.value === undefined ? "boolean" : "string" };
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (failure) {
    const found = /'(-{1,2}[^' =]+)/.exec(failure instanceof Error ? failure.message : "")?.[1] ?? "";
    const known = Object.keys(options).map((name) => `--${name}`);
    if (known.includes(found)) {
      throw new UsageError({ da: `${found} mangler sin værdi`, en: `${found} lacks its value` });
    }
    const near = suggestion(found, known);
    throw new UsageError({
      da: `isobar ${command.name} kender ikke "${found}"${near.da}`,
      en: `isobar ${command.name} does not know "${found}"${near.en}`,
    });
  }
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

/** `--lang da|en`, else the language of the terminal. */
function callLanguage(args: readonly string[], { environment }: Effects): keyof Sentence {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = at === -1 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  const terminal = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return (asked ?? terminal).startsWith("da") ? "da" : "en";
}

function explain(failure: unknown, language: keyof Sentence, effects: Effects): number {
  if (failure instanceof UsageError) {
    effects.err(`isobar: ${failure.sentence[language]}`);
    return 2;
  }
  const system = failure as NodeJS.ErrnoException;
  if (typeof system.syscall === "string" && typeof system.code === "string") {
    const what = systemErrors[system.code] ?? { da: system.message, en: system.message };
    effects.err(`isobar: ${[system.path, what[language]].filter(Boolean).join(": ")}`);
    return 1;
  }
  effects.err(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
  return 3;
}

const systemErrors: Readonly<Record<string, Sentence>> = {
  EACCES: { da: "ingen adgang", en: "no permission" },
  EPERM: { da: "ingen adgang", en: "no permission" },
  ENOSPC: { da: "disken er fuld; intet er skrevet", en: "the disk is full; nothing was written" },
  EROFS: {
    da: "kan ikke skrives: drevet er skrivebeskyttet",
    en: "cannot be written: the drive is read-only",
  },
  ENOTDIR: {
    da: "en del af stien er en fil, ikke en mappe",
    en: "a part of the path is a file, not a folder",
  },
  EISDIR: { da: "er en mappe; ventede en fil", en: "is a folder; expected a file" },
  ENOENT: { da: "findes ikke", en: "does not exist" },
};
