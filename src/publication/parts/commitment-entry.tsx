import type { Commitment } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { Bodies } from "./bodies.js";
import { TargetLinks } from "./target-link.js";

/** A commitment in full: what is promised, who answers for it, when, how often, what would show it, which targets. */
export function CommitmentEntry({
  reader,
  commitment,
  ownerless,
}: {
  reader: Reader;
  commitment: Commitment;
  /** The policy names nobody, or only the authority as a whole. */
  ownerless: boolean;
}) {
  const { words, language, policy } = reader;
  const { id, responsible, due, recurrence, evidence, targets, initiative } = commitment;
  const address = `${addresses.commitments(language, policy.id)}#${id}`;
  return (
    <>
      <div>
        <h3>
          {textIn(reader, commitment.title)}{" "}
          <a class="small id" href={linkTo(reader, address)} aria-label={words.commitmentList.permanent(id)}>
            {id}
          </a>
        </h3>
        <p>{textIn(reader, commitment.text)}</p>
      </div>
      <dl class="facts small">
        <dt>{words.table.responsible}</dt>
        <dd>
          <Bodies reader={reader} ids={responsible} />
          {ownerless ? <NoBody reader={reader} alone={responsible.length === 0} /> : null}
        </dd>
        <dt>{words.table.due}</dt>
        <dd>{due === undefined ? words.commitments.noDeadline : textIn(reader, due.wording)}</dd>
        <dt>{words.table.recurs}</dt>
        <dd>{words.recurrences[recurrence]}</dd>
        {evidence === undefined ? null : (
          <>
            <dt>{words.table.evidence}</dt>
            <dd>{textIn(reader, evidence)}</dd>
          </>
        )}
        {initiative === undefined ? null : (
          <>
            <dt>{words.commitmentList.initiative}</dt>
            <dd>{textIn(reader, initiative)}</dd>
          </>
        )}
        {targets.length === 0 ? null : (
          <>
            <dt>{words.commitmentList.serves}</dt>
            <dd>
              <TargetLinks reader={reader} ids={targets} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function NoBody({ reader, alone }: { reader: Reader; alone: boolean }) {
  const { noBody } = reader.words.commitmentList;
  return <span class="muted">{alone ? noBody : ` (${noBody})`}</span>;
}
