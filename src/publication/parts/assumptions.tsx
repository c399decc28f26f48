import { addresses } from "../addresses.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { reportAnchor } from "./report-table.js";

/** How the barometer reads what the policy leaves open: its settings, and the readings of the rules of classes. */
export function Readings({ reader }: { reader: Reader }) {
  const { words, policy, language } = reader;
  const texts = words.openPoints;
  return (
    <>
      <dl class="facts">
        <dt>{texts.deadlines}</dt>
        <dd>{texts.deadlineReadings[policy.settings.deadlines]}</dd>
        <dt>{texts.minimumCount}</dt>
        <dd>{texts.minimumCountMeans(policy.settings.minimumCount)}</dd>
      </dl>
      {policy.ruleSets.map((rules) => (
        <>
          <h3>
            <a href={linkTo(reader, `${addresses.residentialAreas(language, policy.id)}#${rules.id}`)}>
              {textIn(reader, rules.title)}
            </a>
          </h3>
          <ul class="items">
            {rules.settings.map((setting) => (
              <li>
                <p>{textIn(reader, setting.text)}</p>
                <p>
                  <strong>{texts.chosen}:</strong> {textIn(reader, setting.chosen)}
                </p>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

/** What is assumed: days of receipt, months and owners of events, and reporting that is only implied. */
export function Assumed({ reader }: { reader: Reader }) {
  const { words, policy, language, published } = reader;
  const texts = words.openPoints;
  const deliveries = published.edition.deliveries.filter(({ receivedBasis }) => receivedBasis === "assumed");
  const events = policy.events
    .map((event) => ({ event, what: assumedOf(reader, event) }))
    .filter(({ what }) => what.length > 0);
  const reports = policy.reports
    .map((report, at) => ({ report, at }))
    .filter(({ report }) => report.implied !== undefined);
  return (
    <>
      {deliveries.length === 0 ? null : (
        <>
          <h3>{texts.receivedDays}</h3>
          <ul>
            {deliveries.map(({ title, received }) => (
              <li>{texts.received(textIn(reader, title), received)}</li>
            ))}
          </ul>
        </>
      )}
      {events.length === 0 ? null : (
        <>
          <h3>{texts.cycleAssumed}</h3>
          <ul>
            {events.map(({ event, what }) => (
              <li>
                <a href={linkTo(reader, `${addresses.cycle(language, policy.id)}#${event.id}`)}>
                  {textIn(reader, event.title)}
                </a>
                : {what.join(", ")}
              </li>
            ))}
          </ul>
        </>
      )}
      {reports.length === 0 ? null : (
        <>
          <h3>{texts.impliedReports}</h3>
          <ul>
            {reports.map(({ report, at }) => (
              <li>
                <a href={linkTo(reader, `${addresses.bodies(language, policy.id)}#${reportAnchor(at)}`)}>
                  {textIn(reader, report.item)}
                </a>
                : {report.implied === undefined ? null : textIn(reader, report.implied)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function assumedOf(
  { words }: Reader,
  { months, timesBasis, ownerBasis }: Reader["policy"]["events"][number],
): readonly string[] {
  const texts = words.openPoints;
  return [
    ...(months.some(({ basis }) => basis === "assumed") ? [texts.months] : []),
    ...(timesBasis === "assumed" ? [texts.times] : []),
    ...(ownerBasis === "assumed" ? [texts.owner] : []),
  ];
}
