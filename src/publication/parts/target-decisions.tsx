import { fieldTitle, formatDate } from "../../language/index.js";
import { capital } from "../view/names.js";
import { type Reader, textIn } from "../view/reader.js";

/** What was decided about a target by the edition's day, oldest first: who, when, why, and from what to what. */
export function TargetDecisions({ reader, target }: { reader: Reader; target: string }) {
  const { words, language, index, published } = reader;
  const decisions = published.edition.decisions.filter(({ changes }) =>
    changes.some((change) => change.target === target),
  );
  if (decisions.length === 0) return null;
  return (
    <>
      <h2 id="decisions">{words.target.decisions}</h2>
      <ul class="items">
        {decisions.map((decision) => {
          const body = index.bodies.get(decision.body);
          return (
            <li id={decision.id}>
              <h3>{textIn(reader, decision.title)}</h3>
              <p class="muted small">
                {words.target.decided(
                  body === undefined ? decision.body : textIn(reader, body.title),
                  formatDate(decision.date, language),
                )}
              </p>
              <p>{textIn(reader, decision.reason)}</p>
              <ul class="small">
                {decision.changes
                  .filter((change) => change.target === target)
                  .map(({ field, from, to }) => (
                    <li>
                      {words.target.changed(
                        capital(fieldTitle(field, language)),
                        from ?? words.target.nothing,
                        to ?? words.target.nothing,
                      )}
                    </li>
                  ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </>
  );
}
