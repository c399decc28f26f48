import type { Reader } from "../view/reader.js";

/** A part of a long page: the id of its heading, and the heading. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
}

/** The contents of a long page, at its top; a page with fewer than three parts needs none. */
export function OnThisPage({ reader, parts }: { reader: Reader; parts: readonly PagePart[] }) {
  if (parts.length < 3) return null;
  return (
    <nav class="on-this-page" aria-label={reader.words.site.onThisPage}>
      <p class="small muted">{reader.words.site.onThisPage}</p>
      <ul>
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
