import { statSync } from "node:fs";
import { openAuditMethod } from "../../delivery/index.js";
import { canonicalBytes } from "../../edition/index.js";
import { type Checked, error, hasErrors, type Problem } from "../../problems/index.js";
import type { PublishedEdition } from "../../publication/index.js";
import { readWorkspace, type Workspace } from "../../workspace/index.js";
import { withoutTextNotes } from "../call/report-problems.js";
import { deliveriesAudit, openAuditProblems } from "./deliveries-audit.js";
import { draftEdition } from "./draft-edition.js";
import { pageLanguageProblems } from "./page-language-problems.js";
import { releasedEditions } from "./released-editions.js";
import { verifiedEdition } from "./verified-edition.js";

/** Whether a workspace's frozen editions are shown, or what it says now. */
export type Wanted = "frozen-or-draft" | "draft";

/**
 * Who sees what is opened. To `everybody` a draft is not shown whose deliveries tell together what one of them withholds, as
 * `freeze` would not make an edition of it; whoever works on it is warned.
 */
export type Readers = "everybody" | "whoever-works-on-it";

/**
 * The editions behind paths to edition files and workspaces. A workspace gives its frozen editions, or, when
 * it has none, its draft. What `verify` would refuse is not shown.
 */
export async function openEditions(
  paths: readonly string[],
  wanted: Wanted,
  readers: Readers = "everybody",
): Promise<Checked<readonly PublishedEdition[]>> {
  const opened = await Promise.all(
    paths.map(async (path) =>
      statSync(path, { throwIfNoEntry: false })?.isFile()
        ? openFiles([path])
        : openWorkspace(path, wanted, readers),
    ),
  );
  const editions = opened.flatMap(({ value }) => value ?? []);
  const problems = [
    ...opened.flatMap((one) => one.problems),
    ...doubles(editions),
    ...editions.flatMap(({ edition: { id, policy } }) =>
      pageLanguageProblems(policy.languages, () => ({ file: `${policy.id}/${id}` })),
    ),
  ];
  return { value: hasErrors(problems) ? undefined : editions, problems };
}

function openFiles(paths: readonly string[]): Checked<readonly PublishedEdition[]> {
  const files = paths.map((path) => verifiedEdition(path));
  return {
    value: files.flatMap(({ value }) =>
      value === undefined ? [] : [{ edition: value.edition, bytes: value.bytes, draft: false }],
    ),
    problems: files.flatMap(({ problems }) => problems),
  };
}

async function openWorkspace(
  folder: string,
  wanted: Wanted,
  readers: Readers,
): Promise<Checked<readonly PublishedEdition[]>> {
  const workspace = readWorkspace(folder);
  if (workspace.value === undefined) return { value: undefined, problems: workspace.problems };
  if (wanted !== "draft" && workspace.value.editionFiles.length > 0) {
    const files = openFiles(workspace.value.editionFiles);
    return { value: files.value, problems: [...workspace.problems, ...files.problems] };
  }
  // A frozen edition was audited when it was frozen.
  const told = await draftLeaks(workspace.value);
  const draft = draftEdition(workspace.value, hasErrors(told) ? [] : [openAuditMethod]);
  const leaks = readers === "everybody" ? told : told.map(asWarning);
  return {
    value: draft.value && [{ edition: draft.value, bytes: canonicalBytes(draft.value), draft: true }],
    problems: withoutTextNotes([...workspace.problems, ...draft.problems, ...leaks]),
  };
}

/** What the deliveries of a workspace tell together, and beside its released editions. */
async function draftLeaks(workspace: Workspace): Promise<readonly Problem[]> {
  const { source, deliveries } = workspace;
  const released = releasedEditions(workspace);
  const audit = await deliveriesAudit(source.policy, deliveries, released.value);
  return [...openAuditProblems(audit, source.policy), ...released.problems];
}

function asWarning(problem: Problem): Problem {
  return problem.severity === "error" ? { ...problem, severity: "warning" } : problem;
}

function doubles(editions: readonly PublishedEdition[]): readonly Problem[] {
  const names = editions.map(({ edition }) => `${edition.policy.id}/${edition.id}`);
  return names
    .filter((name, at) => names.indexOf(name) < at)
    .map((name) =>
      error(
        "edition-twice",
        { file: name },
        {
          da: "udgaven er givet to gange; hvert navn kan kun vises én gang",
          en: "the edition is given twice; each name can be shown once only",
        },
      ),
    );
}
