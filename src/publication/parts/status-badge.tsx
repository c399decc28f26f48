import type { Assessment, TargetStatus } from "../../edition/index.js";
import { reasonText, statusText } from "../../language/index.js";
import type { Target } from "../../policy/index.js";
import { type Reader, textIn } from "../view/reader.js";

/**
 * A target's status in sign, word and colour; beside "cannot be assessed", the reason in a word. The condition that
 * the policy sets on how the target may be reached stands with it, and so does that a gap closed because its higher
 * end fell: a good status alone would hide both.
 */
export function StatusBadge({ reader, assessment }: { reader: Reader; assessment: Assessment }) {
  const { language } = reader;
  const status = statusText(assessment.status, language);
  const reason = assessment.reason === undefined ? undefined : reasonText(assessment.reason, language);
  return (
    <>
      <span class="status" data-tone={tones[assessment.status]}>
        <span aria-hidden="true">{reason?.sign ?? status.sign}</span> {status.word}
      </span>
      {reason === undefined ? null : <span class="reason muted small">{reason.word}</span>}
      <Condition reader={reader} assessment={assessment} />
    </>
  );
}

/** The policy's condition in its words; that the figure compared with fell, which also counts where none is set. */
function Condition({ reader, assessment }: { reader: Reader; assessment: Assessment }) {
  const { words, index } = reader;
  const guard = index.targets.get(assessment.target)?.guard;
  const isNoted = (note: NoteCode): boolean => assessment.notes.some(({ code }) => code === note);
  if (guard === undefined) {
    return isNoted("better-off-end-fell") ? (
      <span class="reason small">{words.pages.higherEndFell}</span>
    ) : null;
  }
  const isBroken = isNoted(brokenBy[guard.kind]);
  return (
    <span class="reason small">
      <span class="status" data-tone={isBroken ? "bad" : "neutral"}>
        <span aria-hidden="true">{isBroken ? "✗" : "§"}</span>{" "}
        {isBroken ? words.pages.conditionBroken : words.pages.condition}
      </span>{" "}
      {textIn(reader, guard.text)}
    </span>
  );
}

type NoteCode = Assessment["notes"][number]["code"];

/** The note that says that a condition was not kept. */
const brokenBy: Readonly<Record<NonNullable<Target["guard"]>["kind"], NoteCode>> = {
  "better-off-end-must-not-fall": "better-off-end-fell",
  "must-hold-for-stayers": "not-among-stayers",
};

/** The sentence behind a status. */
export function statusSentence(reader: Reader, assessment: Assessment): string {
  return assessment.reason === undefined
    ? statusText(assessment.status, reader.language).sentence
    : reasonText(assessment.reason, reader.language).sentence;
}

/** The same where the status itself does not stand beside it: `Slow: at least 60% but less than 95% of …` */
export function statusMeaning(reader: Reader, assessment: Assessment): string {
  const sentence = statusSentence(reader, assessment);
  if (assessment.reason !== undefined) return sentence;
  return reader.words.target.statusMeans(statusText(assessment.status, reader.language).word, sentence);
}

const tones: Readonly<Record<TargetStatus, "good" | "bad" | "neutral">> = {
  reached: "good",
  "on-track": "good",
  "right-way": "good",
  missed: "bad",
  "off-track": "bad",
  "moving-away": "bad",
  slow: "neutral",
  "no-significant-change": "neutral",
  "not-assessable": "neutral",
  "no-target-value": "neutral",
};
