export type { Effects } from "./command.js";
export { run } from "./run.js";
