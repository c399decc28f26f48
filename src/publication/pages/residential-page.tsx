import { AreaClassesSection } from "../parts/area-classes.js";
import { renderPage } from "../parts/layout.js";
import { OnThisPage } from "../parts/on-this-page.js";
import { ResidentialAreaTable } from "../parts/residential-area-table.js";
import { RuleSetSection } from "../parts/rule-set.js";
import { StatedClassifications } from "../parts/stated-classifications.js";
import { TargetTable } from "../parts/target-list.js";
import { classedAreas } from "../view/area-classes.js";
import { type Reader, textIn } from "../view/reader.js";
import { aboutClasses, hasResidentialAreas, residentialAreas } from "../view/residential-areas.js";
import { homeStep } from "../view/steps.js";

/**
 * The rules by which a policy classes residential areas, the classes and the areas it names as stated, what
 * is computed from published shares, and the lists of other authorities. Undefined for a policy that has neither.
 */
export function residentialPage(reader: Reader, id: string): string | undefined {
  if (id !== "" || !hasResidentialAreas(reader)) return undefined;
  const { words, policy } = reader;
  const areas = residentialAreas(reader);
  const about = aboutClasses(reader);
  const classed = classedAreas(reader);
  const ids = new Set(about.targets.map((target) => target.id));
  const promised = policy.areas
    .flatMap((area) => area.commitments)
    .filter(({ targets }) => targets.some((target) => ids.has(target)));
  return renderPage(reader, {
    title: words.residential.title,
    description: words.residential.intro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.residential.title}</h1>
        <p class="lead">{words.residential.intro}</p>
        <p>
          {words.residential.aboutPeople}{" "}
          {policy.ruleSets.length === 0
            ? ""
            : classed.length === 0
              ? words.residential.statedOnly
              : words.residential.statedAndComputed}
        </p>
        <OnThisPage
          reader={reader}
          parts={[
            ...classed.map(({ rules }) => ({
              id: `${rules.id}-computed`,
              title: words.residential.computed,
            })),
            ...policy.ruleSets.map((rules) => ({ id: rules.id, title: textIn(reader, rules.title) })),
            ...(areas.length === 0 ? [] : [{ id: "areas", title: words.residential.areas }]),
            ...(policy.statedClassifications.length === 0
              ? []
              : [{ id: "stated", title: words.residential.stated }]),
            ...(about.targets.length === 0 ? [] : [{ id: "targets", title: words.residential.targets }]),
            ...(about.dataGaps.length + about.openPoints.length === 0
              ? []
              : [{ id: "unknown", title: words.residential.unknown }]),
          ]}
        />
        {classed.map((one) => (
          <AreaClassesSection reader={reader} classed={one} />
        ))}
        {policy.ruleSets.map((rules) => (
          <RuleSetSection reader={reader} rules={rules} />
        ))}
        {areas.length === 0 ? null : (
          <>
            <h2 id="areas">{words.residential.areas}</h2>
            <p>{words.residential.areasIntro}</p>
            <ResidentialAreaTable reader={reader} areas={areas} />
          </>
        )}
        <StatedClassifications reader={reader} />
        {about.targets.length === 0 ? null : (
          <>
            <h2 id="targets">{words.residential.targets}</h2>
            <TargetTable reader={reader} caption={words.residential.targets} targets={about.targets} />
            {promised.length === 0 ? null : (
              <p>{words.residential.promised(words.counts.commitments(promised.length))}.</p>
            )}
          </>
        )}
        {about.dataGaps.length + about.openPoints.length === 0 ? null : (
          <>
            <h2 id="unknown">{words.residential.unknown}</h2>
            <ul class="items">
              {about.dataGaps.map((gap) => (
                <li>
                  <h3>{textIn(reader, gap.title)}</h3>
                  <p>{textIn(reader, gap.missing)}</p>
                </li>
              ))}
              {about.openPoints.map((point) => (
                <li>
                  <p>
                    {textIn(reader, point.text)} <span class="muted small id">{point.id}</span>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}
