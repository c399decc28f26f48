import { raw } from "hono/html";
import type { PolicyArea, Target } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { barChart } from "../charts/bar-chart.js";
import { dumbbellChart } from "../charts/dumbbell-chart.js";
import { responsiveChart } from "../charts/responsive-chart.js";
import { seriesChart } from "../charts/series-chart.js";
import { type ChartTheme, webTheme } from "../charts/theme.js";
import { assessmentOf, paceText } from "../view/assessments.js";
import { comparisonPicture, gapOfIndicator } from "../view/comparison-picture.js";
import { gapChangeText } from "../view/gap-words.js";
import { linkTo, type Reader } from "../view/reader.js";
import { type SeriesPicture, seriesPicture } from "../view/series-picture.js";
import { singleFiguresPictures } from "../view/single-figures-picture.js";

/** Every picture of an indicator or a gap: over time, single figures, place by place. */
export function MeasurePictures({ reader, id }: { reader: Reader; id: string }) {
  const overTime = seriesPicture(reader, id);
  return (
    <>
      {overTime === undefined ? null : (
        <Picture
          title={overTime.title}
          drawing={responsiveChart(chartId(id, "time"), (size) =>
            seriesChart({ ...overTime, ...size }, themeOf(overTime)),
          )}
        />
      )}
      {singleFiguresPictures(reader, id).map((single, at) => (
        <Picture
          title={single.title}
          drawing={responsiveChart(chartId(id, `single-${at}`), (size) =>
            barChart({ ...single, ...size }, webTheme),
          )}
        />
      ))}
      <PlacesPicture reader={reader} id={id} />
    </>
  );
}

/** A gap place by place; on an indicator's page, the gap between its groups. */
export function PlacesPicture({ reader, id }: { reader: Reader; id: string }) {
  const gap = reader.index.gaps.get(id) ?? gapOfIndicator(reader, id);
  const comparison = gap === undefined ? undefined : comparisonPicture(reader, gap);
  return comparison === undefined ? null : (
    <Picture
      title={comparison.chart.title}
      drawing={responsiveChart(chartId(id, "places"), (size) =>
        dumbbellChart({ ...comparison.chart, ...size }, webTheme),
      )}
      notes={[
        reader.words.pages.asStated,
        ...comparison.sources.map((source) => reader.words.pages.fromSource(source)),
        ...comparison.notes.map((note) => `† ${note}`),
      ]}
    />
  );
}

/** The picture that leads an area's page, linked to the figures behind it. */
export function LeadPicture({ reader, area }: { reader: Reader; area: PolicyArea }) {
  const id = area.leadPicture?.of;
  const overTime = id === undefined ? undefined : seriesPicture(reader, id);
  if (id === undefined || overTime === undefined) return null;
  const gap = gapOfIndicator(reader, id);
  const target = area.targets.find(({ subject, goal }) => subject?.indicator === id && goal !== undefined);
  const pace = target === undefined ? undefined : paceText(reader, target, assessmentOf(reader, target));
  const change = gap === undefined ? undefined : gapChangeText(reader, gap);
  return (
    <Picture
      title={overTime.title}
      notes={[change, pace].filter((text) => text !== undefined)}
      drawing={responsiveChart(chartId(id, "lead"), (size) =>
        seriesChart({ ...overTime, ...size }, themeOf(overTime)),
      )}
      more={{
        address: `${linkTo(reader, addresses.indicator(reader.language, reader.policy.id, id))}#figures`,
        text: reader.words.download.showAsTable,
      }}
    />
  );
}

/** The picture of what a target is measured on, when it is about everyone in the group. */
export function TargetPicture({ reader, target }: { reader: Reader; target: Target }) {
  const id = target.subject?.gap ?? target.subject?.indicator;
  const whole = Object.keys(target.subject?.dimensions ?? {}).length === 0;
  const overTime = id === undefined || !whole ? undefined : seriesPicture(reader, id);
  if (id === undefined || overTime === undefined) return null;
  return (
    <Picture
      title={overTime.title}
      drawing={responsiveChart(chartId(id, "target"), (size) =>
        seriesChart({ ...overTime, ...size }, themeOf(overTime)),
      )}
    />
  );
}

function Picture({
  title,
  drawing,
  notes = [],
  more,
}: {
  title: string;
  drawing: string;
  notes?: readonly string[];
  more?: { readonly address: string; readonly text: string };
}) {
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      {raw(drawing)}
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      {more === undefined ? null : (
        <p class="small">
          <a href={more.address}>{more.text}</a>
        </p>
      )}
    </figure>
  );
}

/** The target and the way to it in the colour of the group they are for. */
function themeOf({ targetSeries = -1 }: SeriesPicture): ChartTheme {
  return { ...webTheme, accent: webTheme.series[targetSeries] ?? webTheme.accent };
}

/** Letters, digits and hyphens only: an id's dots would end a selector. */
function chartId(id: string, kind: string): string {
  return `chart-${id.replaceAll(".", "-")}-${kind}`;
}
