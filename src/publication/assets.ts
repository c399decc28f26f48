import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { addresses } from "./addresses.js";
import { tightCss } from "./tight-css.js";

/** A file that pages refer to. */
export interface Asset {
  readonly type: string;
  bytes(): Uint8Array<ArrayBuffer>;
}

/** The files of `assets/styles/` that every page needs, sent as one stylesheet; each is one layer, and later ones win. */
const styleFiles = ["tokens", "base", "layout", "parts", "charts", "home", "print"] as const;

/** What the pages behind the home page need besides, a second one; its layers are those of the first. */
const pagesStyleFiles = ["pages", "policy"] as const;

const resolve = createRequire(import.meta.url).resolve;

/** The files under `/assets/`, by their address: the stylesheet, the typeface with its licence, the schemas. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  [addresses.stylesheet, stylesheet(styleFiles)],
  [addresses.pagesStylesheet, stylesheet(pagesStyleFiles)],
  [addresses.icon, asset("image/svg+xml", () => [new URL("../../../assets/icon.svg", import.meta.url)])],
  [addresses.typeface(400), typeface("files/ibm-plex-sans-latin-400-normal.woff2")],
  [addresses.typeface(700), typeface("files/ibm-plex-sans-latin-700-normal.woff2")],
  [
    "/assets/ibm-plex-sans-licence.txt",
    asset("text/plain; charset=utf-8", () => [resolve("@fontsource/ibm-plex-sans/LICENSE")]),
  ],
  ["/assets/indicator-data.schema.json", jsonSchema("indicator-data")],
  ["/assets/edition.schema.json", jsonSchema("edition")],
]);

function stylesheet(names: readonly string[]): Asset {
  const places = names.map((name) => new URL(`../../../assets/styles/${name}.css`, import.meta.url));
  return asset(
    "text/css; charset=utf-8",
    () => places,
    (css) => Buffer.from(tightCss(css.toString("utf8"))),
  );
}

/** What the JSON files hold, for programs that read them. */
function jsonSchema(name: string): Asset {
  return asset("application/schema+json", () => [new URL(`../../../schemas/${name}.json`, import.meta.url)]);
}

function typeface(file: string): Asset {
  return asset("font/woff2", () => [resolve(`@fontsource/ibm-plex-sans/${file}`)]);
}

/** Read on first use and kept: assets do not change while the program runs. */
function asset(
  type: string,
  places: () => readonly (string | URL)[],
  prepared: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Asset {
  let loaded: Uint8Array<ArrayBuffer> | undefined;
  return {
    type,
    bytes() {
      loaded ??= new Uint8Array(prepared(Buffer.concat(places().map((place) => readFileSync(place)))));
      return loaded;
    },
  };
}
