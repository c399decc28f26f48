import type { StatusChange } from "../../edition/index.js";
import { formatList } from "../../language/index.js";
import type { Reader } from "../view/reader.js";
import { BeforeAndAfterTable } from "./before-and-after.js";
import type { TwoReaders } from "./figure-changes.js";
import { StatusBadge } from "./status-badge.js";
import { TargetName } from "./target-name.js";

/** Targets whose status or reason changed: both, and why. */
export function StatusChanges(props: TwoReaders & { changes: readonly StatusChange[] }) {
  const { reader } = props;
  const { editions, table } = reader.words;
  const changes = props.changes.map(({ target, before, after, causes }) => ({
    what: <TargetName {...props} target={target} />,
    before: <Standing reader={reader} assessment={before} none={editions.targetNew} />,
    after: <Standing reader={reader} assessment={after} none={editions.targetGone} />,
    why:
      causes.length === 0
        ? editions.unknown
        : formatList(
            causes.map((cause) => editions.statusCauses[cause]),
            reader.language,
          ),
  }));
  return (
    <BeforeAndAfterTable reader={reader} title={editions.statuses} what={table.target} changes={changes} />
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
