import { figureLinkProblems } from "../barometer/index.js";
import { populationNotes } from "../policy/index.js";
import { hasErrors, type Problem, problemCounts } from "../problems/index.js";
import {
  editionReader,
  newestEdition,
  readableWorkspace,
  readWorkspacePolicy,
  versionProblems,
  type Workspace,
} from "../workspace/index.js";
import type { Command } from "./call/command.js";
import { problemsAsJson, reportProblems } from "./call/report-problems.js";
import { storedMappingProblems } from "./conversion/stored-mappings.js";
import { coverageLines, coverageNotes } from "./coverage/coverage-report.js";
import { workspaceCoverage } from "./coverage/workspace-coverage.js";
import { draftProblems } from "./editions/draft-edition.js";
import { pageLanguageProblems } from "./editions/page-language-problems.js";
import { verifiedEdition } from "./editions/verified-edition.js";

export const check: Command = {
  name: "check",
  summary: {
    da: "læser alt i et arbejdsområde og nævner hvert problem med sit sted",
    en: "reads everything in a workspace and names every problem with its place",
  },
  operands: ["workspace"],
  options: {
    coverage: {
      text: {
        da: "viser alle mål uden indikator, indikatorer uden tal og løfter uden et nævnt organ",
        en: "lists all targets without indicator, indicators without figures and commitments without a named body",
      },
    },
    json: { text: { da: "svar som JSON", en: "answer as JSON" } },
  },
  run(call) {
    const [folder = ""] = call.operands;
    const { value, problems: found } = readableWorkspace(folder);
    // Mappings are of the policy alone: a delivery with a mistake hides none of theirs.
    const policy = value?.source.policy ?? readWorkspacePolicy(folder).value?.policy;
    const wrong = [
      ...found,
      ...(policy === undefined ? [] : storedMappingProblems(folder, policy)),
      ...(value === undefined ? [] : problemsBetween(value, found)),
    ];
    // Of a policy with errors it is not known yet what it covers and compares.
    const whole = hasErrors(wrong) ? undefined : value;
    const covered = whole && workspaceCoverage(whole);
    const problems = [
      ...wrong,
      ...(whole === undefined ? [] : populationNotes(whole.source)),
      ...(covered === undefined ? [] : coverageNotes(covered)),
    ];
    const listed = call.isSet("coverage") ? covered : undefined;
    if (call.isSet("json")) {
      call.effects.out(problemsAsJson(problems, listed === undefined ? {} : { coverage: listed }));
    } else {
      reportProblems(problems, call);
      for (const line of listed === undefined ? [] : coverageLines(listed, call.language)) {
        call.effects.out(line);
      }
      call.effects.out(problemCounts(problems, call.language));
    }
    return hasErrors(problems) ? 1 : 0;
  },
};

/** What only shows when the parts meet: links to figures, contradicting deliveries, editions that are not whole. */
function problemsBetween(workspace: Workspace, found: readonly Problem[]): readonly Problem[] {
  const { source, deliveries, editionFiles } = workspace;
  // A policy with errors is no ground to build an edition on; its links can be followed all the same.
  const figures = hasErrors(found) ? figureLinkProblems(source, deliveries) : draftProblems(workspace);
  const read = editionReader();
  const versions = hasErrors(found) ? [] : versionProblems(workspace, newestEdition(workspace, read).value);
  return [
    ...pageLanguageProblems(source.policy.languages, source.placeOf),
    ...figures,
    ...versions,
    ...editionFiles.flatMap((path) => verifiedEdition(path, read).problems),
  ];
}
