import { addresses } from "../addresses.js";
import { bodyAddress } from "../view/bodies.js";
import { choiceName, filterPath } from "../view/commitment-filter.js";
import { none, type PlacedCommitment } from "../view/commitments.js";
import { capital } from "../view/names.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";

/** Body by area, how many commitments each is named for: whom to ask about what. */
export function ResponsibilityTable({
  reader,
  commitments,
}: {
  reader: Reader;
  commitments: readonly PlacedCommitment[];
}) {
  const { words, policy } = reader;
  const counts = countsByOwnerAndArea(commitments);
  const owners = [none, ...policy.bodies.map(({ id }) => id)].filter((owner) => counts.has(owner));
  const areas = policy.areas.filter((area) => area.commitments.length > 0);
  return (
    <div class="scroll">
      <table class="stacks matrix">
        <caption class="visually-hidden">{words.bodies.byArea}</caption>
        <thead>
          <tr>
            <th scope="col">{words.bodies.body}</th>
            {areas.map((area) => (
              <th scope="col" class="number">
                {textIn(reader, area.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {owners.map((owner) => (
            <tr>
              <th scope="row">
                {owner === none ? (
                  capital(choiceName(reader, "owner", none))
                ) : (
                  <a href={linkTo(reader, bodyAddress(reader, owner))}>
                    {choiceName(reader, "owner", owner)}
                  </a>
                )}
              </th>
              {areas.map((area) => (
                <td class="number" data-label={textIn(reader, area.title)}>
                  <Count
                    reader={reader}
                    owner={owner}
                    area={area.id}
                    count={counts.get(owner)?.get(area.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({
  reader,
  owner,
  area,
  count,
}: {
  reader: Reader;
  owner: string;
  area: string;
  count: number | undefined;
}) {
  if (count === undefined) return null;
  const { words, language, policy } = reader;
  const address = addresses.commitments(language, policy.id, filterPath({ area, owner }));
  const name = words.bodies.commitmentsOf(
    words.counts.commitments(count),
    choiceName(reader, "owner", owner),
    choiceName(reader, "area", area),
  );
  return (
    <a href={linkTo(reader, address)} aria-label={name}>
      {count}
    </a>
  );
}

function countsByOwnerAndArea(
  commitments: readonly PlacedCommitment[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { area, values } of commitments) {
    for (const owner of values.owner) {
      const ofOwner = counts.get(owner) ?? new Map<string, number>();
      ofOwner.set(area.id, (ofOwner.get(area.id) ?? 0) + 1);
      counts.set(owner, ofOwner);
    }
  }
  return counts;
}
