import type { Target } from "../../policy/index.js";
import { assessmentOf, deadlineText, goalText, latestText } from "../view/assessments.js";
import type { Reader } from "../view/reader.js";
import { Baseline } from "./baseline.js";
import { StatusBadge } from "./status-badge.js";
import { TargetLink } from "./target-link.js";

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
  const { words } = reader;
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
                  <TargetLink reader={reader} id={target.id} />
                </th>
                <td data-label={words.table.baseline}>
                  <Baseline reader={reader} target={target} />
                </td>
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
