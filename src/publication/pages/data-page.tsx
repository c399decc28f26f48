import { bytesDigest } from "../../edition/index.js";
import { formatDate } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { renderPage } from "../parts/layout.js";
import { linkTo, type Reader, seriesOf, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** Every figure to take away: a table per indicator, the whole edition, and where it all comes from. */
export function dataPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, policy, published, language } = reader;
  const { edition } = published;
  const measures = policy.areas.flatMap((area) => [...area.indicators, ...area.gaps]);
  const editionAddress = addresses.edition(policy.id, edition.id);
  return renderPage(reader, {
    title: words.navigation.data,
    description: words.pages.dataIntro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.navigation.data}</h1>
        <p class="lead">{words.pages.dataIntro}</p>
        <h2>{words.edition.edition}</h2>
        <p>
          <a href={linkTo(reader, editionAddress)}>{words.download.editionJson}</a>
        </p>
        <dl class="facts">
          <dt>{words.edition.digest}</dt>
          <dd>
            <code class="digest">{bytesDigest(published.bytes)}</code>
          </dd>
          <dt>{words.pages.madeBy}</dt>
          <dd>{edition.manifest.software}</dd>
          <dt>{words.pages.typeface}</dt>
          <dd>
            <a href={linkTo(reader, addresses.typefaceLicence)}>IBM Plex Sans (SIL OFL 1.1)</a>
          </dd>
        </dl>
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
