import { observationStatuses, qualifiers } from "../../cube/index.js";
import { observationStatusWord, qualifierWord } from "../../language/index.js";
import type { Reader } from "../view/reader.js";

/** What the codes in the tables mean: of the word beside a number, and of the state of a figure. */
export function DataCodes({ reader }: { reader: Reader }) {
  const { words, language } = reader;
  return (
    <>
      <CodeTable
        reader={reader}
        column="qualifier"
        codes={qualifiers.map((code) => [code, qualifierWord(code, language) || words.data.plainNumber])}
      />
      <CodeTable
        reader={reader}
        column="obs_status"
        codes={observationStatuses.map((code) => [
          code,
          observationStatusWord(code, language) ?? words.data.normal,
        ])}
      />
    </>
  );
}

function CodeTable(props: {
  reader: Reader;
  column: string;
  codes: readonly (readonly [code: string, meaning: string])[];
}) {
  const { words } = props.reader;
  return (
    <table>
      <caption>{words.data.codesOf(props.column)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.data.code}</th>
          <th scope="col">{words.data.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {props.codes.map(([code, meaning]) => (
          <tr>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
