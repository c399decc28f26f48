import type { Annotation, Table } from "../../cube/index.js";
import type { Loss } from "../format.js";
import type { JsonDraft } from "../json/json-text.js";
import { isProblem, readJson } from "../json/read-json.js";
import { foreignAnnotationsLost } from "../loss.js";

/** What was read from JSON-stat and has no place of its own in a table, by the member it was. */
export interface OwnWords {
  /** The members of a part: `of(["sex"], "category.")`. */
  of(about: readonly string[], before: string): readonly (readonly [string, JsonDraft])[];
  readonly lost: readonly Loss[];
}

const places = ["extension.px.", "extension.", "category.unit.", "category."] as const;

export function ownWords({ annotations, dimensions }: Table): OwnWords {
  const ids = new Set(dimensions.map(({ id }) => id));
  const own = annotations.filter((one) => isOwn(one, ids));
  return {
    of: (about, before) =>
      own.flatMap((one): readonly (readonly [string, JsonDraft])[] => {
        if (one.about.length !== about.length || one.about.some((part, at) => part !== about[at])) return [];
        const place = places.find((start) => one.id.startsWith(start)) ?? "";
        return place === before ? [[one.id.slice(place.length), { raw: one.values[0] ?? "null" }]] : [];
      }),
    lost: foreignAnnotationsLost(annotations.length - own.length),
  };
}

function isOwn({ format, about, values }: Annotation, ids: ReadonlySet<string>): boolean {
  const [value = "", ...more] = values;
  const isKnown = about.length === 0 || ids.has(about[0] ?? "");
  return format === "json-stat" && isKnown && more.length === 0 && !isProblem(readJson("", value));
}
