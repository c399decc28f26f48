import type { Policy } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import { Contents } from "../parts/on-this-page.js";
import { ReportTable, reportAnchor, reportsOf } from "../parts/report-table.js";
import { ResponsibilityTable } from "../parts/responsibility-table.js";
import { bodyName } from "../view/bodies.js";
import { filterPath } from "../view/commitment-filter.js";
import type { PlacedCommitment } from "../view/commitments.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

type Body = Policy["bodies"][number];

/** Who has a part in the policy, who answers for what, and who reports to whom. */
export function bodiesPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, policy, found } = reader;
  const { commitments } = found;
  const texts = words.bodies;
  const kinds = [...new Set(policy.bodies.map(({ kind }) => kind))];
  return renderPage(reader, {
    title: texts.title,
    description: texts.intro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.intro}</p>
        <Contents
          reader={reader}
          parts={[
            ...(policy.reports.length === 0 ? [] : [{ id: "reports", title: texts.reports }]),
            ...(commitments.length === 0 ? [] : [{ id: "by-area", title: texts.byArea }]),
            ...kinds.map((kind) => ({ id: `kind-${kind}`, title: texts.kinds[kind] })),
          ]}
        />
        {policy.reports.length === 0 ? null : (
          <>
            <h2 id="reports">{texts.reports}</h2>
            <p>{texts.reportsIntro}</p>
            <ReportTable reader={reader} />
          </>
        )}
        {commitments.length === 0 ? null : (
          <>
            <h2 id="by-area">{texts.byArea}</h2>
            <p>
              {texts.byAreaIntro} {words.commitmentList.noBodyMeans}
            </p>
            <ResponsibilityTable reader={reader} commitments={commitments} />
          </>
        )}
        {kinds.map((kind) => (
          <>
            <h2 id={`kind-${kind}`}>{texts.kinds[kind]}</h2>
            <ul class="items entries">
              {policy.bodies
                .filter((body) => body.kind === kind)
                .map((body) => (
                  <li id={body.id}>
                    <BodyEntry reader={reader} body={body} commitments={commitments} />
                  </li>
                ))}
            </ul>
          </>
        ))}
      </>
    ),
  });
}

function BodyEntry({
  reader,
  body,
  commitments,
}: {
  reader: Reader;
  body: Body;
  commitments: readonly PlacedCommitment[];
}) {
  const { words, language, policy } = reader;
  const texts = words.bodies;
  const own = commitments.filter(({ values }) => values.owner.includes(body.id));
  const events = [...policy.events, ...policy.tasks].filter(({ owners }) => owners.includes(body.id));
  return (
    <>
      <h3>{textIn(reader, body.title)}</h3>
      {body.role === undefined ? null : <p>{textIn(reader, body.role)}</p>}
      <dl class="facts small">
        <dt>{texts.responsibleFor}</dt>
        <dd>
          {own.length === 0 ? (
            texts.noCommitments
          ) : (
            <a
              href={linkTo(
                reader,
                addresses.commitments(language, policy.id, filterPath({ owner: body.id })),
              )}
            >
              {words.counts.commitments(own.length)}
            </a>
          )}
        </dd>
        <Reports reader={reader} body={body} end="from" />
        <Reports reader={reader} body={body} end="to" />
        {events.length === 0 ? null : (
          <>
            <dt>{texts.inTheCycle}</dt>
            <dd>
              {events.map((event, at) => (
                <>
                  {at === 0 ? "" : "; "}
                  <a href={linkTo(reader, `${addresses.cycle(language, policy.id)}#${event.id}`)}>
                    {textIn(reader, event.title)}
                  </a>
                </>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** What a body sends to whom, or receives from whom; each leads to the row of the table. */
function Reports({ reader, body, end }: { reader: Reader; body: Body; end: "from" | "to" }) {
  const { bodies: texts } = reader.words;
  const found = reportsOf(reader.policy, body.id, end);
  if (found.length === 0) return null;
  return (
    <>
      <dt>{end === "from" ? texts.reportsTo : texts.hearsFrom}</dt>
      <dd>
        {found.map(({ at, report }, position) => {
          const others = end === "from" ? report.to : report.from;
          const whom =
            others.length === 0
              ? end === "from"
                ? texts.notToABody
                : texts.nobodyNamed
              : others.map((id) => bodyName(reader, id)).join("; ");
          return (
            <>
              {position === 0 ? "" : "; "}
              <a href={`#${reportAnchor(at)}`}>{texts.reportLine(whom, textIn(reader, report.item))}</a>
            </>
          );
        })}
      </dd>
    </>
  );
}
