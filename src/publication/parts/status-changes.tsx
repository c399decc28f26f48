import type { StatusChange } from "../../edition/index.js";
import { formatList } from "../../language/index.js";
import { capital } from "../view/names.js";
import type { Reader } from "../view/reader.js";
import type { TwoReaders } from "./figure-changes.js";
import { StatusBadge } from "./status-badge.js";
import { TargetName } from "./target-name.js";

/** Targets whose status or reason changed: both, and why. */
export function StatusChanges(props: TwoReaders & { changes: readonly StatusChange[] }) {
  const { reader, changes } = props;
  const { words } = reader;
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{words.editions.statuses}</h3>
      <div class="scroll">
        <table class="stacks">
          <caption class="visually-hidden">{words.editions.statuses}</caption>
          <thead>
            <tr>
              <th scope="col">{words.table.target}</th>
              <th scope="col">{words.editions.before}</th>
              <th scope="col">{words.editions.after}</th>
              <th scope="col">{words.editions.why}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ target, before, after, causes }) => (
              <tr>
                <th scope="row">
                  <TargetName {...props} target={target} />
                </th>
                <td data-label={words.editions.before}>
                  <Standing reader={reader} assessment={before} none={words.editions.targetNew} />
                </td>
                <td data-label={words.editions.after}>
                  <Standing reader={reader} assessment={after} none={words.editions.targetGone} />
                </td>
                <td data-label={words.editions.why}>
                  <span class="small">
                    {capital(
                      causes.length === 0
                        ? words.editions.unknown
                        : formatList(
                            causes.map((cause) => words.editions.statusCauses[cause]),
                            reader.language,
                          ),
                    )}
                    .
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Standing(props: { reader: Reader; assessment: StatusChange["before"]; none: string }) {
  const { reader, assessment, none } = props;
  return assessment === undefined ? (
    <span>{none}</span>
  ) : (
    <StatusBadge reader={reader} assessment={assessment} />
  );
}
