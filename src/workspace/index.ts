export { type EditionFile, readEditionFile } from "./read-edition-file.js";
export { readWorkspace, type Workspace } from "./read-workspace.js";
export { isReplaceable, writeFolderWhole, writeWhole } from "./write-whole.js";
