import { initWorkspace } from "../workspace/index.js";
import type { Command } from "./call/command.js";
import { reportProblems } from "./call/report-problems.js";

/** The name and day of a first edition: after the starter's newest delivery. */
const firstEdition = { id: "spring-2025", asOf: "2025-03-01" } as const;

export const init: Command = {
  name: "init",
  summary: {
    da: "skriver et lille, fuldstændigt arbejdsområde at begynde fra: en opdigtet bys plan for sikker cykling",
    en: "writes a small complete workspace to start from: an invented town’s plan for safe cycling",
  },
  operands: ["folder"],
  options: { json: { text: { da: "svar som JSON", en: "answer as JSON" } } },
  run(call) {
    const [folder = ""] = call.operands;
    const { value: files, problems } = initWorkspace(folder);
    reportProblems(problems, call);
    if (files === undefined) return 1;
    const next = nextCommands(folder);
    if (call.isSet("json")) {
      call.effects.out(JSON.stringify({ folder, files, next: next.map(({ command }) => command) }));
      return 0;
    }
    const count = files.filter((name) => !name.startsWith("schemas/")).length;
    const words = {
      da: {
        wrote: `${folder}: ${count} filer om en opdigtet by, og schemas/ med deres form til din editor`,
        next: "Nu:",
      },
      en: {
        wrote: `${folder}: ${count} files about an invented town, and schemas/ with their form for your editor`,
        next: "Now:",
      },
    }[call.language];
    const width = Math.max(...next.map(({ command }) => command.length));
    call.effects.out(words.wrote);
    call.effects.out(words.next);
    for (const { command, does } of next) {
      call.effects.out(`  ${command.padEnd(width)}  ${does[call.language]}`);
    }
    return 0;
  },
};

function nextCommands(folder: string) {
  const path = shellWord(folder);
  return [
    {
      command: `isobar check ${path}`,
      does: { da: "nævner hvert problem med sit sted", en: "names every problem with its place" },
    },
    {
      command: `isobar freeze ${path} --edition ${firstEdition.id} --as-of ${firstEdition.asOf}`,
      does: { da: "fryser den første udgave", en: "freezes the first edition" },
    },
    {
      command: `isobar serve ${path}`,
      does: { da: "viser barometeret på denne maskine", en: "serves the barometer on this machine" },
    },
  ];
}

/** A path as it can be pasted into a shell. */
function shellWord(path: string): string {
  return /^[\w./\\:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
