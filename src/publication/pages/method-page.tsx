import { notAssessableReasons, targetStatuses } from "../../edition/index.js";
import { formatDecimal, reasonText, statusText } from "../../language/index.js";
import { targetKinds } from "../../policy/index.js";
import { renderPage } from "../parts/layout.js";
import { capital } from "../view/names.js";
import type { Reader } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** How a target's status comes about, in words a reader can hold the pages to. */
export function methodPage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, language, published } = reader;
  const statuses = targetStatuses.filter((status) => status !== "not-assessable");
  return renderPage(reader, {
    title: words.navigation.method,
    description: words.pages.methodIntro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{words.navigation.method}</h1>
        <p class="lead">{words.pages.methodIntro}</p>
        <p>{words.pages.methodPublishedOnly}</p>
        <p>{words.standing.straightLine}</p>
        <p>{words.standing.colourIsNotAlone}</p>
        <h2 id="statuses">{words.pages.statuses}</h2>
        <p>{words.method.orderIntro}</p>
        <dl class="facts">
          {statuses.map((status) => {
            const text = statusText(status, language);
            return (
              <>
                <dt>
                  <span aria-hidden="true">{text.sign}</span> {text.word}
                </dt>
                <dd>{text.sentence}</dd>
              </>
            );
          })}
        </dl>
        <p>{words.method.progress(workedLine(reader))}</p>
        <p>{words.method.provisional}</p>
        <h2 id="kinds">{words.method.kindsTitle}</h2>
        <p>{words.method.kindsIntro}</p>
        <dl class="facts">
          {targetKinds.map((kind) => (
            <>
              <dt id={`kind-${kind}`}>{capital(words.targetKinds[kind])}</dt>
              <dd>{words.method.kinds[kind]}</dd>
            </>
          ))}
        </dl>
        <Paragraphs
          title={words.method.parityTitle}
          id="parity"
          texts={[words.method.parityMargin, words.method.parityNone, words.method.parityTurned]}
        />
        <h2>{statusText("not-assessable", language).word}</h2>
        <p>{words.pages.reasonsIntro}</p>
        <dl class="facts">
          {notAssessableReasons.map((reason) => {
            const text = reasonText(reason, language);
            return (
              <>
                <dt>{text.word}</dt>
                <dd>{text.because}</dd>
              </>
            );
          })}
        </dl>
        <Paragraphs
          title={words.method.chanceTitle}
          id="chance"
          texts={[
            words.method.chanceWords,
            words.method.chanceWalk,
            words.method.chanceCaution,
            words.method.chanceNot,
          ]}
        />
        {withheldParagraphs(reader)}
        <h2 id="methods">{words.method.docsTitle}</h2>
        <p>{words.method.docs}</p>
        <ul>
          {documents.map((name) => (
            <li>
              <code>{name}.md</code>: {words.method.documents[name]}
            </li>
          ))}
        </ul>
        <h2>{words.pages.versions}</h2>
        <ul>
          {Object.entries(published.edition.manifest.methods).map(([name, version]) => (
            <li>
              {name}: {version}
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** The pages of the documentation that a reader of a status may want, by the names of their files. */
const documents = [
  "progress-ratio",
  "chance-of-reaching",
  "proportion-difference",
  "adjusted-gap",
  "rank-ranges",
  "rounding",
  "withheld-figures",
] as const;

/** The example of the documentation: 47 in 2005, 57 by 2010, 51 in 2008. */
function workedLine({ language }: Reader): string {
  const part = formatDecimal("0.67", language);
  return `(51 − 47) / ((57 − 47) × 3/5) = ${part}`;
}

/** The edition's statement on what is withheld; editions of earlier versions have none. */
function withheldParagraphs({ words, published }: Reader) {
  const { confidentiality } = published.edition;
  if (confidentiality === undefined) return null;
  const { minimumCount, withheld, audits } = confidentiality;
  const { method } = words;
  return (
    <Paragraphs
      title={method.withheldTitle}
      id="withheld"
      texts={[
        method.withheldRule(minimumCount),
        method.withheldAlike,
        method.withheldCount(withheld),
        audits.length === 0 ? method.withheldNotAudited : method.withheldAudited(audits.join(", ")),
      ]}
    />
  );
}

function Paragraphs({ title, id, texts }: { title: string; id: string; texts: readonly string[] }) {
  return (
    <>
      <h2 id={id}>{title}</h2>
      {texts.map((text) => (
        <p>{text}</p>
      ))}
    </>
  );
}
