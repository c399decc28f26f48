import type { Format } from "../format.js";
import { isPx } from "./is-px.js";
import { readPx } from "./read-px.js";
import { writePx } from "./write-px.js";

export const pxFormat: Format = {
  id: "px",
  name: { da: "PX (PC-Axis)", en: "PX (PC-Axis)" },
  endings: ["px"],
  recognises: isPx,
  read: readPx,
  write: writePx,
};
