import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../../../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

export const version: string = manifest.version;

/** The name under which an edition's manifest says which program made it. */
export const software = `isobar ${version}`;
