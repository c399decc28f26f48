import type { CubeDimension } from "../../cube/index.js";
import { error, type Problem, quoted } from "../../problems/index.js";

/** A column of the data itself, and the one with the names of what it holds. */
export interface SdmxComponent {
  readonly id: string;
  readonly label: string;
  readonly at: number;
  readonly nameAt?: number;
}

/** What the columns of a file are. */
export interface SdmxComponents {
  readonly dimensions: readonly SdmxComponent[];
  readonly attributes: readonly SdmxComponent[];
  readonly value: SdmxComponent;
  /** Columns that say of what a row is, and what is to be done with it. */
  readonly structure: number | undefined;
  readonly structureId: number;
  readonly structureName: number | undefined;
  readonly action: number | undefined;
  readonly lastUpdate: number | undefined;
  /** Cells have a code and its name: `A: Annual`. */
  readonly hasBoth: boolean;
}

/** Attributes that are known wherever they stand; others stand after the value, as dimensions stand before. */
const attributeIds: ReadonlySet<string> = new Set([
  ...[
    "OBS_STATUS",
    "OBS_FLAG",
    "CONF_STATUS",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "DECIMALS",
    "COMMENT_OBS",
    "OBS_COM",
  ],
]);

/** Columns that are no component; in files of before version 2 the first one names the dataflow. */
const ownColumns: ReadonlySet<string> = new Set([
  ...["DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE"],
]);

/** Names that a dimension cannot have in this format. */
export const reservedIds: ReadonlySet<string> = new Set([...ownColumns, ...attributeIds, "OBS_VALUE"]);

export function sdmxComponents(file: string, columns: readonly string[]): SdmxComponents | Problem {
  // The first one may say what stands between several values of a cell: `STRUCTURE[;]`.
  const header = columns.map((name, at) => (at === 0 ? name.replace(/^([A-Z]+)\[.?\]/, "$1") : name));
  const hasBoth = header.some((name) => /^OBS_VALUE\s*:/.test(name));
  const named = header.map((name) => (hasBoth ? divided(name) : { id: name, label: "" }));
  const own = (id: string): number | undefined => {
    const at = named.findIndex((one) => one.id === id);
    return at === -1 ? undefined : at;
  };
  const structureName = own("STRUCTURE_NAME");
  const others = named.flatMap((one, at) => (ownColumns.has(one.id) ? [] : [{ ...one, at }]));
  // Where the structure has a name in a column of its own, every component has its names in the column after it.
  const isPaired = structureName !== undefined && !hasBoth && others.length % 2 === 0;
  const components: readonly SdmxComponent[] = isPaired
    ? others.flatMap(({ id, at }, place) =>
        place % 2 === 1
          ? []
          : [{ id, at, label: others[place + 1]?.id ?? "", nameAt: others[place + 1]?.at ?? at }],
      )
    : others;
  const valueAt = components.findIndex(({ id }) => id === "OBS_VALUE");
  const value = components[valueAt];
  const structureId = own("STRUCTURE_ID") ?? own("DATAFLOW");
  if (value === undefined || structureId === undefined) return columnsProblem(file, undefined);
  const twice = components.find(({ id }, at) => components.findIndex((one) => one.id === id) < at);
  if (twice !== undefined) return columnsProblem(file, twice.id);
  const isAttribute = ({ id }: SdmxComponent, at: number) =>
    id !== "TIME_PERIOD" && (at > valueAt || attributeIds.has(id));
  const dimensions = components.filter((one, at) => at !== valueAt && !isAttribute(one, at));
  if (dimensions.length === 0) return columnsProblem(file, undefined);
  return {
    dimensions,
    attributes: components.filter((one, at) => at !== valueAt && isAttribute(one, at)),
    value,
    structure: own("STRUCTURE"),
    structureId,
    structureName,
    action: own("ACTION"),
    lastUpdate: own("LAST UPDATE"),
    hasBoth,
  };
}

/** What a component is by its name alone: SDMX says no more in a file of data. */
export function roleOfComponent(id: string): CubeDimension["role"] {
  if (id === "TIME_PERIOD") return "time";
  return id === "REF_AREA" || id === "geo" ? "place" : undefined;
}

/** `A: Annual` */
export function divided(text: string): { readonly id: string; readonly label: string } {
  const at = text.indexOf(":");
  if (at === -1) return { id: text, label: "" };
  return { id: text.slice(0, at).trim(), label: text.slice(at + 1).trim() };
}

function columnsProblem(file: string, twice: string | undefined): Problem {
  return error(
    "sdmx-csv-columns",
    { file, line: 1 },
    twice === undefined
      ? {
          da: "kolonnerne er ikke SDMX-CSV's; ventede DATAFLOW eller STRUCTURE, mindst en dimension og OBS_VALUE",
          en: "the columns are not those of SDMX-CSV; expected DATAFLOW or STRUCTURE, at least one dimension and OBS_VALUE",
        }
      : {
          da: `kolonnen ${quoted(twice)} står to gange`,
          en: `the column ${quoted(twice)} stands twice`,
        },
  );
}
