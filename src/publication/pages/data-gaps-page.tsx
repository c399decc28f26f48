import type { Commitment, DataGap, PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import type { Child } from "../markup/markup.js";
import { Bodies } from "../parts/bodies.js";
import { Concerns } from "../parts/concerns.js";
import { renderPage } from "../parts/layout.js";
import { TargetLink } from "../parts/target-link.js";
import { editionCoverage } from "../view/coverage.js";
import { type PartLink, partLinks } from "../view/part-links.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** What is missing: material, figures for indicators, indicators for targets. */
export function dataGapsPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, policy, language } = reader;
  const texts = words.dataGaps;
  const { indicatorsWithoutFigures, targetsWithoutIndicator } = editionCoverage(reader);
  const [indicators, targets] = [indicatorsWithoutFigures, targetsWithoutIndicator].map(
    ({ ids }) => new Set(ids),
  );
  const gaps = policy.areas.flatMap(({ dataGaps }) => dataGaps);
  const linksOf = partLinks(reader);
  return renderPage(reader, {
    title: texts.title,
    description: texts.intro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.intro}</p>
        <dl class="key-figures">
          <KeyFigure at="material" name={texts.material} count={gaps.length} />
          <KeyFigure
            at="indicators"
            name={texts.indicators}
            count={indicatorsWithoutFigures.count}
            of={texts.ofAll(indicatorsWithoutFigures.total)}
          />
          <KeyFigure
            at="targets"
            name={texts.targets}
            count={targetsWithoutIndicator.count}
            of={texts.ofAll(targetsWithoutIndicator.total)}
          />
        </dl>
        <h2 id="material">{texts.material}</h2>
        <p>
          {gaps.length === 0
            ? texts.noGaps
            : texts.named(gaps.filter((gap) => procurement(reader, gap) !== undefined).length, gaps.length)}
        </p>
        <ByArea reader={reader} part={({ dataGaps }) => dataGaps}>
          {(gap) => <GapEntry reader={reader} gap={gap} links={linksOf(gap.concerns)} />}
        </ByArea>
        <h2 id="indicators">{texts.indicators}</h2>
        {indicators?.size === 0 ? <p>{texts.everyIndicator}</p> : null}
        <ByArea
          reader={reader}
          tight
          part={(area) => area.indicators.filter((one) => indicators?.has(one.id))}
        >
          {(one) => (
            <a href={linkTo(reader, addresses.indicator(language, policy.id, one.id))}>
              {textIn(reader, one.title)}
            </a>
          )}
        </ByArea>
        <h2 id="targets">{texts.targets}</h2>
        {targets?.size === 0 ? <p>{texts.everyTarget}</p> : null}
        <ByArea reader={reader} tight part={(area) => area.targets.filter((one) => targets?.has(one.id))}>
          {(one) => (
            <>
              <TargetLink reader={reader} id={one.id} />
              {one.missing === undefined ? null : <p class="small">{textIn(reader, one.missing)}</p>}
            </>
          )}
        </ByArea>
      </>
    ),
  });
}

function KeyFigure({ at, name, count, of }: { at: string; name: string; count: number; of?: string }) {
  return (
    <div>
      <dt>
        <a href={`#${at}`}>{name}</a>
      </dt>
      <dd>
        <span class="large">{count}</span> {of}
      </dd>
    </div>
  );
}

/** Some parts of each area under its name, in the order of the policy; areas without any are left out. */
function ByArea<T extends { readonly id: string }>({
  reader,
  part,
  tight = false,
  children,
}: {
  reader: Reader;
  part: (area: PolicyArea) => readonly T[];
  tight?: boolean;
  children: (item: T) => Child;
}) {
  return (
    <>
      {reader.policy.areas.map((area) => {
        const items = part(area);
        return items.length === 0 ? null : (
          <>
            <h3>{textIn(reader, area.title)}</h3>
            <ul class={tight ? "items tight" : "items entries"}>
              {items.map((item) => (
                <li id={tight ? undefined : item.id}>{children(item)}</li>
              ))}
            </ul>
          </>
        );
      })}
    </>
  );
}

function GapEntry({ reader, gap, links }: { reader: Reader; gap: DataGap; links: readonly PartLink[] }) {
  const { words, policy, language } = reader;
  const texts = words.dataGaps;
  const commitment = procurement(reader, gap);
  return (
    <>
      <h4>{textIn(reader, gap.title)}</h4>
      <p>{textIn(reader, gap.missing)}</p>
      <Concerns reader={reader} links={links} />
      <dl class="facts small">
        <dt>{texts.who}</dt>
        <dd>
          {commitment === undefined || commitment.responsible.length === 0 ? (
            texts.noBody
          ) : (
            <Bodies reader={reader} ids={commitment.responsible} />
          )}
        </dd>
        <dt>{texts.by}</dt>
        <dd>
          {commitment?.due === undefined
            ? words.commitments.noDeadline
            : textIn(reader, commitment.due.wording)}
        </dd>
        {commitment === undefined ? null : (
          <>
            <dt>{texts.under}</dt>
            <dd>
              <a href={linkTo(reader, `${addresses.commitments(language, policy.id)}#${commitment.id}`)}>
                {textIn(reader, commitment.title)}
              </a>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** The commitment under which a gap is to be filled, where the policy says so. */
function procurement({ policy }: Reader, gap: DataGap): Commitment | undefined {
  return policy.areas.flatMap(({ commitments }) => commitments).find(({ id }) => id === gap.commitment);
}
