import { addresses } from "../addresses.js";
import { type CommitmentFilter, choiceName, choicesOf, filterPath } from "../view/commitment-filter.js";
import { type CommitmentFacet, commitmentFacets, type PlacedCommitment } from "../view/commitments.js";
import { capital } from "../view/names.js";
import { linkTo, type Reader } from "../view/reader.js";

/** What the list is narrowed to, each with a link that takes it away, and what it can be narrowed to instead. */
export function CommitmentFilters({
  reader,
  all,
  filter,
}: {
  reader: Reader;
  all: readonly PlacedCommitment[];
  filter: CommitmentFilter;
}) {
  const words = reader.words.commitmentList;
  const chosen = commitmentFacets.filter((facet) => filter[facet] !== undefined);
  return (
    <nav class="filters" aria-label={words.filters}>
      {chosen.length === 0 ? null : (
        <ul class="chosen">
          {chosen.map((facet) => (
            <li>
              <a href={filterLink(reader, { ...filter, [facet]: undefined })}>
                {words.remove} <span aria-hidden="true">✕</span>{" "}
                {words.facetIs(words[facet], capital(choiceName(reader, facet, filter[facet] ?? "")))}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="facets">
        {commitmentFacets.map((facet) => (
          <Facet reader={reader} all={all} filter={filter} facet={facet} />
        ))}
      </div>
    </nav>
  );
}

function Facet({
  reader,
  all,
  filter,
  facet,
}: {
  reader: Reader;
  all: readonly PlacedCommitment[];
  filter: CommitmentFilter;
  facet: CommitmentFacet;
}) {
  const words = reader.words.commitmentList;
  const value = filter[facet];
  const current = value === undefined ? words.all : capital(choiceName(reader, facet, value));
  return (
    <details>
      <summary>{words.facetIs(words[facet], current)}</summary>
      <ul>
        <li>
          <a
            href={filterLink(reader, { ...filter, [facet]: undefined })}
            aria-current={value === undefined ? "true" : undefined}
          >
            {words.all}
          </a>
        </li>
        {choicesOf(reader, all, filter, facet).map((choice) => (
          <li>
            <a
              href={filterLink(reader, { ...filter, [facet]: choice.value })}
              aria-current={choice.value === value ? "true" : undefined}
            >
              {words.choice(capital(choiceName(reader, facet, choice.value)), choice.count)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function filterLink(
  reader: Reader,
  filter: { readonly [Facet in CommitmentFacet]?: string | undefined },
): string {
  const { language, policy } = reader;
  return linkTo(reader, addresses.commitments(language, policy.id, filterPath(filter as CommitmentFilter)));
}
