import { addresses } from "../addresses.js";
import { linkTo, type Reader } from "../view/reader.js";

/** The figures of an indicator or a gap to take away. */
export function DataLinks({ reader, id }: { reader: Reader; id: string }) {
  const { words, policy } = reader;
  return (
    <p>
      <a href={linkTo(reader, addresses.indicatorCsv(policy.id, id))} download="">
        {words.download.csv}
      </a>{" "}
      ·{" "}
      <a href={linkTo(reader, addresses.indicatorJson(policy.id, id))} download="">
        {words.download.json}
      </a>
    </p>
  );
}
