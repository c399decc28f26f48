import type { AreaClassChange } from "../../edition/index.js";
import { classWord, shareText } from "../view/area-classes.js";
import { capital, placeName } from "../view/names.js";
import type { Reader } from "../view/reader.js";
import type { TwoReaders } from "./figure-changes.js";

/** Residential areas in another class than in the edition before: both classes with their shares, and why. */
export function ClassChanges({
  reader,
  before,
  after,
  changes,
}: TwoReaders & { changes: readonly AreaClassChange[] }) {
  const { words } = reader;
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{words.editions.classes}</h3>
      <div class="scroll">
        <table class="stacks">
          <caption class="visually-hidden">{words.editions.classes}</caption>
          <thead>
            <tr>
              <th scope="col">{words.residential.area}</th>
              <th scope="col">{words.editions.before}</th>
              <th scope="col">{words.editions.after}</th>
              <th scope="col">{words.editions.why}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr>
                <th scope="row">{placeName(one.after === undefined ? before : after, one.place)}</th>
                <td data-label={words.editions.before}>{standing(before, one.before)}</td>
                <td data-label={words.editions.after}>{standing(after, one.after)}</td>
                <td data-label={words.editions.why}>
                  <span class="small">
                    {capital(
                      one.cause === undefined
                        ? words.editions.unknown
                        : words.editions.classCauses[one.cause],
                    )}
                    .
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function standing(reader: Reader, found: AreaClassChange["before"]): string {
  if (found === undefined) return reader.words.editions.none;
  const share = shareText(reader, found);
  return `${classWord(reader, found)} (${share === undefined ? "" : `${share}, `}${found.period})`;
}
