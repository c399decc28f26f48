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
    let auditing = 0;
    const start = performance.now();
    const { withheld, audit } = protect(task, solver, (of) => {
      const before = performance.now();
      const found = of();
      auditing += performance.now() - before;
      return found;
    });
    const both = performance.now() - start;
    const again = performance.now();
    const { leaks } = auditClosed(task, withheld, solver);
    const last = performance.now() - again;
    const sum = [...withheld].reduce((so, place) => so + (table.cells[place]?.count ?? 0), 0);
    const lines = [
      `cells               ${table.cells.length}, of them small ${task.primary.size}`,
      `withheld            ${withheld.size}, together ${sum} persons; leaks ${audit.leaks.length + leaks.length}`,
      `suppression         ${seconds(both - auditing)} (audits between its rounds ${seconds(auditing)})`,
      `audit of the result ${seconds(last)}`,
      `peak memory         ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
    ];
    for (const line of lines) process.stdout.write(`  ${line}\n`);
    process.stdout.write("\n");
  }
  solver.dispose();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
