import type { DataGap } from "../../policy/index.js";
import { missingFigure } from "../view/missing-figure.js";
import { linkTo, type Reader } from "../view/reader.js";

/** An empty place that says it is empty: what is missing, who is to procure it, and by when. */
export function MissingFigureBox({
  reader,
  gap,
  caution,
}: {
  reader: Reader;
  gap: DataGap;
  caution?: string | undefined;
}) {
  const { home } = reader.words;
  const { title, missing, who, when, promise } = missingFigure(reader, gap);
  return (
    <div class="no-figure">
      <p class="no-figure-sign">{home.noFigureYet}</p>
      {caution === undefined ? null : <p class="caution">{caution}</p>}
      <dl>
        <dt>{home.whatIsMissing}</dt>
        <dd>
          <strong>{title}</strong>. {missing}
        </dd>
        <dt>{home.whoProcures}</dt>
        <dd>{who}</dd>
        <dt>{home.byWhen}</dt>
        <dd>{when}</dd>
        {promise === undefined ? null : (
          <>
            <dt>{home.promisedIn}</dt>
            <dd>
              <a href={linkTo(reader, promise.address)}>{promise.title}</a>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
