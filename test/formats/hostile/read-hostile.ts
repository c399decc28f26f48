// Reads one hostile file in a process of its own and prints what came of it: `read-hostile.js <format> <name of the file>`.

import { testedFormats } from "../tested-formats.js";
import type { HostileOutcome } from "./hostile-outcome.js";

const [id = "", name = ""] = process.argv.slice(2);
const tested = testedFormats.find(({ format }) => format.id === id);
const file = tested?.hostile[name];
if (tested?.format.read === undefined || file === undefined) throw new Error(`unknown file: ${id} ${name}`);
const bytes = file.make();
const before = process.cpuUsage();
const { value, problems } = await tested.format.read("hostile", bytes);
const { user, system } = process.cpuUsage(before);
const outcome: HostileOutcome = {
  isRead: value !== undefined,
  problems: problems.map(({ code, place, severity }) => ({ code, place, severity })),
  seconds: (user + system) / 1e6,
  bytes: bytes.length,
  mebibytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(outcome));
