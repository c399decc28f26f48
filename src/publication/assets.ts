import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A file that pages refer to. */
export interface Asset {
  readonly type: string;
  bytes(): Uint8Array<ArrayBuffer>;
}

const resolve = createRequire(import.meta.url).resolve;

/** The files under `/assets/`, by their address: the stylesheet, and the typeface with its licence. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  [
    "/assets/site.css",
    asset("text/css; charset=utf-8", () => new URL("../../../assets/site.css", import.meta.url)),
  ],
  ["/assets/ibm-plex-sans-400.woff2", typeface("files/ibm-plex-sans-latin-400-normal.woff2")],
  ["/assets/ibm-plex-sans-600.woff2", typeface("files/ibm-plex-sans-latin-600-normal.woff2")],
  [
    "/assets/ibm-plex-sans-licence.txt",
    asset("text/plain; charset=utf-8", () => resolve("@fontsource/ibm-plex-sans/LICENSE")),
  ],
]);

function typeface(file: string): Asset {
  return asset("font/woff2", () => resolve(`@fontsource/ibm-plex-sans/${file}`));
}

/** Read on first use and kept: assets do not change while the program runs. */
function asset(type: string, place: () => string | URL): Asset {
  let loaded: Uint8Array<ArrayBuffer> | undefined;
  return {
    type,
    bytes() {
      loaded ??= new Uint8Array(readFileSync(place()));
      return loaded;
    },
  };
}
