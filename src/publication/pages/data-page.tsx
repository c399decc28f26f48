import { bytesDigest } from "../../edition/index.js";
import { formatDate } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import type { PublishedEdition } from "../published-edition.js";
import { linkTo, type Reader, seriesOf, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** Every figure to take away: a table per indicator, the whole edition, and where it all comes from. */
export function dataPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, policy, published, language } = reader;
  const { edition } = published;
  const measures = policy.areas.flatMap((area) => [...area.indicators, ...area.gaps]);
  return renderPage(reader, {
    title: words.navigation.data,
    description: words.pages.dataIntro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.navigation.data}</h1>
        <p class="lead">{words.pages.dataIntro}</p>
        <h2>{words.navigation.editions}</h2>
        <ul class="items">
          {reader.editions.map((one) => (
            <li>
              <EditionItem reader={reader} published={one} />
            </li>
          ))}
        </ul>
        <p class="small">
          {words.pages.typeface}:{" "}
          <a href={linkTo(reader, addresses.typefaceLicence)}>IBM Plex Sans (SIL OFL 1.1)</a>
        </p>
        <h2>{words.pages.tables}</h2>
        <ul>
          {measures
            .filter((measure) => seriesOf(reader, measure.id).length > 0)
            .map((measure) => (
              <li>
                {textIn(reader, measure.title)}:{" "}
                <a href={linkTo(reader, addresses.indicatorCsv(policy.id, measure.id))} download="">
                  {measure.id}.csv
                </a>
              </li>
            ))}
        </ul>
        <h2>{words.headings.sources}</h2>
        <ul class="items">
          {edition.deliveries.map((delivery) => (
            <li>
              <h3>{textIn(reader, delivery.title)}</h3>
              <ul>
                {delivery.sources.map((source) => (
                  <li>
                    {source.url === undefined ? (
                      textIn(reader, source.title)
                    ) : (
                      <a href={source.url} rel="external">
                        {textIn(reader, source.title)}
                      </a>
                    )}
                  </li>
                ))}
              </ul>
              <p class="muted small">
                {words.table.received} {formatDate(delivery.received, language)}
                {delivery.receivedBasis === "assumed" ? ` (${words.pages.receivedAssumed})` : ""}.{" "}
                {words.table.licence}: {textIn(reader, delivery.licence)}
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** One edition to take away, with the digest by which its bytes can be checked. */
function EditionItem({ reader, published }: { reader: Reader; published: PublishedEdition }) {
  const { words, policy } = reader;
  const { edition, bytes } = published;
  return (
    <>
      <p>
        {words.edition.edition} {words.edition.asOf(edition.asOf)} ({edition.id}):{" "}
        <a href={linkTo(reader, addresses.edition(policy.id, edition.id))}>{words.download.editionJson}</a>
      </p>
      <dl class="facts small">
        <dt>{words.edition.digest}</dt>
        <dd>
          <code class="digest">{bytesDigest(bytes)}</code>
        </dd>
        <dt>{words.pages.madeBy}</dt>
        <dd>{edition.manifest.software}</dd>
      </dl>
    </>
  );
}
