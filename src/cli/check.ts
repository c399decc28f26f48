import { hasErrors, problemCounts } from "../problems/index.js";
import { readWorkspace } from "../workspace/index.js";
import type { Command } from "./command.js";
import { draftEdition } from "./draft-edition.js";
import { problemsAsJson, reportProblems } from "./report-problems.js";

export const check: Command = {
  name: "check",
  summary: {
    da: "læser alt i et arbejdsområde og nævner hvert problem med sit sted",
    en: "reads everything in a workspace and names every problem with its place",
  },
  operands: ["workspace"],
  options: { json: { text: { da: "svar som JSON", en: "answer as JSON" } } },
  run(call) {
    const { value, problems: found } = readWorkspace(call.operands[0] ?? "");
    // What only shows when the figures meet: contradicting deliveries, figures that cannot be derived.
    const problems = value === undefined ? found : [...found, ...draftEdition(value).problems];
    if (call.isSet("json")) call.effects.out(problemsAsJson(problems));
    else {
      reportProblems(problems, call);
      call.effects.out(problemCounts(problems, call.language));
    }
    return hasErrors(problems) ? 1 : 0;
  },
};
