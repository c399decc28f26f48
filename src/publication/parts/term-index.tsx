import { inAlphabeticalOrder, indexLetter } from "../../language/index.js";
import type { Policy } from "../../policy/index.js";
import { addresses, groupAddress } from "../addresses.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { listAnchor } from "./group-entry.js";

type Definition = Policy["definitions"][number];

/** The terms from the first letter to the last, with the letters to jump to and where each term is used. */
export function TermIndex({ reader }: { reader: Reader }) {
  const letters = byLetter(reader);
  const users = usersOf(reader);
  return (
    <>
      <nav class="letters" aria-label={reader.words.definitions.letters}>
        <ul>
          {letters.map(([letter]) => (
            <li>
              <a href={`#${letterAnchor(letter)}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(([letter, terms]) => (
        <section aria-labelledby={letterAnchor(letter)}>
          <h3 id={letterAnchor(letter)}>{letter}</h3>
          <ul class="items">
            {terms.map((definition) => (
              <li id={definition.id}>
                <Term reader={reader} definition={definition} users={users.get(definition.id) ?? []} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface User {
  readonly title: string;
  readonly href: string;
}

function Term({
  reader,
  definition,
  users,
}: {
  reader: Reader;
  definition: Definition;
  users: readonly User[];
}) {
  const { words } = reader;
  return (
    <>
      <h4>
        {textIn(reader, definition.term)} <span class="muted small id">{definition.id}</span>
      </h4>
      <p>{textIn(reader, definition.text)}</p>
      {definition.open === undefined ? null : (
        <p>
          <strong>{words.headings.open}:</strong> {textIn(reader, definition.open)}
        </p>
      )}
      {users.length === 0 ? null : (
        <p class="small">
          <span class="muted">{words.definitions.usedBy}:</span>{" "}
          {users.map(({ title, href }, at) => (
            <>
              {at === 0 ? "" : "; "}
              <a href={href}>{title}</a>
            </>
          ))}
        </p>
      )}
    </>
  );
}

function byLetter(reader: Reader): readonly (readonly [string, readonly Definition[]])[] {
  const { language, policy } = reader;
  const termOf = ({ term }: Definition): string => textIn(reader, term);
  const letters = new Map<string, Definition[]>();
  for (const definition of inAlphabeticalOrder(policy.definitions, termOf, language)) {
    const letter = indexLetter(termOf(definition), language);
    const known = letters.get(letter);
    if (known === undefined) letters.set(letter, [definition]);
    else known.push(definition);
  }
  return [...letters];
}

/** What is measured or drawn by each definition: indicators, gaps, groups and lists of countries. */
function usersOf(reader: Reader): ReadonlyMap<string, readonly User[]> {
  const { policy, language } = reader;
  const users = new Map<string, User[]>();
  const add = (definition: string | undefined, user: User): void => {
    if (definition !== undefined) users.set(definition, [...(users.get(definition) ?? []), user]);
  };
  for (const { definition, id, title } of policy.areas.flatMap(({ indicators, gaps }) => [
    ...indicators,
    ...gaps,
  ])) {
    const href = linkTo(reader, addresses.indicator(language, policy.id, id));
    add(definition, { title: textIn(reader, title), href });
  }
  for (const { definition, id, title } of policy.groups) {
    const [, fragment] = groupAddress(reader, id).split("#");
    add(definition, { title: textIn(reader, title), href: `#${fragment}` });
  }
  for (const { definition, id, title } of policy.countryLists) {
    add(definition, { title: textIn(reader, title), href: `#${listAnchor(id)}` });
  }
  return users;
}

function letterAnchor(letter: string): string {
  return letter === "#" ? "letter-other" : `letter-${letter}`;
}
