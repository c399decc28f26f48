import { monthName } from "../../language/index.js";
import type { Policy } from "../../policy/index.js";
import { capital } from "../view/names.js";
import { type Reader, textIn } from "../view/reader.js";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The year as twelve months, each with what begins in it; what the policy does not say itself is marked. */
export function MonthCalendar({ reader }: { reader: Reader }) {
  const { language, policy, words } = reader;
  return (
    <ol class="months">
      {months.map((month) => {
        const beginning = beginningIn(policy, month);
        return (
          <li data-empty={beginning.length === 0 ? "true" : undefined}>
            <h3>{capital(monthName(month, language) ?? "")}</h3>
            {beginning.length === 0 ? (
              <p class="muted small">{words.cycle.nothing}</p>
            ) : (
              <ul>
                {beginning.map(({ event, assumed }) => (
                  <li class={assumed ? "assumed" : "stated"}>
                    <a href={`#${event.id}`}>{textIn(reader, event.title)}</a>
                    {assumed ? <span class="small muted"> ({words.cycle.assumed})</span> : null}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function beginningIn(
  { events }: Policy,
  month: number,
): readonly { readonly event: Policy["events"][number]; readonly assumed: boolean }[] {
  return events.flatMap((event) => {
    const found = event.months.find((one) => one.month === month);
    return found === undefined ? [] : [{ event, assumed: found.basis === "assumed" }];
  });
}
