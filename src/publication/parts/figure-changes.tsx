import type { EditionObservation, FigureCause, FigureChange, FigureChangeKind } from "../../edition/index.js";
import { formatPeriod } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { figureText } from "../view/figure-words.js";
import {
  capital,
  codeNames,
  groupName,
  isOwnMeasure,
  lowerFirst,
  measureName,
  measureTitle,
  placeName,
} from "../view/names.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";

/** The page's own reader, and one for each of two editions. */
export interface TwoReaders {
  readonly reader: Reader;
  readonly before: Reader;
  readonly after: Reader;
}

/** More rows than this are shown when asked for. */
const shownAtOnce = 40;

/** Figures that changed in one way: each with what it was, what it is, and why. */
export function FigureChanges(
  props: TwoReaders & { kind: FigureChangeKind; changes: readonly FigureChange[] },
) {
  const { reader, kind, changes } = props;
  if (changes.length === 0) return null;
  const title = reader.words.editions.kinds[kind];
  const table = <ChangeTable {...props} caption={title} />;
  return (
    <section>
      <h3>{title}</h3>
      {changes.length <= shownAtOnce ? (
        table
      ) : (
        <details>
          <summary>{capital(reader.words.editions.counts[kind](changes.length))}</summary>
          {table}
        </details>
      )}
    </section>
  );
}

function ChangeTable(props: TwoReaders & { caption: string; changes: readonly FigureChange[] }) {
  const { words } = props.reader;
  return (
    <div class="scroll">
      <table class="stacks">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table.indicator}</th>
            <th scope="col">{words.table.period}</th>
            <th scope="col" class="number">
              {words.editions.before}
            </th>
            <th scope="col" class="number">
              {words.editions.after}
            </th>
            <th scope="col">{words.editions.why}</th>
          </tr>
        </thead>
        <tbody>
          {props.changes.map((change) => (
            <tr>
              <th scope="row">
                <About {...props} change={change} />
              </th>
              <td data-label={words.table.period}>{formatPeriod(change.period, props.reader.language)}</td>
              <td class="number" data-label={words.editions.before}>
                {valueText(props.before, change, change.before)}
              </td>
              <td class="number" data-label={words.editions.after}>
                {valueText(props.after, change, change.after)}
              </td>
              <td data-label={words.editions.why}>
                <span class="small">{capital(whyText(props, change))}.</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the figure is about, leading to its page while the newest edition has one. */
function About({ reader, before, after, change }: TwoReaders & { change: FigureChange }) {
  const { key } = change;
  const own = change.after === undefined ? before : after;
  const { policy, language, index } = reader;
  const title = measureTitle(own, key.indicator);
  const codes = codeNames(own, key.dimensions);
  const about = [
    groupName(own, key),
    ...(codes === "" ? [] : [lowerFirst(reader, codes)]),
    ...(isOwnMeasure(own, key) ? [] : [measureName(own, key)]),
    placeName(own, key.refArea),
  ].join(", ");
  return (
    <>
      {index.indicators.has(key.indicator) || index.gaps.has(key.indicator) ? (
        <a href={linkTo(reader, addresses.indicator(language, policy.id, key.indicator))}>{title}</a>
      ) : (
        title
      )}{" "}
      <span class="reason muted small">{about}</span>
    </>
  );
}

function valueText(
  reader: Reader,
  { key, unit }: FigureChange,
  observation: EditionObservation | undefined,
): string {
  if (observation === undefined) return reader.words.editions.none;
  return figureText(reader, { series: { key, unit, observations: [observation] }, observation });
}

function whyText(readers: TwoReaders, { causes, definitionBefore, key }: FigureChange): string {
  const { words } = readers.reader;
  const why = causes.map((cause) => causeText(readers, cause));
  const definition =
    definitionBefore === undefined
      ? []
      : [`${term(readers.before, definitionBefore)} → ${term(readers.after, key.definition)}`];
  return [...definition, ...(why.length === 0 ? [words.editions.unknown] : why)].join("; ");
}

function causeText({ reader, before, after }: TwoReaders, cause: FigureCause): string {
  const { code, delivery = "", received = "" } = cause;
  const known = [...after.published.edition.deliveries, ...before.published.edition.deliveries];
  const title = known.find(({ id }) => id === delivery)?.title;
  const text = reader.words.editions.causes[code];
  return typeof text === "string"
    ? text
    : text(title === undefined ? delivery : textIn(reader, title), received);
}

function term(reader: Reader, definition: string): string {
  const found = reader.index.definitions.get(definition);
  return found === undefined ? definition : textIn(reader, found.term);
}
