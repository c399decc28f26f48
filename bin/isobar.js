#!/usr/bin/env node
import { lostAnswer, run } from "../dist/src/cli/index.js";

// Whoever reads the answer may stop early, as `head` does.
process.stdout.on("error", (failure) => {
  if (failure.code === "EPIPE") process.exit();
  process.stderr.write(`${lostAnswer(failure, process.argv.slice(2), process.env)}\n`);
  process.exit(1);
});

// A line that replaces the one before it is for a person who watches.
const progress = process.stderr.isTTY ? (line) => process.stderr.write(`\r\u001b[K${line}`) : undefined;

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  progress,
  environment: process.env,
});
