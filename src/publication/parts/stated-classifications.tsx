import { formatDate } from "../../language/index.js";
import { placeName } from "../view/names.js";
import { type Reader, textIn } from "../view/reader.js";

/** Lists that other authorities made by rules of their own: shown as stated, with source and date. */
export function StatedClassifications({ reader }: { reader: Reader }) {
  const { words, language, policy } = reader;
  if (policy.statedClassifications.length === 0) return null;
  return (
    <>
      <h2 id="stated">{words.residential.stated}</h2>
      <p>{words.residential.statedIntro}</p>
      {policy.statedClassifications.map((list) => (
        <section aria-labelledby={list.id}>
          <h3 id={list.id}>{textIn(reader, list.title)}</h3>
          <p>
            {textIn(reader, list.authority)}, {formatDate(list.date, language)}. {words.residential.source}:{" "}
            {list.source.url === undefined ? (
              textIn(reader, list.source.title)
            ) : (
              <a href={list.source.url}>{textIn(reader, list.source.title)}</a>
            )}
            .
          </p>
          {list.criteria.length === 0 ? null : (
            <>
              <p>{words.residential.theirCriteria}:</p>
              <ul>
                {list.criteria.map((criterion) => (
                  <li>{textIn(reader, criterion)}</li>
                ))}
              </ul>
            </>
          )}
          <p>{words.residential.onTheList}:</p>
          <ul>
            {list.members.map((member) => (
              <li>
                {placeName(reader, member.place)}
                {member.class === undefined ? "" : `: ${textIn(reader, member.class)}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
