export type { Effects } from "./call/command.js";
export { lostAnswer } from "./call/lost-answer.js";
export { run } from "./run.js";
