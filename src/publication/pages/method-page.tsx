import { notAssessableReasons, targetStatuses } from "../../edition/index.js";
import { reasonText, statusText } from "../../language/index.js";
import { renderPage } from "../parts/layout.js";
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
        <h2>{words.pages.statuses}</h2>
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
