import type { PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { CommitmentEntry } from "../parts/commitment-entry.js";
import { CommitmentFilters } from "../parts/commitment-filters.js";
import { renderPage } from "../parts/layout.js";
import { filterAt, filterName, isShown } from "../view/commitment-filter.js";
import { none, type PlacedCommitment } from "../view/commitments.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** The policy's commitments, or those that the filter in the address leaves; one that leaves none has no page. */
export function commitmentsPage(reader: Reader, path: string): string | undefined {
  const { words, language, policy, found } = reader;
  const all = found.commitments;
  const filter = path === "" ? {} : filterAt(path);
  const shown = filter === undefined ? [] : all.filter((one) => isShown(one, filter));
  if (filter === undefined || (path !== "" && shown.length === 0)) return undefined;
  const count = words.commitmentList.title(shown.length, all.length);
  const title =
    path === ""
      ? words.navigation.commitments
      : words.commitmentList.narrowed(words.navigation.commitments, filterName(reader, filter));
  return renderPage(reader, {
    title,
    description: path === "" ? `${count}. ${words.commitmentList.intro}` : `${title}. ${count}.`,
    trail:
      path === ""
        ? [homeStep(reader)]
        : [
            homeStep(reader),
            { title: words.navigation.commitments, address: addresses.commitments(language, policy.id) },
          ],
    content: (
      <>
        <h1>{path === "" ? count : words.commitmentList.narrowed(count, filterName(reader, filter))}</h1>
        <p class="lead">{all.length === 0 ? words.commitmentList.empty : words.commitmentList.intro}</p>
        <CommitmentFilters reader={reader} all={all} filter={filter} />
        <p class="muted small">{words.commitmentList.noBodyMeans}</p>
        {byArea(reader, shown).map(([area, members]) => (
          <section aria-labelledby={`area-${area.id}`}>
            <h2 id={`area-${area.id}`}>
              <a href={linkTo(reader, addresses.area(language, policy.id, area.id))}>
                {textIn(reader, area.title)}
              </a>
            </h2>
            <p class="muted">{words.commitmentList.title(members.length, area.commitments.length)}</p>
            <ul class="items entries commitments">
              {members.map(({ commitment, values }) => (
                <li id={commitment.id}>
                  <CommitmentEntry
                    reader={reader}
                    commitment={commitment}
                    ownerless={values.owner.includes(none)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  });
}

/** Areas in the order of the policy, each with what is shown of it. */
function byArea(
  { policy }: Reader,
  shown: readonly PlacedCommitment[],
): readonly (readonly [PolicyArea, readonly PlacedCommitment[]])[] {
  return policy.areas
    .map((area) => [area, shown.filter((one) => one.area === area)] as const)
    .filter(([, members]) => members.length > 0);
}
