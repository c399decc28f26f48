import { bytesDigest, type EditionDifference, figureChangeKinds } from "../../edition/index.js";
import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import type { EditionStep } from "../view/edition-history.js";
import { editionTitle } from "../view/edition-title.js";
import { linkTo, type Reader } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** Every edition of the barometer, newest first, with how much changed since the one before. */
export function editionsPage(reader: Reader): string {
  const { words } = reader;
  return renderPage(reader, {
    title: words.editions.all,
    description: words.editions.intro,
    trail: [homeStep(reader)],
    files: [{ type: "application/atom+xml", address: addresses.feed(reader.language, reader.policy.id) }],
    content: (
      <>
        <h1>{words.editions.all}</h1>
        <p class="lead">{words.editions.intro}</p>
        <ul class="items">
          {reader.history.map((step, at) => (
            <li>
              <EditionItem reader={reader} step={step} isNewest={at === 0} />
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

function EditionItem({ reader, step, isNewest }: { reader: Reader; step: EditionStep; isNewest: boolean }) {
  const { words, policy, language } = reader;
  const { edition } = step.published;
  const difference = step.difference();
  return (
    <>
      <h2>
        <a href={linkTo(reader, addresses.editionPage(language, policy.id, edition.id))}>
          {editionTitle(reader, edition)}
        </a>
      </h2>
      <p>
        {words.edition.asOf(edition.asOf)}
        {isNewest ? `, ${words.editions.newest}` : ""}
      </p>
      <p>{difference === undefined ? words.editions.first : countsText(reader, difference)}</p>
      <EditionFiles reader={reader} step={step} />
    </>
  );
}

/** `3 new figures, 1 revised figure, 2 changes of the policy` */
export function countsText({ words }: Reader, difference: EditionDifference): string {
  const { figures, statuses, policy } = difference;
  const counts = [
    ...figureChangeKinds.map((kind) => ({
      text: words.editions.counts[kind],
      count: figures.filter((one) => one.kind === kind).length,
    })),
    { text: words.editions.counts.statuses, count: statuses.length },
    { text: words.editions.counts.policy, count: policy.length },
  ].filter(({ count }) => count > 0);
  return counts.length === 0
    ? words.editions.nothing
    : `${counts.map(({ text, count }) => text(count)).join(", ")}.`;
}

/** The files of an edition, which keep their addresses, and the digest by which its bytes can be tested. */
export function EditionFiles({ reader, step }: { reader: Reader; step: EditionStep }) {
  const { words, policy } = reader;
  const { edition, bytes } = step.published;
  return (
    <dl class="facts small">
      <dt>{words.editions.files}</dt>
      <dd>
        <a href={linkTo(reader, addresses.edition(policy.id, edition.id))}>{words.data.editionJson}</a>
        {" · "}
        <a href={linkTo(reader, addresses.editionCsv(policy.id, edition.id))} download="">
          {words.data.editionCsv}
        </a>
      </dd>
      <dt>{words.edition.digest}</dt>
      <dd>
        <code class="digest">{bytesDigest(bytes)}</code>
      </dd>
      <dt>{words.pages.madeBy}</dt>
      <dd>{edition.manifest.software}</dd>
    </dl>
  );
}
