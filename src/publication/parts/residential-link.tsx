import { addresses } from "../addresses.js";
import { linkTo, type Reader } from "../view/reader.js";
import { hasResidentialAreas } from "../view/residential-areas.js";

/** To the classes of residential areas: whoever looks for a place may well look for the one where she lives. */
export function ResidentialLink({ reader }: { reader: Reader }) {
  if (!hasResidentialAreas(reader)) return null;
  const { language, policy, words } = reader;
  return (
    <p>
      <a href={linkTo(reader, addresses.residentialAreas(language, policy.id))}>
        {words.compare.residential}
      </a>
    </p>
  );
}
