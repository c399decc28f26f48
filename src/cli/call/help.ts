import type { Sentence } from "../../problems/index.js";
import type { Command } from "./command.js";

const words = {
  usage: { da: "Brug", en: "Usage" },
  commands: { da: "Kommandoer", en: "Commands" },
  options: { da: "Tilvalg", en: "Options" },
  more: {
    da: "isobar <kommando> --help forklarer en kommando. Udgangskode 0: gjort, 1: fejl i input, 2: forkert brug.",
    en: "isobar <command> --help explains a command. Exit code 0: done, 1: the input is at fault, 2: wrong usage.",
  },
  what: {
    da: "Isobar gør en politik med mål til et barometer.",
    en: "Isobar turns a policy with targets into a barometer.",
  },
  lang: { da: "sprog i svaret: da eller en", en: "language of the answer: da or en" },
} satisfies Record<string, Sentence>;

export function overview(commands: readonly Command[], language: keyof Sentence): readonly string[] {
  return [
    words.what[language],
    "",
    `${words.commands[language]}:`,
    ...commands.map((command) => `  isobar ${usage(command)}\n      ${command.summary[language]}`),
    "",
    words.more[language],
  ];
}

export function commandHelp(command: Command, language: keyof Sentence): readonly string[] {
  const options = Object.entries(command.options).map(
    ([name, option]) =>
      [`--${name}${option.value === undefined ? "" : ` <${option.value}>`}`, option.text[language]] as const,
  );
  const all = [...options, ["--lang <da|en>", words.lang[language]] as const];
  const width = Math.max(...all.map(([name]) => name.length));
  return [
    `${words.usage[language]}: isobar ${usage(command)}`,
    "",
    command.summary[language],
    "",
    `${words.options[language]}:`,
    ...all.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`),
  ];
}

function usage(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => {
    const text = option.value === undefined ? `--${name}` : `--${name} <${option.value}>`;
    const times = option.several === true ? "…" : "";
    return option.required ? `${text}${times}` : `[${text}${times}]`;
  });
  return [command.name, ...command.operands.map((operand) => `<${operand}>`), ...options].join(" ");
}
