import { bytesDigest } from "../../edition/index.js";
import { formatDate, formatDecimal } from "../../language/index.js";
import type { Gap, Indicator } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { DataCodes } from "../parts/data-codes.js";
import { renderPage } from "../parts/layout.js";
import { editionTime } from "../view/edition-title.js";
import { figuresIn, linkTo, type Reader, seriesOf, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** Every figure to take away: the whole edition, a table per indicator, how to cite them, and where they come from. */
export function dataPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words } = reader;
  return renderPage(reader, {
    title: words.navigation.data,
    description: words.pages.dataIntro,
    trail: [homeStep(reader)],
    files: [
      { type: "application/atom+xml", address: addresses.feed(reader.language, reader.policy.id) },
      { type: "application/ld+json", address: addresses.catalogue(reader.policy.id) },
    ],
    content: (
      <>
        <h1>{words.navigation.data}</h1>
        <p class="lead">{words.pages.dataIntro}</p>
        <WholeEdition reader={reader} />
        <h2>{words.data.measures}</h2>
        <p>{words.data.measuresIntro}</p>
        <MeasureFiles reader={reader} />
        <h2 id="machines">{words.data.machines}</h2>
        <p>{words.data.machinesIntro}</p>
        <MachineFiles reader={reader} />
        <h2 id="cite">{words.data.cite}</h2>
        <Citation reader={reader} />
        <h2 id="columns">{words.data.columns}</h2>
        <p>{words.data.columnsIntro}</p>
        <DataCodes reader={reader} />
        <WithheldFigures reader={reader} />
        <h2>{words.headings.sources}</h2>
        <Sources reader={reader} />
        <p class="small">
          {words.pages.typeface}:{" "}
          <a href={linkTo(reader, addresses.typefaceLicence)}>IBM Plex Sans (SIL OFL 1.1)</a>
        </p>
      </>
    ),
  });
}

/** The edition to take away, with the digest by which its bytes can be checked. */
function WholeEdition({ reader }: { reader: Reader }) {
  const { words, policy, published, language } = reader;
  const { edition, bytes, draft } = published;
  return (
    <>
      <h2>{words.data.whole}</h2>
      <p>{draft ? words.data.wholeDraft : words.data.wholeIntro}</p>
      <ul>
        <li>
          <a href={linkTo(reader, addresses.edition(policy.id, edition.id))}>{words.data.editionJson}</a>
        </li>
        <li>
          <a href={linkTo(reader, addresses.editionCsv(policy.id, edition.id))} download="">
            {words.data.editionCsv}
          </a>
        </li>
        <li>
          <a href={linkTo(reader, addresses.allFigures.workbook(language, policy.id))} download="">
            {words.data.workbook}
          </a>
        </li>
        <li>
          <a href={linkTo(reader, addresses.editions(language, policy.id))}>{words.data.allEditions}</a>
        </li>
      </ul>
      <dl class="facts small">
        <dt>{words.edition.edition}</dt>
        <dd>
          {edition.id}, {words.edition.asOf(edition.asOf)}
        </dd>
        <dt>{words.edition.digest}</dt>
        <dd>
          <code class="digest">{bytesDigest(bytes)}</code>
        </dd>
        <dt>{words.pages.madeBy}</dt>
        <dd>{edition.manifest.software}</dd>
        <dt>{words.data.schemas}</dt>
        <dd>
          <a href={linkTo(reader, addresses.editionSchema)}>{words.data.schemaEdition}</a>,{" "}
          <a href={linkTo(reader, addresses.dataSchema)}>{words.data.schemaData}</a>
        </dd>
      </dl>
    </>
  );
}

