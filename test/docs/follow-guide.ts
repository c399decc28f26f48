import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isobar } from "../cli/isobar.js";
import { replaceOnce } from "../fixtures/broken.js";
import type { GuideStep } from "./guide-story.js";

/** Does what a guide says, in a folder: each piece goes into its file, each command is run and answers as shown. */
export function follow(step: GuideStep, cwd: string): void {
  switch (step.kind) {
    case "run":
      assertAnswers(step, cwd);
      break;
    case "start":
      assert.equal(isobar([step.args[0] ?? "", "--help"], { cwd }).code, 0, `line ${step.line}`);
      break;
    case "write":
      mkdirSync(dirname(pathOf(step, cwd)), { recursive: true });
      writeFileSync(pathOf(step, cwd), step.text, { flag: "wx" });
      break;
    case "insert":
      change(step, cwd, `\n${step.under}:\n`, `\n${step.under}:\n${step.text}`);
      break;
    case "replace":
      change(step, cwd, step.from, step.to);
      break;
  }
}

function assertAnswers(step: Extract<GuideStep, { kind: "run" }>, cwd: string): void {
  const { code, out, err } = isobar(step.args, { cwd });
  const answer = [...err, ...out, ...(step.showsCode ? [String(code)] : [])];
  const where = `line ${step.line}: isobar ${step.args.join(" ")}`;
  if (!step.showsCode) assert.equal(code, 0, `${where}\n${answer.join("\n")}`);
  // A digest, a path of this machine and how large a site is stand as "…".
  const shown = step.answer.map((line, at) => (fits(answer[at] ?? "", line) ? answer[at] : line));
  assert.deepEqual(answer, shown, where);
}

function fits(line: string, shown: string): boolean {
  const parts = shown.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`).test(line);
}

function change(step: GuideStep & { readonly file: string }, cwd: string, from: string, to: string): void {
  const path = pathOf(step, cwd);
  writeFileSync(path, replaceOnce(readFileSync(path, "utf8"), from, to, `line ${step.line}: ${step.file}`));
}

function pathOf({ file }: { readonly file: string }, cwd: string): string {
  return join(cwd, "my-city", file);
}
