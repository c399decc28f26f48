import type { DecidedChange, EditionDifference } from "../../edition/index.js";
import { fieldTitle, type Language } from "../../language/index.js";
import { capital } from "../view/names.js";
import { textIn } from "../view/reader.js";
import type { TwoReaders } from "./figure-changes.js";
import { TargetName } from "./target-name.js";

/** What targets ask for otherwise, each change with the decision it rests on. */
export function TargetChanges(props: TwoReaders & { difference: EditionDifference }) {
  const { reader, after, difference } = props;
  const { words } = reader;
  const changes = difference.policy.filter(({ part }) => part === "target");
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{words.editions.targets}</h3>
      <ul class="items">
        {[...new Set(changes.map(({ id }) => id))].map((id) => (
          <li>
            <p>
              <TargetName {...props} target={id} />
            </p>
            <ChangeList {...props} changes={changes.filter((change) => change.id === id)} />
          </li>
        ))}
      </ul>
      {difference.decisions.map((decision) => {
        const body = after.index.bodies.get(decision.body);
        return (
          <p>
            {words.editions.decidedBy(
              textIn(reader, decision.title),
              body === undefined ? decision.body : textIn(reader, body.title),
              decision.date,
            )}{" "}
            {textIn(reader, decision.reason)}
          </p>
        );
      })}
    </section>
  );
}

/** What else of the policy changed: a line for each field, the long list only when asked for. */
export function PolicyChanges(props: TwoReaders & { title: string; changes: readonly DecidedChange[] }) {
  const { reader, title, changes } = props;
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <details>
        <summary>{capital(reader.words.editions.counts.policy(changes.length))}</summary>
        <ChangeList {...props} changes={changes} />
      </details>
    </section>
  );
}

/** A change of a target's words needs no decision; of what it asks for, one that is missing is said. */
function ChangeList({ reader, changes }: TwoReaders & { changes: readonly DecidedChange[] }) {
  const { words, language } = reader;
  return (
    <ul>
      {changes.map(({ sentence, decision, part, text, field }) => (
        <li>
          {capital(withTitle(sentence[language], field, language))}.
          {part === "target" && !text && isDecided(field) && decision === undefined
            ? ` ${words.editions.noDecision}`
            : ""}
        </li>
      ))}
    </ul>
  );
}

/** The sentence with the field's title in place of its name in the file. */
function withTitle(sentence: string, field: string | undefined, language: Language): string {
  return field === undefined
    ? sentence
    : sentence.replace(`: ${field} `, () => `: ${fieldTitle(field, language)} `);
}

/** The area a target stands in and the number of its figure in the text are nobody's decision. */
function isDecided(field = ""): boolean {
  return field !== "area" && field.split(".").at(-1) !== "figure";
}
