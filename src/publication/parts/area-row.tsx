import type { PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { assessmentOf, goalText, latestText } from "../view/assessments.js";
import { headlineTarget } from "../view/headline-target.js";
import { ladderOf } from "../view/ladder-picture.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { Baseline } from "./baseline.js";
import { LeadPicture } from "./lead-picture.js";
import { StatusBadge } from "./status-badge.js";
import { TargetLink } from "./target-link.js";

/** An area in short: what the city wants, what there is to say of it, and its leading picture. */
export function AreaRow({
  reader,
  area,
  headline,
}: {
  reader: Reader;
  area: PolicyArea;
  /** Says how the area's headline target stands. */
  headline: boolean;
}) {
  const { language, policy } = reader;
  return (
    <section class="area-row" aria-labelledby={`area-${area.id}`}>
      <div class="area-words">
        <h3 id={`area-${area.id}`}>
          <a href={linkTo(reader, addresses.area(language, policy.id, area.id))}>
            {textIn(reader, area.title)}
          </a>
        </h3>
        <p>{textIn(reader, area.vision)}</p>
        {headline ? <Headline reader={reader} area={area} /> : null}
        <AreaCounts reader={reader} area={area} />
      </div>
      <LeadPicture reader={reader} area={area} compact />
    </section>
  );
}

function Headline({ reader, area }: { reader: Reader; area: PolicyArea }) {
  const { words, published } = reader;
  const target = headlineTarget(area);
  const assessment = target === undefined ? undefined : assessmentOf(reader, target);
  if (target === undefined || assessment === undefined) return null;
  return (
    <div class="headline">
      <p>
        <TargetLink reader={reader} id={target.id} />
      </p>
      <p>
        <StatusBadge reader={reader} assessment={assessment} />
      </p>
      <dl class="facts small">
        <dt>{words.table.baseline}</dt>
        <dd>
          <Baseline reader={reader} target={target} />
        </dd>
        <dt>{words.table.latest}</dt>
        <dd>{latestText(reader, target, assessment)}</dd>
        <dt>{words.table.goal}</dt>
        <dd>{goalText(reader, target)}</dd>
      </dl>
      <p class="muted small">{words.edition.asOf(published.edition.asOf)}</p>
    </div>
  );
}

function AreaCounts({ reader, area }: { reader: Reader; area: PolicyArea }) {
  const { words } = reader;
  const withNumber = ladderOf(reader, area.targets)[0]?.reached.length ?? 0;
  const counts = [
    ...(area.targets.length === 0 ? [] : [words.home.areaCounts(area.targets.length, withNumber)]),
    ...(area.commitments.length === 0 ? [] : [words.counts.commitments(area.commitments.length)]),
    ...(area.dataGaps.length === 0 ? [] : [words.counts.dataGaps(area.dataGaps.length)]),
  ];
  return <p class="muted small">{counts.join(" · ")}</p>;
}
