import { type Assessment, notAssessableReasons, targetStatuses } from "../../edition/index.js";
import { reasonText, statusText } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import { LeadPicture } from "../parts/pictures.js";
import { TargetTable } from "../parts/target-list.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";

/** The barometer at a glance: how many targets can be assessed, why the others cannot, and each area. */
export function homePage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { policy, words, language, published } = reader;
  const title = textIn(reader, policy.title);
  return renderPage(reader, {
    title,
    description: textIn(reader, policy.summary),
    trail: [],
    content: (
      <>
        <p class="muted edition-line">
          {words.edition.edition} {words.edition.asOf(published.edition.asOf)} ({published.edition.id})
        </p>
        <h1>{title}</h1>
        <p class="lead">{textIn(reader, policy.summary)}</p>
        <StatusCounts reader={reader} assessments={published.edition.assessments} />
        {policy.areas.map((area) => (
          <section aria-labelledby={`area-${area.id}`}>
            <h2 id={`area-${area.id}`}>
              <a href={linkTo(reader, addresses.area(language, policy.id, area.id))}>
                {textIn(reader, area.title)}
              </a>
            </h2>
            <p>{textIn(reader, area.vision)}</p>
            <LeadPicture reader={reader} area={area} />
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

/** Counts by status; for what cannot be assessed, by reason. */
function StatusCounts({ reader, assessments }: { reader: Reader; assessments: readonly Assessment[] }) {
  const { language, words } = reader;
  const count = (test: (assessment: Assessment) => boolean): number => assessments.filter(test).length;
  const reasons = notAssessableReasons
    .map((reason) => ({ reason, number: count((one) => one.reason === reason) }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => b.number - a.number);
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{words.pages.howTargetsStand}</h2>
      <dl class="key-figures">
        {targetStatuses
          .map((status) => ({ status, number: count((one) => one.status === status) }))
          .filter(({ number }) => number > 0)
          .map(({ status, number }) => (
            <div>
              <dt>
                <span aria-hidden="true">{statusText(status, language).sign}</span>{" "}
                {statusText(status, language).word}
              </dt>
              <dd>
                <span class="large">{number}</span> {words.pages.ofTargets(assessments.length)}
              </dd>
            </div>
          ))}
      </dl>
      {reasons.length === 0 ? null : (
        <>
          <h3>{words.pages.whyNot}</h3>
          <ul class="reasons">
            {reasons.map(({ reason, number }) => (
              <li>
                <strong>{words.counts.targets(number)}</strong>: {reasonText(reason, language).because}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
