import type { Sentence } from "../../problems/index.js";
import { UsageError } from "./command.js";

export type CallLanguage = keyof Sentence;

/** The language of the terminal. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): CallLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.startsWith("da") ? "da" : "en";
}

/** Takes `--lang da|en` out of the arguments, wherever it stands. */
export function takeLanguage(args: readonly string[]): {
  readonly asked: CallLanguage | undefined;
  readonly rest: readonly string[];
} {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const option = args[at];
  if (option === undefined) return { asked: undefined, rest: args };
  const stands = option === "--lang" ? args[at + 1] : option.slice("--lang=".length);
  if (stands !== "da" && stands !== "en") {
    const found = stands === undefined ? "" : ` "${stands}"`;
    throw new UsageError({
      da: `--lang er${found || " tom"}; ventede da eller en`,
      en: `--lang is${found || " empty"}; expected da or en`,
    });
  }
  const rest = args.filter((_, index) => index !== at && (option !== "--lang" || index !== at + 1));
  return { asked: stands, rest };
}
