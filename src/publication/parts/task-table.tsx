import { formatDate } from "../../language/index.js";
import type { Policy } from "../../policy/index.js";
import { type Reader, textIn } from "../view/reader.js";
import { Bodies } from "./bodies.js";

/** What was to be done once to get going. */
export function TaskTable({ reader }: { reader: Reader }) {
  const { policy } = reader;
  const texts = reader.words.cycle;
  return (
    <div class="scroll">
      <table class="stacks wide">
        <caption class="visually-hidden">{texts.tasks}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.task}</th>
            <th scope="col">{texts.due}</th>
            <th scope="col">{texts.owner}</th>
            <th scope="col">{texts.output}</th>
            <th scope="col">{texts.recipients}</th>
          </tr>
        </thead>
        <tbody>
          {policy.tasks.map((task) => (
            <tr id={task.id}>
              <th scope="row">{textIn(reader, task.title)}</th>
              <td data-label={texts.due}>
                {textIn(reader, task.due.wording)}
                <Reading reader={reader} due={task.due} />
              </td>
              <td data-label={texts.owner}>
                {task.owners.length === 0 ? (
                  reader.words.bodies.nobodyNamed
                ) : (
                  <Bodies reader={reader} ids={task.owners} />
                )}
              </td>
              <td data-label={texts.output}>{textIn(reader, task.output)}</td>
              <td data-label={texts.recipients}>
                {task.recipients === undefined ? null : textIn(reader, task.recipients)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The day, or the two days, that the wording can mean. */
function Reading({ reader, due }: { reader: Reader; due: Policy["tasks"][number]["due"] }) {
  const { words, language } = reader;
  if (due.late === undefined) return null;
  const late = formatDate(due.late, language);
  return (
    <span class="muted small reason">
      {due.early === undefined
        ? words.cycle.at(late)
        : words.cycle.between(formatDate(due.early, language), late)}
    </span>
  );
}
