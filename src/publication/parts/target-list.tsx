import type { Target } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { assessmentOf, baselineText, deadlineText, goalText, latestText } from "../view/assessments.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { StatusBadge } from "./status-badge.js";

/** Targets in a table: where each starts, where it is to go, what is known, how it stands. */
export function TargetTable({
  reader,
  caption,
  targets,
}: {
  reader: Reader;
  caption: string;
  targets: readonly Target[];
}) {
  const { words, language, policy } = reader;
  return (
    <div class="scroll">
      <table class="stacks target-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.target}</th>
            <th scope="col">{words.table.baseline}</th>
            <th scope="col">{words.table.latest}</th>
            <th scope="col">{words.table.goal}</th>
            <th scope="col">{words.table.deadline}</th>
            <th scope="col">{words.table.status}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => {
            const assessment = assessmentOf(reader, target);
            return (
              <tr>
                <th scope="row">
                  <a href={linkTo(reader, addresses.target(language, policy.id, target.id))}>
                    {textIn(reader, target.title)}
                  </a>
                </th>
                <td data-label={words.table.baseline}>{baselineText(reader, target)}</td>
                <td data-label={words.table.latest}>{latestText(reader, target, assessment)}</td>
                <td data-label={words.table.goal}>{goalText(reader, target)}</td>
                <td data-label={words.table.deadline}>{deadlineText(reader, target)}</td>
                <td data-label={words.table.status}>
                  {assessment === undefined ? null : <StatusBadge reader={reader} assessment={assessment} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
