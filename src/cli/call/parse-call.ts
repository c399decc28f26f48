import { parseArgs } from "node:util";
import { type Sentence, suggestion } from "../../problems/index.js";
import { type Call, type Command, type Effects, UsageError } from "./command.js";

/** The arguments of a command in the form it asks for; throws a usage error that says what is wrong with them. */
export function parseCall(
  command: Command,
  args: readonly string[],
  language: keyof Sentence,
  effects: Effects,
): Call {
  const { values, positionals } = parsed(command, args);
  checkOperands(command, positionals);
  for (const [name, option] of Object.entries(command.options)) {
    const given = values[name];
    if (given === "" || (Array.isArray(given) && given.includes(""))) throw lacksItsValue(`--${name}`);
    if (name === "out" && typeof given === "string" && /^[a-z][a-z0-9+.-]*:\/\//i.test(given)) {
      throw new UsageError({
        da: `--out er adressen "${given}"; ventede en sti på denne maskine`,
        en: `--out is the address "${given}"; expected a path on this machine`,
      });
    }
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
    all: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    isSet: (name) => values[name] === true,
    language,
    effects,
  };
}

function checkOperands(command: Command, found: readonly string[]): void {
  const several = command.operands.at(-1)?.endsWith("…") ?? false;
  const { length } = command.operands;
  const fits = several ? found.length >= length : found.length === length;
  if (fits && !found.includes("")) return;
  const wanted = command.operands.map((operand) => `<${operand}>`).join(" ");
  const shown = found.map((operand) => (operand === "" ? '""' : operand)).join(" ");
  throw new UsageError({
    da: `${command.name} ventede ${wanted}, fandt ${shown || "intet"}`,
    en: `${command.name} expected ${wanted}, found ${shown || "nothing"}`,
  });
}

function parsed(command: Command, args: readonly string[]) {
  const options: Record<string, { readonly type: "string" | "boolean"; readonly multiple?: boolean }> = {};
  for (const [name, option] of Object.entries(command.options)) {
    options[name] = {
      type: option.value === undefined ? "boolean" : "string",
      multiple: option.several === true,
    };
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (failure) {
    // The message names the option in quotation marks; only that name is taken from it.
    const found = /'(-{1,2}[^' =]+)/.exec(failure instanceof Error ? failure.message : "")?.[1] ?? "";
    const name = found.slice(2);
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    if (option !== undefined) throw option.value === undefined ? takesNoValue(found) : lacksItsValue(found);
    const near = suggestion(
      found,
      [...Object.keys(command.options), "lang", "help"].map((name) => `--${name}`),
    );
    throw new UsageError({
      da: `${command.name} kender ikke "${found}"${near.da}`,
      en: `${command.name} does not know "${found}"${near.en}`,
    });
  }
}

function lacksItsValue(option: string): UsageError {
  return new UsageError({ da: `${option} mangler sin værdi`, en: `${option} lacks its value` });
}

function takesNoValue(option: string): UsageError {
  return new UsageError({ da: `${option} tager ingen værdi`, en: `${option} takes no value` });
}
