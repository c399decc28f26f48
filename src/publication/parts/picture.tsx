import { raw } from "../markup/markup.js";

/** A drawing with its title over it, and under it what must be known beside it and where its figures stand. */
export function Picture({
  title,
  drawing,
  caution,
  notes = [],
  more = [],
}: {
  title: string;
  drawing: string;
  caution?: string | undefined;
  notes?: readonly string[];
  more?: readonly PictureLink[];
}) {
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      {caution === undefined ? null : <p class="caution">{caution}</p>}
      {raw(drawing)}
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      <PictureLinks links={more} />
    </figure>
  );
}

export interface PictureLink {
  readonly address: string;
  readonly text: string;
}

export function PictureLinks({ links }: { links: readonly PictureLink[] }) {
  if (links.length === 0) return null;
  return (
    <p class="small picture-links">
      {links.map(({ address, text }, at) => (
        <>
          {at === 0 ? "" : " · "}
          <a href={address}>{text}</a>
        </>
      ))}
    </p>
  );
}

/** Letters, digits and hyphens only: an id's dots would end a selector. */
export function chartId(id: string, kind: string): string {
  return `chart-${id.replaceAll(".", "-")}-${kind}`;
}
