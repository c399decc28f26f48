import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import { TargetTable } from "../parts/target-list.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** Every target of the policy with its status, area by area. */
export function targetsPage(reader: Reader): string {
  const { policy, words, language } = reader;
  return renderPage(reader, {
    title: words.lists.targets,
    description: words.lists.targetsIntro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.lists.targets}</h1>
        <p class="lead">{words.lists.targetsIntro}</p>
        {policy.areas
          .filter(({ targets }) => targets.length > 0)
          .map((area) => (
            <section aria-labelledby={`area-${area.id}`}>
              <h2 id={`area-${area.id}`}>
                <a href={linkTo(reader, addresses.area(language, policy.id, area.id))}>
                  {textIn(reader, area.title)}
                </a>
              </h2>
              <TargetTable
                reader={reader}
                caption={words.pages.targetsOfArea(textIn(reader, area.title))}
                targets={area.targets}
              />
            </section>
          ))}
      </>
    ),
  });
}
