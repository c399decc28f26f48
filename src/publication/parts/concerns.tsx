import type { PartLink } from "../view/part-links.js";
import { linkTo, type Reader } from "../view/reader.js";

/** What an open point or a data gap is about, each leading to where it is shown. Nothing when it names nothing. */
export function Concerns({ reader, links }: { reader: Reader; links: readonly PartLink[] }) {
  if (links.length === 0) return null;
  return (
    <p class="small">
      <span class="muted">{reader.words.openPoints.concerns}:</span>{" "}
      <PartLinks reader={reader} links={links} />
    </p>
  );
}

export function PartLinks({ reader, links }: { reader: Reader; links: readonly PartLink[] }) {
  return (
    <>
      {links.map(({ title, address, figures }, at) => (
        <>
          {at === 0 ? "" : "; "}
          {address === undefined ? title : <a href={linkTo(reader, address)}>{title}</a>}
          {figures.length === 0 ? null : <Figures ids={figures} />}
        </>
      ))}
    </>
  );
}

/** Numbers of figures, each kept on one line. */
function Figures({ ids }: { ids: readonly string[] }) {
  return (
    <span class="muted">
      {" ("}
      {ids.map((id, at) => (
        <>
          {at === 0 ? "" : ", "}
          <span class="id">{id}</span>
        </>
      ))}
      )
    </span>
  );
}
