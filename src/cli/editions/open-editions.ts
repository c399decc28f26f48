import { statSync } from "node:fs";
import { canonicalBytes } from "../../edition/index.js";
import { type Checked, error, hasErrors, type Problem } from "../../problems/index.js";
import type { PublishedEdition } from "../../publication/index.js";
import { readWorkspace } from "../../workspace/index.js";
import { withoutTextNotes } from "../call/report-problems.js";
import { draftEdition } from "./draft-edition.js";
import { pageLanguageProblems } from "./page-language-problems.js";
import { verifiedEdition } from "./verified-edition.js";

/** Whether a workspace's frozen editions are shown, or what it says now. */
export type Wanted = "frozen-or-draft" | "draft";

/**
 * The editions behind paths to edition files and workspaces. A workspace gives its frozen editions, or, when
 * it has none, its draft. What `verify` would refuse is not shown.
 */
export function openEditions(paths: readonly string[], wanted: Wanted): Checked<readonly PublishedEdition[]> {
  const opened = paths.map((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile() ? openFiles([path]) : openWorkspace(path, wanted),
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

function openWorkspace(folder: string, wanted: Wanted): Checked<readonly PublishedEdition[]> {
  const workspace = readWorkspace(folder);
  if (workspace.value === undefined) return { value: undefined, problems: workspace.problems };
  if (wanted !== "draft" && workspace.value.editionFiles.length > 0) {
    const files = openFiles(workspace.value.editionFiles);
    return { value: files.value, problems: [...workspace.problems, ...files.problems] };
  }
  const draft = draftEdition(workspace.value);
  return {
    value: draft.value && [{ edition: draft.value, bytes: canonicalBytes(draft.value), draft: true }],
    problems: withoutTextNotes([...workspace.problems, ...draft.problems]),
  };
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
