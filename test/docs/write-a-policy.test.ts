import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { repositoryRoot } from "../repository.js";
import { temporaryFolder } from "../workspace/temporary.js";
import { follow } from "./follow-guide.js";
import { guideSteps } from "./guide-story.js";

const steps = guideSteps(readFileSync(join(repositoryRoot, "docs/guides/write-a-policy.md"), "utf8"));

/** The guide as a person follows it: each piece goes into its file, each command is run and answers as shown. */
test("the guide, followed from its first line to its last, does what it says", (t) => {
  const cwd = temporaryFolder(t);
  for (const step of steps) follow(step, cwd);
});

test("every kind of thing a policy's author writes has a piece in the guide", () => {
  const written = steps.flatMap((step) =>
    step.kind === "insert" ? [step.under] : step.kind === "write" ? [dirname(step.file)] : [],
  );
  const needed = ["units", "definitions", "groups", "indicators", "targets", "commitments", "remarks"];
  for (const part of [...needed, "deliveries", "decisions"]) assert.ok(written.includes(part), part);
});
