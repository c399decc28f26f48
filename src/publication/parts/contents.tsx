import type { Reader } from "../view/reader.js";

/** The parts of a long page, to jump to. */
export function Contents({
  reader,
  parts,
}: {
  reader: Reader;
  parts: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <nav class="contents" aria-label={reader.words.site.onThisPage}>
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
