import type { Commitment } from "../../policy/index.js";
import { type Reader, textIn } from "../view/reader.js";
import { TargetLinks } from "./target-link.js";

/** What is promised, by initiative, each with who answers for it, when, and what would show that it is done. */
export function CommitmentList({
  reader,
  commitments,
}: {
  reader: Reader;
  commitments: readonly Commitment[];
}) {
  return (
    <>
      {byInitiative(reader, commitments).map(({ initiative, members }) => (
        <section>
          {initiative === "" ? null : <h3>{initiative}</h3>}
          <ul class="items tight">
            {members.map((commitment) => (
              <li id={commitment.id}>
                <CommitmentItem reader={reader} commitment={commitment} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function CommitmentItem({ reader, commitment }: { reader: Reader; commitment: Commitment }) {
  const { words, index } = reader;
  const owners = commitment.responsible.map((id) => {
    const body = index.bodies.get(id);
    return body === undefined ? id : textIn(reader, body.title);
  });
  return (
    <details>
      <summary>{textIn(reader, commitment.title)}</summary>
      <p>{textIn(reader, commitment.text)}</p>
      <dl class="facts small">
        <dt>{words.table.responsible}</dt>
        <dd>{owners.length === 0 ? words.commitments.noOwnerNamed : owners.join(", ")}</dd>
        <dt>{words.table.due}</dt>
        <dd>
          {commitment.due === undefined
            ? words.commitments.noDeadline
            : textIn(reader, commitment.due.wording)}
        </dd>
        <dt>{words.table.recurs}</dt>
        <dd>{words.recurrences[commitment.recurrence]}</dd>
        {commitment.evidence === undefined ? null : (
          <>
            <dt>{words.table.evidence}</dt>
            <dd>{textIn(reader, commitment.evidence)}</dd>
          </>
        )}
        {commitment.targets.length === 0 ? null : (
          <>
            <dt>{words.navigation.targets}</dt>
            <dd>
              <TargetLinks reader={reader} ids={commitment.targets} />
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

/** Commitments under the heading they stand under in the policy, in its order. */
function byInitiative(
  reader: Reader,
  commitments: readonly Commitment[],
): readonly { readonly initiative: string; readonly members: readonly Commitment[] }[] {
  const groups = new Map<string, Commitment[]>();
  for (const commitment of commitments) {
    const name = commitment.initiative === undefined ? "" : textIn(reader, commitment.initiative);
    groups.set(name, [...(groups.get(name) ?? []), commitment]);
  }
  return [...groups].map(([initiative, members]) => ({ initiative, members }));
}
