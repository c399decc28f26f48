import {
  auditClosed,
  crossTables,
  programmeSolver,
  protect,
  smallCountTask,
} from "../src/confidentiality/index.js";
import { generatedCounts } from "./generated-counts.js";

/** Suppression and audit of generated tables with 732, 5,124 and 20,496 cells: `protect [minimum] [tables]`. */
export async function protectBench([minimum = "5", tables = "3"]: readonly string[]): Promise<void> {
  const solver = await programmeSolver();
  for (const variables of [2, 3, 4].slice(0, Number(tables))) {
    const table = crossTables([generatedCounts(variables)]).value;
    if (table === undefined) throw new Error("invalid table");
    const task = smallCountTask(table, Number(minimum));
    let auditing = nothing;
    const start = now();
    const { withheld, audit } = protect(task, solver, (of) => {
      const before = now();
      const found = of();
      auditing = plus(auditing, since(before));
      return found;
    });
    const both = since(start);
    const again = now();
    const { leaks } = auditClosed(task, withheld, solver);
    const last = since(again);
    const alone = { clock: both.clock - auditing.clock, processor: both.processor - auditing.processor };
    const sum = [...withheld].reduce((so, place) => so + (table.cells[place]?.count ?? 0), 0);
    const lines = [
      `cells               ${table.cells.length}, of them small ${task.primary.size}`,
      `withheld            ${withheld.size}, together ${sum} persons; leaks ${audit.leaks.length + leaks.length}`,
      `suppression         ${shown(alone)}; audits between its rounds ${shown(auditing)}`,
      `audit of the result ${shown(last)}`,
      `peak memory         ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
    ];
    for (const line of lines) process.stdout.write(`  ${line}\n`);
    process.stdout.write("\n");
  }
  solver.dispose();
}

/** Seconds by the clock and of the processor, which other work on the machine moves less. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

const nothing: Time = { clock: 0, processor: 0 };

function now(): Time {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now() / 1000, processor: (user + system) / 1e6 };
}

function since(before: Time): Time {
  const { clock, processor } = now();
  return { clock: clock - before.clock, processor: processor - before.processor };
}

function plus(a: Time, b: Time): Time {
  return { clock: a.clock + b.clock, processor: a.processor + b.processor };
}

function shown({ clock, processor }: Time): string {
  return `${clock.toFixed(2)} s (of the processor ${processor.toFixed(2)} s)`;
}
