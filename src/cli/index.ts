export type { Effects } from "./command.js";
export { lostAnswer } from "./lost-answer.js";
export { run } from "./run.js";
