import type { Policy } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { measureTitle } from "../view/names.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";

/** A group: who belongs to it, in words and as data, what the policy calls it, and which figures are for it. */
export function GroupEntry({ reader, group }: { reader: Reader; group: Policy["groups"][number] }) {
  const { index, found, language, policy } = reader;
  const texts = reader.words.definitions;
  const definition = index.definitions.get(group.definition ?? "");
  const includes = (group.includes ?? []).flatMap((id) => {
    const part = index.groups.get(id);
    return part === undefined ? [] : [textIn(reader, part.title)];
  });
  const measured = policy.areas
    .flatMap(({ indicators }) => indicators.map(({ id }) => id))
    .filter((id) => found.series.get(id)?.some(({ key }) => key.group === group.id));
  return (
    <>
      <h3>{textIn(reader, group.title)}</h3>
      <p>{textIn(reader, group.rule)}</p>
      <dl class="facts small">
        <dt>{texts.membership}</dt>
        <dd>
          <Membership reader={reader} membership={group.membership} />
        </dd>
        {includes.length === 0 ? null : (
          <>
            <dt>{texts.includes}</dt>
            <dd>{includes.join(", ")}</dd>
          </>
        )}
        {definition === undefined ? null : (
          <>
            <dt>{texts.definition}</dt>
            <dd>
              <a href={`#${definition.id}`}>{textIn(reader, definition.term)}</a>
            </dd>
          </>
        )}
        {group.labels.length === 0 ? null : (
          <>
            <dt>{texts.printedAs}</dt>
            <dd>{group.labels.map(({ title }) => textIn(reader, title)).join(", ")}</dd>
          </>
        )}
        {measured.length === 0 ? null : (
          <>
            <dt>{texts.figuresFor}</dt>
            <dd>
              {measured.map((id, at) => (
                <>
                  {at === 0 ? "" : "; "}
                  <a href={linkTo(reader, addresses.indicator(language, policy.id, id))}>
                    {measureTitle(reader, id)}
                  </a>
                </>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Membership({
  reader,
  membership,
}: {
  reader: Reader;
  membership: Policy["groups"][number]["membership"];
}) {
  const texts = reader.words.definitions;
  const { origin, ancestry, firstLanguage } = membership ?? {};
  const list = reader.policy.countryLists.find(({ id }) => id === origin?.list);
  const language =
    firstLanguage === undefined
      ? []
      : [(firstLanguage.same ? texts.firstLanguage : texts.otherFirstLanguage)(firstLanguage.language)];
  const inWords = [
    ...(ancestry === undefined ? [] : [texts.ancestry(ancestryTitles(reader, ancestry))]),
    ...language,
  ];
  if (membership === undefined) return <>{texts.notAsData}</>;
  return (
    <>
      {origin === undefined || list === undefined ? null : (
        <>
          {texts[origin.side]}: <a href={`#${listAnchor(list.id)}`}>{textIn(reader, list.title)}</a>
          {inWords.length === 0 ? null : "; "}
        </>
      )}
      {inWords.join("; ")}
    </>
  );
}

/** What the codes of an ancestry are called in the record files; the code itself where no file has it. */
function ancestryTitles(reader: Reader, codes: readonly string[]): readonly string[] {
  const known = (reader.policy.records ?? []).flatMap(
    ({ origin, variables }) => variables.find(({ id }) => id === origin?.ancestry)?.codes ?? [],
  );
  return codes.map((code) => {
    const title = known.find(({ id }) => id === code)?.title;
    return title === undefined ? code : textIn(reader, title);
  });
}

export function listAnchor(id: string): string {
  return `list-${id}`;
}