/** The files of each indicator and gap, area by area; a table of figures only where there are some. */
function MeasureFiles({ reader }: { reader: Reader }) {
  const { words, policy } = reader;
  return (
    <div class="scroll">
      <table class="stacks">
        <caption class="visually-hidden">{words.data.measures}</caption>
        <thead>
          <tr>
            <th scope="col">{words.data.measure}</th>
            <th scope="col" class="number">
              {words.data.figures}
            </th>
            <th scope="col">{words.data.files}</th>
          </tr>
        </thead>
        {policy.areas
          .filter(({ indicators, gaps }) => indicators.length + gaps.length > 0)
          .map((area) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={3} class="muted">
                  {textIn(reader, area.title)}
                </th>
              </tr>
              {[...area.indicators, ...area.gaps].map((measure) => (
                <MeasureRow reader={reader} measure={measure} />
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

function MeasureRow({ reader, measure }: { reader: Reader; measure: Indicator | Gap }) {
  const { words, policy, language } = reader;
  const count = figuresIn(seriesOf(reader, measure.id)).length;
  const title = textIn(reader, measure.title);
  return (
    <tr>
      <th scope="row">
        <a href={linkTo(reader, addresses.indicator(language, policy.id, measure.id))}>{title}</a>
      </th>
      <td class="number" data-label={words.data.figures}>
        {formatDecimal(String(count), language)}
      </td>
      <td data-label={words.data.files}>
        {count === 0 ? null : (
          <>
            <FileLink
              reader={reader}
              to={addresses.indicatorCsv(policy.id, measure.id)}
              kind="CSV"
              title={title}
            />
            {" · "}
            <FileLink
              reader={reader}
              to={addresses.csvMetadata(policy.id, measure.id)}
              kind="CSVW"
              title={title}
            />
            {" · "}
          </>
        )}
        <FileLink
          reader={reader}
          to={addresses.indicatorJson(policy.id, measure.id)}
          kind="JSON"
          title={title}
        />
      </td>
    </tr>
  );
}

/** Whoever takes figures away meets it here that some are withheld; editions of earlier versions do not say how many. */
function WithheldFigures({ reader }: { reader: Reader }) {
  const { words, policy, language, published } = reader;
  const { confidentiality } = published.edition;
  if (confidentiality === undefined) return null;
  const { withheld } = confidentiality;
  const { data } = words;
  const count = formatDecimal(String(withheld), language);
  return (
    <>
      <h2 id="withheld">{data.withheld}</h2>
      <p>
        {withheld === 0
          ? data.withheldNone
          : `${data.withheldSome(count, withheld === 1)} ${data.withheldInFiles}`}
      </p>
      <p>
        <a href={`${linkTo(reader, addresses.method(language, policy.id))}#withheld`}>{data.withheldRules}</a>
      </p>
    </>
  );
}

/** What portals, programs and feed readers ask for. */
function MachineFiles({ reader }: { reader: Reader }) {
  const { words, policy, language } = reader;
  const figures = [
    [addresses.allFigures.jsonStat(language, policy.id), words.data.jsonStat],
    [addresses.allFigures.px(policy.id), words.data.px],
    [addresses.allFigures.sdmx(policy.id), words.data.sdmx],
  ] as const;
  return (
    <ul>
      {figures.map(([to, text]) => (
        <li>
          <a href={linkTo(reader, to)} download="">
            {text}
          </a>
        </li>
      ))}
      <li>
        <a href={linkTo(reader, addresses.catalogue(policy.id))} rel="alternate" type="application/ld+json">
          {words.data.catalogue}
        </a>
      </li>
      <li>
        <a href={linkTo(reader, addresses.dataPackage(policy.id))} rel="alternate" type="application/json">
          {words.data.dataPackage}
        </a>
      </li>
      <li>
        <a
          href={linkTo(reader, addresses.feed(language, policy.id))}
          rel="alternate"
          type="application/atom+xml"
        >
          {words.data.feed}
        </a>
      </li>
    </ul>
  );
}

/** Many links of a page say the same to the eye; each says its own to a screen reader. */
function FileLink(props: { reader: Reader; to: string; kind: "CSV" | "CSVW" | "JSON"; title: string }) {
  return (
    <a href={linkTo(props.reader, props.to)} download="">
      {props.kind}
      <span class="visually-hidden">: {props.title}</span>
    </a>
  );
}

function Citation({ reader }: { reader: Reader }) {
  const { words, policy, published, index } = reader;
  const publisher = index.bodies.get(policy.publisher);
  const citation = words.data.citation(
    publisher === undefined ? textIn(reader, policy.place) : textIn(reader, publisher.title),
    textIn(reader, policy.title),
    editionTime(reader, published.edition),
    published.edition.id,
    words.edition.asOf(published.edition.asOf),
  );
  return (
    <>
      <p>{words.data.citeIntro}</p>
      <blockquote>
        <p>{citation}</p>
      </blockquote>
      <p>{words.data.licence}</p>
    </>
  );
}

function Sources({ reader }: { reader: Reader }) {
  const { words, published, language } = reader;
  return (
    <ul class="items">
      {published.edition.deliveries.map((delivery) => (
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
  );
}
