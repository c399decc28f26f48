import { EventTable } from "../parts/event-table.js";
import { renderPage } from "../parts/layout.js";
import { MonthCalendar } from "../parts/month-calendar.js";
import { TaskTable } from "../parts/task-table.js";
import { type Reader, textIn } from "../view/reader.js";
import { homeStep } from "../view/steps.js";

/** The year around the policy: what comes round when, and what was to be done once. */
export function cyclePage(reader: Reader, id: string): string | undefined {
  if (id !== "") return undefined;
  const { words, policy } = reader;
  const texts = words.cycle;
  const withoutMonth = policy.events.filter(({ months }) => months.length === 0);
  return renderPage(reader, {
    title: texts.title,
    description: texts.intro,
    trail: [homeStep(reader)],
    content: (
      <>
        <h1>{texts.title}</h1>
        <p class="lead">{texts.intro}</p>
        {policy.events.length === 0 ? null : (
          <>
            <h2 id="months">{texts.monthByMonth}</h2>
            <p>{texts.monthByMonthIntro}</p>
            <MonthCalendar reader={reader} />
          </>
        )}
        {withoutMonth.length === 0 ? null : (
          <>
            <h2 id="without-month">{texts.withoutMonth}</h2>
            <p>{texts.withoutMonthIntro}</p>
            <ul>
              {withoutMonth.map((event) => (
                <li>
                  <a href={`#${event.id}`}>{textIn(reader, event.title)}</a>: {textIn(reader, event.wording)}
                </li>
              ))}
            </ul>
          </>
        )}
        {policy.events.length === 0 ? null : (
          <>
            <h2 id="events">{texts.events}</h2>
            <EventTable reader={reader} />
          </>
        )}
        {policy.tasks.length === 0 ? null : (
          <>
            <h2 id="tasks">{texts.tasks}</h2>
            <TaskTable reader={reader} />
          </>
        )}
      </>
    ),
  });
}
