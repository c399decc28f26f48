import type { Child } from "../markup/markup.js";
import { capital } from "../view/names.js";
import type { Reader } from "../view/reader.js";

/** What changed from one edition to the next: what it is, how it stood before and after, and why in words. */
export interface BeforeAndAfter {
  readonly what: Child;
  readonly before: Child;
  readonly after: Child;
  readonly why: string;
}

export function BeforeAndAfterTable(props: {
  reader: Reader;
  title: string;
  /** The head of the first column. */
  what: string;
  changes: readonly BeforeAndAfter[];
}) {
  const { title, what, changes } = props;
  const { editions } = props.reader.words;
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <div class="scroll">
        <table class="stacks">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col">{editions.before}</th>
              <th scope="col">{editions.after}</th>
              <th scope="col">{editions.why}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((one) => (
              <tr>
                <th scope="row">{one.what}</th>
                <td data-label={editions.before}>{one.before}</td>
                <td data-label={editions.after}>{one.after}</td>
                <td data-label={editions.why}>
                  <span class="small">{capital(one.why)}.</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
