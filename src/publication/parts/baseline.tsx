import type { Target } from "../../policy/index.js";
import { assessmentOf, baselineText } from "../view/assessments.js";
import { baselineNote } from "../view/ends-compared.js";
import type { Reader } from "../view/reader.js";

/** Where a target starts, in a list; with the difference at that time where it is judged by one. */
export function Baseline({ reader, target }: { reader: Reader; target: Target }) {
  const note = baselineNote(reader, target, assessmentOf(reader, target));
  return (
    <>
      {baselineText(reader, target)}
      {note === undefined ? null : <span class="reason muted">{note}</span>}
    </>
  );
}
