import { addresses } from "../addresses.js";
import { compactChart } from "../charts/compact-chart.js";
import { dotGridChart } from "../charts/dot-grid-chart.js";
import { webTheme } from "../charts/theme.js";
import { filterPath } from "../view/commitment-filter.js";
import { type OwnersPicture, ownersPicture } from "../view/owners-picture.js";
import { linkTo, type Reader } from "../view/reader.js";
import { Picture } from "./picture.js";

/** Every commitment as a dot, by area and by who answers for it, and the same as a table. */
export function CommitmentOwners({ reader }: { reader: Reader }) {
  const owners = ownersPicture(reader);
  if (owners === undefined) return null;
  return (
    <section aria-labelledby="who-answers">
      <h2 id="who-answers">{owners.chart.title}</h2>
      <div class="side-by-side">
        <Picture
          title={reader.words.home.commitmentsIntro}
          drawing={compactChart("chart-commitments", (size) =>
            dotGridChart({ ...owners.chart, ...size }, webTheme),
          )}
        />
        <OwnersTable reader={reader} owners={owners} />
      </div>
    </section>
  );
}

function OwnersTable({ reader, owners }: { reader: Reader; owners: OwnersPicture }) {
  const { words, language, policy } = reader;
  const { rows, all, kinds, columns, chart } = owners;
  return (
    <div class="scroll">
      <table class="counts">
        <caption class="visually-hidden">{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.area}</th>
            <th scope="col" class="number">
              {words.home.total}
            </th>
            {kinds.map((kind) => (
              <th scope="col" class="number">
                {columns[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, title, count, counts }) => (
            <tr>
              <th scope="row">
                <a href={linkTo(reader, addresses.commitments(language, policy.id, filterPath({ area })))}>
                  {title}
                </a>
              </th>
              <td class="number">{count}</td>
              {kinds.map((kind) => (
                <td class="number">{counts[kind]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.home.total}</th>
            <td class="number">{rows.reduce((sum, { count }) => sum + count, 0)}</td>
            {kinds.map((kind) => (
              <td class="number">{all[kind]}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
