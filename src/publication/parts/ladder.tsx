import { addresses } from "../addresses.js";
import { compactChart } from "../charts/compact-chart.js";
import { ladderChart } from "../charts/ladder-chart.js";
import { responsiveChart } from "../charts/responsive-chart.js";
import { webTheme } from "../charts/theme.js";
import { allTargets, ladderOf, ladderPicture } from "../view/ladder-picture.js";
import { linkTo, type Reader } from "../view/reader.js";
import { Picture } from "./picture.js";

/** What is known of the targets, step by step: the drawing, and a table whose steps open their lists. `compact`: one width alone. */
export function Ladder({ reader, compact = false }: { reader: Reader; compact?: boolean }) {
  const draw = compact ? compactChart : responsiveChart;
  const picture = ladderPicture(reader);
  return (
    <div class="ladder">
      <Picture
        title={picture.title}
        drawing={draw("chart-ladder", (size) => ladderChart({ ...picture, ...size }, webTheme))}
        notes={[reader.words.ladder.nested]}
      />
      <LadderTable reader={reader} />
    </div>
  );
}

function LadderTable({ reader }: { reader: Reader }) {
  const { words, language, policy } = reader;
  return (
    <div class="scroll">
      <table class="counts">
        <caption>{words.ladder.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ladder.step}</th>
            <th scope="col" class="number">
              {words.ladder.reached}
            </th>
            <th scope="col" class="number">
              {words.ladder.having}
            </th>
          </tr>
        </thead>
        <tbody>
          {ladderOf(reader, allTargets(reader)).map(({ rung, reached, having }) => (
            <tr>
              <th scope="row">
                <a href={linkTo(reader, addresses.ladder(language, policy.id, rung))}>
                  {words.ladder.names[rung]}
                </a>
              </th>
              <td class="number">{reached.length}</td>
              <td class="number">{having}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
