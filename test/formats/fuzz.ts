// `npm run fuzz -- px 60`: changes a format's files at random for so many seconds and reads them. A reader that throws
// has a mistake; the file that made it throw is kept. What is random follows from a number that is printed.

import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changed } from "./random-change.js";
import { randomSource } from "./random-source.js";
import { testedFormats } from "./tested-formats.js";

const [id = "", secondsText = "60", seedText = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const tested = testedFormats.find(({ format }) => format.id === id);
if (tested?.format.read === undefined || !(Number(secondsText) > 0)) {
  const known = testedFormats.map(({ format }) => format.id).join(", ");
  process.stderr.write(`usage: npm run fuzz -- <format> <seconds> [seed]; formats: ${known}\n`);
  process.exitCode = 2;
} else {
  const { read, write } = tested.format;
  const next = randomSource(Number(seedText));
  const seeds = tested.seeds();
  const end = performance.now() + Number(secondsText) * 1000;
  let [files, readable, slowest] = [0, 0, 0];
  while (performance.now() < end) {
    const bytes = changed(seeds, next);
    const start = performance.now();
    try {
      const { value } = await read("fuzz", bytes);
      if (value !== undefined) readable++;
      // What was read can be written: a table that a writer chokes on was read wrongly.
      for (const { table } of value ?? []) {
        const written = await write?.(table);
        for (const _ of written?.value?.bytes ?? []);
      }
    } catch (failure) {
      const folder = join(tmpdir(), "isobar-fuzz");
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${id}-${seedText}-${files}`);
      writeFileSync(path, bytes);
      process.stderr.write(`${path} (seed ${seedText}, file ${files}):\n`);
      throw failure;
    }
    slowest = Math.max(slowest, performance.now() - start);
    files++;
  }
  process.stdout.write(
    `${id}: ${files} files, ${readable} of them readable, none threw; slowest ${Math.round(slowest)} ms; seed ${seedText}\n`,
  );
}
