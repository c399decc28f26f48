import { type Assessment, notAssessableReasons, targetStatuses } from "../../edition/index.js";
import { reasonText, statusText } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { linkTo, type Reader } from "../view/reader.js";

/** Counts by status, each leading to its targets. */
export function StatusCounts({
  reader,
  assessments,
}: {
  reader: Reader;
  assessments: readonly Assessment[];
}) {
  const { language, words } = reader;
  return (
    <dl class="key-figures tallies">
      {counted(targetStatuses, assessments, ({ status }) => status).map(({ key, number }) => (
        <div>
          <dt>
            <span aria-hidden="true">{statusText(key, language).sign}</span>{" "}
            <a href={linkTo(reader, addresses.targets(language, reader.policy.id, `status/${key}`))}>
              {statusText(key, language).word}
            </a>
          </dt>
          <dd>
            <span class="large">{number}</span> {words.pages.ofTargets(assessments.length)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** For the targets that cannot be assessed, how many for each reason, the most frequent first. */
export function ReasonCounts({
  reader,
  assessments,
}: {
  reader: Reader;
  assessments: readonly Assessment[];
}) {
  const { language, words } = reader;
  const reasons = counted(notAssessableReasons, assessments, ({ reason }) => reason);
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons
        .toSorted((a, b) => b.number - a.number)
        .map(({ key, number }) => (
          <li>
            <strong>{words.counts.targets(number)}</strong>: {reasonText(key, language).because}
          </li>
        ))}
    </ul>
  );
}

function counted<K>(
  keys: readonly K[],
  assessments: readonly Assessment[],
  keyOf: (assessment: Assessment) => K | undefined,
): readonly { readonly key: K; readonly number: number }[] {
  return keys
    .map((key) => ({ key, number: assessments.filter((one) => keyOf(one) === key).length }))
    .filter(({ number }) => number > 0);
}
