import type { Policy } from "../../policy/index.js";
import { type Reader, textIn } from "../view/reader.js";
import { Bodies } from "./bodies.js";

type Event = Policy["events"][number];

/** Everything that comes round: when, who answers for it, what it builds on and gives, where that is used. */
export function EventTable({ reader }: { reader: Reader }) {
  const { policy } = reader;
  const texts = reader.words.cycle;
  return (
    <div class="scroll">
      <table class="stacks wide">
        <caption class="visually-hidden">{texts.events}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.event}</th>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.owner}</th>
            <th scope="col">{texts.inputs}</th>
            <th scope="col">{texts.outputs}</th>
            <th scope="col">{texts.feeds}</th>
          </tr>
        </thead>
        <tbody>
          {policy.events.map((event) => (
            <tr id={event.id}>
              <th scope="row">
                {textIn(reader, event.title)}{" "}
                <span class="muted small reason">{texts.kinds[event.kind]}</span>
              </th>
              <td data-label={texts.when}>
                {textIn(reader, event.wording)}
                <Often reader={reader} event={event} />
              </td>
              <td data-label={texts.owner}>
                {event.owners.length === 0 ? (
                  reader.words.bodies.nobodyNamed
                ) : (
                  <Bodies reader={reader} ids={event.owners} />
                )}
                {event.ownerBasis === "assumed" ? ` (${texts.assumed})` : null}
              </td>
              <td data-label={texts.inputs}>
                {event.inputs === undefined ? null : textIn(reader, event.inputs)}
              </td>
              <td data-label={texts.outputs}>
                {event.outputs === undefined ? null : textIn(reader, event.outputs)}
              </td>
              <td data-label={texts.feeds}>
                <Feeds reader={reader} event={event} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Often({ reader, event }: { reader: Reader; event: Event }) {
  const texts = reader.words.cycle;
  if (event.timesAYear === undefined) return null;
  return (
    <span class="muted small reason">
      {texts.timesAYear(event.timesAYear)}
      {event.timesBasis === "assumed" ? ` (${texts.assumed})` : null}
    </span>
  );
}

function Feeds({ reader, event }: { reader: Reader; event: Event }) {
  const events = event.feeds.flatMap((id) => reader.policy.events.find((one) => one.id === id) ?? []);
  return (
    <>
      {events.map((one, at) => (
        <>
          {at === 0 ? "" : "; "}
          <a href={`#${one.id}`}>{textIn(reader, one.title)}</a>
        </>
      ))}
    </>
  );
}
