import type { Assessment, TargetStatus } from "../../edition/index.js";
import { reasonText, statusText } from "../../language/index.js";
import type { Reader } from "../view/reader.js";

/**
 * A target's status in sign, word and colour; beside "cannot be assessed", the reason in a word. That a gap closed
 * because its higher end fell is said at once: a good status alone would hide it.
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
      {assessment.notes.some(({ code }) => code === "better-off-end-fell") ? (
        <span class="reason small">{reader.words.pages.higherEndFell}</span>
      ) : null}
    </>
  );
}

/** The sentence behind a status. */
export function statusSentence(reader: Reader, assessment: Assessment): string {
  return assessment.reason === undefined
    ? statusText(assessment.status, reader.language).sentence
    : reasonText(assessment.reason, reader.language).sentence;
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
