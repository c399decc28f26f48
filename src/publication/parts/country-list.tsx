import type { Policy } from "../../policy/index.js";
import { type Reader, textIn } from "../view/reader.js";
import { listAnchor } from "./group-entry.js";

type CountryList = Policy["countryLists"][number];

/** A list of countries with the time each belongs to it, and whether the policy says so. */
export function CountryListSection({ reader, list }: { reader: Reader; list: CountryList }) {
  const texts = reader.words.definitions;
  const definition = reader.index.definitions.get(list.definition ?? "");
  return (
    <section aria-labelledby={listAnchor(list.id)}>
      <h3 id={listAnchor(list.id)}>{textIn(reader, list.title)}</h3>
      {definition === undefined ? null : (
        <p>
          {texts.definition}: <a href={`#${definition.id}`}>{textIn(reader, definition.term)}</a>
        </p>
      )}
      <div class="scroll">
        <table class="stacks">
          <caption class="visually-hidden">{textIn(reader, list.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.list}</th>
              <th scope="col">{texts.codes}</th>
              <th scope="col">{texts.valid}</th>
              <th scope="col">{texts.basis}</th>
              <th scope="col">{texts.note}</th>
            </tr>
          </thead>
          <tbody>
            {list.entries.map((entry) => (
              <tr>
                <th scope="row">{textIn(reader, entry.title)}</th>
                <td data-label={texts.codes}>{entry.countries.join(", ")}</td>
                <td data-label={texts.valid}>{validity(reader, entry)}</td>
                <td data-label={texts.basis}>{texts.bases[entry.basis]}</td>
                <td data-label={texts.note}>
                  {entry.note === undefined ? null : textIn(reader, entry.note)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function validity({ words }: Reader, { validFrom, validTo }: CountryList["entries"][number]): string {
  const { definitions } = words;
  const parts = [
    ...(validFrom === undefined ? [] : [definitions.from(validFrom)]),
    ...(validTo === undefined ? [] : [definitions.to(validTo)]),
  ];
  return parts.length === 0 ? definitions.throughout : parts.join(" ");
}
