import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import { TargetFilters } from "../parts/target-filters.js";
import { TargetTable } from "../parts/target-list.js";
import { assessmentOf } from "../view/assessments.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { homeStep, type Step } from "../view/steps.js";
import { filterText, isFilteredIn, type TargetFilter, targetFilterAt } from "../view/target-filter.js";

/**
 * Every target of the policy with its status, area by area; or those of one status or reason, where any has it.
 * `path` is empty or such as `status/slow`.
 */
export function targetsPage(reader: Reader, path: string): string | undefined {
  const { policy, words, language } = reader;
  const filter = targetFilterAt(path);
  if (path !== "" && filter === undefined) return undefined;
  const areas = policy.areas
    .map((area) => ({
      area,
      targets: area.targets.filter(
        (target) => filter === undefined || isFilteredIn(assessmentOf(reader, target), filter),
      ),
    }))
    .filter(({ targets }) => targets.length > 0);
  if (filter !== undefined && areas.length === 0) return undefined;
  const { title, intro } = headOf(reader, filter);
  return renderPage(reader, {
    title,
    description: intro,
    trail: [homeStep(reader), ...(filter === undefined ? [] : [listStep(reader)])],
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{intro}</p>
        <TargetFilters reader={reader} chosen={filter} />
        {areas.map(({ area, targets }) => (
          <section aria-labelledby={`area-${area.id}`}>
            <h2 id={`area-${area.id}`}>
              <a href={linkTo(reader, addresses.area(language, policy.id, area.id))}>
                {textIn(reader, area.title)}
              </a>
            </h2>
            <TargetTable
              reader={reader}
              caption={words.pages.targetsOfArea(textIn(reader, area.title))}
              targets={targets}
            />
          </section>
        ))}
      </>
    ),
  });
}

/** A list's title and what it holds: for a status or a reason, the sentence that says what it means. */
function headOf(
  reader: Reader,
  filter: TargetFilter | undefined,
): { readonly title: string; readonly intro: string } {
  const { words } = reader;
  if (filter === undefined) return { title: words.lists.targets, intro: words.lists.targetsIntro };
  const { word, sentence } = filterText(filter, reader);
  return { title: words.lists.targetsWith(word), intro: sentence };
}

function listStep({ language, policy, words }: Reader): Step {
  return { title: words.lists.targets, address: addresses.targets(language, policy.id) };
}
