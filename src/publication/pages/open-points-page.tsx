import type { PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { ArithmeticTable } from "../parts/arithmetic-table.js";
import { Assumed, Readings } from "../parts/assumptions.js";
import { Concerns } from "../parts/concerns.js";
import { renderPage } from "../parts/layout.js";
import { Contents } from "../parts/on-this-page.js";
import { TargetLink } from "../parts/target-link.js";
import { type PartLink, partLinks } from "../view/part-links.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** Contradictions, ambiguities and what is not said, area by area; then what the barometer has assumed. */
export function openPointsPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, policy } = reader;
  const texts = words.openPoints;
  const linksOf = partLinks(reader);
  const areas = policy.areas.filter(
    (area) => area.openPoints.length + area.arithmetic.length + undecided(area).length > 0,
  );
  const open = policy.definitions.filter((one) => one.open !== undefined);
  const count = (part: (area: PolicyArea) => number): number =>
    policy.areas.reduce((sum, area) => sum + part(area), 0);
  return renderPage(reader, {
    title: texts.title,
    description: texts.intro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.intro}</p>
        <p>
          {texts.summary(
            count((area) => area.openPoints.length),
            count((area) => area.arithmetic.length),
          )}
        </p>
        <Contents
          reader={reader}
          parts={[
            ...areas.map((area) => ({
              id: `area-${area.id}`,
              title: texts.areaCount(textIn(reader, area.title), area.openPoints.length),
            })),
            { id: "readings", title: texts.readings },
            { id: "assumptions", title: texts.assumptions },
            ...(open.length === 0 ? [] : [{ id: "definitions", title: texts.definitionsOpen }]),
          ]}
        />
        {areas.map((area) => (
          <AreaPoints reader={reader} area={area} linksOf={linksOf} />
        ))}
        <h2 id="readings">{texts.readings}</h2>
        <Readings reader={reader} />
        <h2 id="assumptions">{texts.assumptions}</h2>
        <Assumed reader={reader} />
        {open.length === 0 ? null : (
          <>
            <h2 id="definitions">{texts.definitionsOpen}</h2>
            <p>{texts.definitionsOpenIntro}</p>
            <ul class="columns">
              {linksOf(open.map((one) => one.id)).map(({ title, address }) => (
                <li>{address === undefined ? title : <a href={linkTo(reader, address)}>{title}</a>}</li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

function AreaPoints({
  reader,
  area,
  linksOf,
}: {
  reader: Reader;
  area: PolicyArea;
  linksOf: (ids: readonly string[]) => readonly PartLink[];
}) {
  const { words, language, policy } = reader;
  const texts = words.openPoints;
  const title = textIn(reader, area.title);
  return (
    <section aria-labelledby={`area-${area.id}`}>
      <h2 id={`area-${area.id}`}>
        <a href={linkTo(reader, addresses.area(language, policy.id, area.id))}>{title}</a>
      </h2>
      {area.openPoints.length === 0 ? null : (
        <>
          <h3>{texts.points}</h3>
          <ul class="items">
            {area.openPoints.map((point) => (
              <li id={point.id}>
                <p>
                  {textIn(reader, point.text)}{" "}
                  <a
                    class="small id"
                    href={`#${point.id}`}
                    aria-label={words.commitmentList.permanent(point.id)}
                  >
                    {point.id}
                  </a>
                </p>
                <Concerns reader={reader} links={linksOf(point.concerns)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {undecided(area).length === 0 ? null : (
        <>
          <h3>{texts.undecided}</h3>
          <ul class="items">
            {undecided(area).map((target) => (
              <li>
                <p>
                  <TargetLink reader={reader} id={target.id} />:{" "}
                  {target.undecided === undefined ? null : textIn(reader, target.undecided)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {area.arithmetic.length === 0 ? null : (
        <>
          <h3>{texts.checks}</h3>
          <ArithmeticTable
            reader={reader}
            caption={`${texts.checks}: ${title}`}
            checks={area.arithmetic}
            linksOf={linksOf}
          />
        </>
      )}
    </section>
  );
}

function undecided({ targets }: PolicyArea): PolicyArea["targets"] {
  return targets.filter((target) => target.undecided !== undefined);
}
