import { bodyAddress, bodyName } from "../view/bodies.js";
import { linkTo, type Reader } from "../view/reader.js";

/** Bodies in one line, each leading to what is said about it. */
export function Bodies({ reader, ids }: { reader: Reader; ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, at) => (
        <>
          {at === 0 ? "" : "; "}
          <a href={linkTo(reader, bodyAddress(reader, id))}>{bodyName(reader, id)}</a>
        </>
      ))}
    </>
  );
}
