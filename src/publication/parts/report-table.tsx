import type { Policy } from "../../policy/index.js";
import { type Reader, textIn } from "../view/reader.js";
import { Bodies } from "./bodies.js";

/** Who reports what to whom, how often, and what of it the policy only implies. */
export function ReportTable({ reader }: { reader: Reader }) {
  const { words, policy } = reader;
  const { from, to, item, rhythm, implied, nobodyNamed, notToABody, reports } = words.bodies;
  return (
    <div class="scroll">
      <table class="stacks wide">
        <caption class="visually-hidden">{reports}</caption>
        <thead>
          <tr>
            <th scope="col">{item}</th>
            <th scope="col">{from}</th>
            <th scope="col">{to}</th>
            <th scope="col">{rhythm}</th>
            <th scope="col">{implied}</th>
          </tr>
        </thead>
        <tbody>
          {policy.reports.map((report, at) => (
            <tr id={reportAnchor(at)}>
              <th scope="row">{textIn(reader, report.item)}</th>
              <td data-label={from}>
                <Named reader={reader} ids={report.from} otherwise={nobodyNamed} />
              </td>
              <td data-label={to}>
                <Named reader={reader} ids={report.to} otherwise={notToABody} />
              </td>
              <td data-label={rhythm}>{textIn(reader, report.rhythm)}</td>
              <td data-label={implied}>
                {report.implied === undefined ? null : textIn(reader, report.implied)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A reporting has no id of its own: its place in the list stands for one. */
export function reportAnchor(at: number): string {
  return `report-${at + 1}`;
}

/** The reportings that a body sends or receives, with their places in the list. */
export function reportsOf(
  { reports }: Policy,
  body: string,
  end: "from" | "to",
): readonly { readonly at: number; readonly report: Policy["reports"][number] }[] {
  return reports.flatMap((report, at) => (report[end].includes(body) ? [{ at, report }] : []));
}

function Named({ reader, ids, otherwise }: { reader: Reader; ids: readonly string[]; otherwise: string }) {
  return <span>{ids.length === 0 ? otherwise : <Bodies reader={reader} ids={ids} />}</span>;
}
