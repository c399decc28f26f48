import type { PolicyArea } from "../../policy/index.js";
import { type Reader, textIn } from "../view/reader.js";

/** What the policy leaves open: contradictions and questions, each with its id. */
export function RemarkList({ reader, items }: { reader: Reader; items: PolicyArea["remarks"] }) {
  return (
    <ul class="items">
      {items.map((item) => (
        <li id={item.id}>
          <p>
            {textIn(reader, item.text)} <span class="muted small id">{item.id}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Material that is missing, with what has to be obtained. */
export function DataGapList({ reader, items }: { reader: Reader; items: PolicyArea["dataGaps"] }) {
  return (
    <ul class="items">
      {items.map((gap) => (
        <li id={gap.id}>
          <h3>{textIn(reader, gap.title)}</h3>
          <p>{textIn(reader, gap.missing)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Those of some remarks or gaps that are about a thing of the policy. */
export function about<T extends { readonly concerns: readonly string[] }>(
  items: readonly T[],
  id: string,
): readonly T[] {
  return items.filter(({ concerns }) => concerns.includes(id));
}
