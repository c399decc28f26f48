export { initWorkspace } from "./init.js";
export { newestEdition } from "./newest-edition.js";
export { type EditionFile, type EditionReader, editionReader, readEditionFile } from "./read-edition-file.js";
export { readFile } from "./read-file.js";
export {
  editionFilesIn,
  readableWorkspace,
  readWorkspace,
  readWorkspacePolicy,
  type Workspace,
} from "./read-workspace.js";
export { laterDecisionProblems, versionProblems } from "./version-problems.js";
export { type FileContent, writeFilesWhole } from "./write-files-whole.js";
export { type AddFile, type FolderChange, isReplaceable, writeFolderWhole } from "./write-folder.js";
export { writeWhole } from "./write-whole.js";
