import type { AreaClassChange } from "../../edition/index.js";
import { classWord, shareText } from "../view/area-classes.js";
import { placeName } from "../view/names.js";
import type { Reader } from "../view/reader.js";
import { BeforeAndAfterTable } from "./before-and-after.js";
import type { TwoReaders } from "./figure-changes.js";

/** Residential areas in another class than in the edition before: both classes with their shares, and why. */
export function ClassChanges(props: TwoReaders & { changes: readonly AreaClassChange[] }) {
  const { reader, before, after } = props;
  const { editions, residential } = reader.words;
  const changes = props.changes.map((one) => ({
    what: placeName(one.after === undefined ? before : after, one.place),
    before: standing(before, one.before),
    after: standing(after, one.after),
    why: one.cause === undefined ? editions.unknown : editions.classCauses[one.cause],
  }));
  return (
    <BeforeAndAfterTable reader={reader} title={editions.classes} what={residential.area} changes={changes} />
  );
}

function standing(reader: Reader, found: AreaClassChange["before"]): string {
  if (found === undefined) return reader.words.editions.none;
  const share = shareText(reader, found);
  return `${classWord(reader, found)} (${share === undefined ? "" : `${share}, `}${found.period})`;
}
