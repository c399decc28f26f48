export { type Listening, listen } from "./listen.js";
export { publicApp } from "./public-app.js";
