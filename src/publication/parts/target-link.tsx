import { addresses } from "../addresses.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";

/** A target by its title, leading to its page. */
export function TargetLink({ reader, id }: { reader: Reader; id: string }) {
  const { index, language, policy } = reader;
  const target = index.targets.get(id);
  return (
    <a href={linkTo(reader, addresses.target(language, policy.id, id))}>
      {target === undefined ? id : textIn(reader, target.title)}
    </a>
  );
}

/** Several targets in one line, each leading to its page. */
export function TargetLinks({ reader, ids }: { reader: Reader; ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, at) => (
        <>
          {at === 0 ? "" : "; "}
          <TargetLink reader={reader} id={id} />
        </>
      ))}
    </>
  );
}
