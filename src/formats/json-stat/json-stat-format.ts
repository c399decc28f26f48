import type { Format } from "../format.js";
import { isJsonStat } from "./is-json-stat.js";
import { readJsonStat } from "./read-json-stat.js";
import { writeJsonStat } from "./write-json-stat.js";

export const jsonStatFormat: Format = {
  id: "json-stat",
  name: { da: "JSON-stat", en: "JSON-stat" },
  endings: ["json"],
  recognises: isJsonStat,
  read: readJsonStat,
  write: writeJsonStat,
};
