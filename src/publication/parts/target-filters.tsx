import { addresses } from "../addresses.js";
import { linkTo, type Reader } from "../view/reader.js";
import {
  filterText,
  reasonChoices,
  statusChoices,
  type TargetFilter,
  type TargetFilterChoice,
  targetFilterPath,
} from "../view/target-filter.js";

/** How many targets have each status, and why others cannot be assessed: each leads to those targets. */
export function TargetFilters({ reader, chosen }: { reader: Reader; chosen: TargetFilter | undefined }) {
  const { words, language, policy, address } = reader;
  const all = addresses.targets(language, policy.id);
  const reasons = reasonChoices(reader);
  return (
    <nav class="filters" aria-label={words.lists.filters}>
      <ul class="choices">
        <li>
          <a href={linkTo(reader, all)} aria-current={address === all ? "true" : undefined}>
            {words.lists.choice(words.lists.targets, reader.found.assessments.size)}
          </a>
        </li>
        {statusChoices(reader).map((choice) => (
          <Choice reader={reader} choice={choice} chosen={chosen} />
        ))}
      </ul>
      {reasons.length === 0 ? null : (
        <>
          <p class="small muted">{words.pages.whyNot}</p>
          <ul class="choices">
            {reasons.map((choice) => (
              <Choice reader={reader} choice={choice} chosen={chosen} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function Choice({
  reader,
  choice: { filter, count },
  chosen,
}: {
  reader: Reader;
  choice: TargetFilterChoice;
  chosen: TargetFilter | undefined;
}) {
  const { language, policy, words } = reader;
  const { sign, word } = filterText(filter, reader);
  const path = targetFilterPath(filter);
  const isChosen = chosen !== undefined && targetFilterPath(chosen) === path;
  return (
    <li>
      <a
        href={linkTo(reader, addresses.targets(language, policy.id, path))}
        aria-current={isChosen ? "true" : undefined}
      >
        <span aria-hidden="true">{sign}</span> {words.lists.choice(word, count)}
      </a>
    </li>
  );
}
