import type { Reader } from "../view/reader.js";

/** A part of a long page: the id of its heading, and the heading. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
}

interface Parts {
  readonly reader: Reader;
  readonly parts: readonly PagePart[];
}

/** The contents of a long page, at its top; a page with fewer than three parts needs none. */
export function OnThisPage({ reader, parts }: Parts) {
  if (parts.length < 3) return null;
  return (
    <nav class="on-this-page" aria-label={reader.words.site.onThisPage}>
      <p class="small muted">{reader.words.site.onThisPage}</p>
      <PartLinks parts={parts} />
    </nav>
  );
}

/** The same in columns, for a page of many parts. */
export function Contents({ reader, parts }: Parts) {
  return (
    <nav class="contents" aria-label={reader.words.site.onThisPage}>
      <PartLinks parts={parts} />
    </nav>
  );
}

function PartLinks({ parts }: { parts: readonly PagePart[] }) {
  return (
    <ul>
      {parts.map(({ id, title }) => (
        <li>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
