/** The `node:` modules of a room: only these (with what lies below them, as `fs/promises`), or all but these. */
export type NodeModules = { readonly only: readonly string[] } | { readonly except: readonly string[] };

export interface Room {
  readonly name: string;
  readonly mayImport: readonly string[];
  /** Packages of package.json; a `.tsx` file needs `#markup`, which is `publication/markup`. */
  readonly packages: readonly string[];
  readonly node: NodeModules;
  /** Folders of the room that never import each other. */
  readonly apart?: readonly string[];
}

const pure: NodeModules = { only: [] };
const any: NodeModules = { except: [] };
const noFilesNoNetwork: NodeModules = {
  except: ["fs", "net", "tls", "dgram", "dns", "http", "http2", "https"],
};

const everyRoomButTwo: readonly Room[] = [
  room("problems", [], ["leven"], pure),
  room("cube", [], [], pure),
  room("statistics", [], [], pure),
  room("language", [], [], pure),
  room("formats", ["cube", "problems"], ["csv-parse", "hucre"], noFilesNoNetwork),
  room("policy", ["cube", "problems"], ["zod", "yaml", "@marcbachmann/cel-js"], pure),
  {
    ...room("confidentiality", ["cube", "problems"], ["highs"], any),
    // What is withheld is judged by code that did not choose it.
    apart: ["suppression", "audit"],
  },
  room("delivery", ["cube", "formats", "policy", "confidentiality", "problems"], ["zod", "leven"], any),
  room("edition", ["cube", "policy", "problems"], ["zod", "canonicalize"], { only: ["crypto"] }),
  room(
    "barometer",
    ["cube", "statistics", "policy", "confidentiality", "delivery", "edition", "problems"],
    [],
    pure,
  ),
  room(
    "register",
    ["cube", "statistics", "policy", "confidentiality", "formats", "delivery", "barometer", "problems"],
    ["@duckdb/node-api", "@clickhouse/client"],
    any,
  ),
  room("workspace", ["policy", "delivery", "edition", "formats", "problems"], [], any),
  room(
    "publication",
    ["cube", "statistics", "formats", "language", "policy", "edition"],
    ["#markup", "d3-scale", "@fontsource/ibm-plex-sans"],
    any,
  ),
  room("store", [], [], any),
  room("diary", ["store", "language"], [], any),
  room("accounts", ["store", "diary"], [], any),
  room("governance", ["store", "diary", "accounts", "policy", "barometer", "edition"], [], pure),
  room("projects", ["store", "diary", "accounts", "policy", "edition"], [], pure),
];

const allAboveWeb = everyRoomButTwo.map((above) => above.name);

/**
 * The rooms of src/, in an order in which each imports only rooms above it: the table of docs/architecture.md.
 * A room that does not exist yet costs nothing; a new import or package is a line here, and so a decision.
 */
export const rooms: readonly Room[] = [
  ...everyRoomButTwo,
  {
    name: "web",
    mayImport: allAboveWeb.filter((name) => name !== "register"),
    packages: ["#markup", "hono", "@hono/node-server"],
    node: any,
    apart: ["deliveries", "editions", "governance", "projects", "accounts"],
  },
  room("cli", [...allAboveWeb, "web"], [], any),
];

function room(
  name: string,
  mayImport: readonly string[],
  packages: readonly string[],
  node: NodeModules,
): Room {
  return { name, mayImport, packages, node };
}
