#!/usr/bin/env node
import { run } from "../dist/src/cli/index.js";

// Whoever reads the answer may stop early, as `head` does.
process.stdout.on("error", (failure) => {
  if (failure.code !== "EPIPE") throw failure;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
});
