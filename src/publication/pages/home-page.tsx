import { seasonAndYear } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { AreaRow } from "../parts/area-row.js";
import { CommitmentOwners } from "../parts/commitment-owners.js";
import { Ladder } from "../parts/ladder.js";
import { renderPage } from "../parts/layout.js";
import { PlacesCompared } from "../parts/places-compared.js";
import { ReasonCounts, StatusCounts } from "../parts/status-counts.js";
import { isStartingPoint } from "../view/knowledge-ladder.js";
import { allTargets } from "../view/ladder-picture.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";

/**
 * The barometer's own page. As long as no target has been measured since its baseline it tells where the city stands
 * and what it promised; after that, how the targets stand.
 */
export function homePage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { policy, words, language, published } = reader;
  const isStart = isStartingPoint(published.edition.assessments);
  const place = textIn(reader, policy.place);
  const when = seasonAndYear(published.edition.asOf, language);
  const title = isStart ? words.home.startTitle(place, when) : words.home.barometerTitle(place, when);
  return renderPage(reader, {
    title,
    description: textIn(reader, policy.summary),
    trail: [],
    content: (
      <>
        <p class="muted edition-line">
          {words.edition.edition} {words.edition.asOf(published.edition.asOf)}{" "}
          <span class="id">({published.edition.id})</span>
        </p>
        <h1 class="home-title">{title}</h1>
        {isStart ? <StartingPoint reader={reader} /> : <HowTargetsStand reader={reader} />}
        <section aria-labelledby="areas">
          <h2 id="areas">{words.home.areas}</h2>
          <div class="area-rows">
            {policy.areas.map((area) => (
              <AreaRow reader={reader} area={area} headline={!isStart} />
            ))}
          </div>
          <p>
            <a href={linkTo(reader, addresses.targets(language, policy.id))}>{words.home.allTargets}</a>
          </p>
        </section>
        {isStart ? null : <Known reader={reader} compact />}
        <OtherPlaces reader={reader} />
        <CommitmentOwners reader={reader} />
      </>
    ),
  });
}

function StartingPoint({ reader }: { reader: Reader }) {
  const { words, published } = reader;
  return (
    <>
      <p class="lead">{words.home.startLead(allTargets(reader).length)}</p>
      <Known reader={reader} />
      <details class="why-not">
        <summary>{words.pages.whyNot}</summary>
        <ReasonCounts reader={reader} assessments={published.edition.assessments} />
      </details>
    </>
  );
}

function Known({ reader, compact = false }: { reader: Reader; compact?: boolean }) {
  return (
    <section aria-labelledby="known">
      <h2 id="known" class="visually-hidden">
        {reader.words.ladder.title}
      </h2>
      <Ladder reader={reader} compact={compact} />
    </section>
  );
}

function HowTargetsStand({ reader }: { reader: Reader }) {
  const { policy, words, published } = reader;
  const { assessments } = published.edition;
  const isOpen = assessments.some(({ status }) => status === "not-assessable");
  return (
    <>
      <p class="lead">{textIn(reader, policy.summary)}</p>
      <section aria-labelledby="counts">
        <h2 id="counts">{words.pages.howTargetsStand}</h2>
        <StatusCounts reader={reader} assessments={assessments} />
        {isOpen ? <h3>{words.pages.whyNot}</h3> : null}
        <ReasonCounts reader={reader} assessments={assessments} />
      </section>
    </>
  );
}

/** The first gap that can be compared place by place. */
function OtherPlaces({ reader }: { reader: Reader }) {
  const { index, found, words, language, policy } = reader;
  const gap = found.compared.map((id) => index.gaps.get(id)).find((one) => one !== undefined);
  if (gap === undefined) return null;
  const address = addresses.comparison(language, policy.id, gap.id);
  return (
    <section class="places" aria-labelledby="places">
      <h2 id="places">{words.home.otherPlaces}</h2>
      <p>{words.home.otherPlacesIntro}</p>
      <PlacesCompared
        reader={reader}
        gap={gap}
        compact
        more={[{ address: linkTo(reader, address), text: words.home.figuresAndSources }]}
      />
    </section>
  );
}
