import type { Target } from "../../policy/index.js";
import { barChart } from "../charts/bar-chart.js";
import { responsiveChart } from "../charts/responsive-chart.js";
import { seriesChart } from "../charts/series-chart.js";
import { type ChartTheme, webTheme } from "../charts/theme.js";
import { gapOfIndicator } from "../view/gap-of-indicator.js";
import { placesBars } from "../view/places-bars.js";
import type { Reader } from "../view/reader.js";
import { type SeriesPicture, seriesPicture } from "../view/series-picture.js";
import { singleFiguresPictures } from "../view/single-figures-picture.js";
import { chartId, Picture } from "./picture.js";
import { PlacesCompared } from "./places-compared.js";

/** Every picture of an indicator or a gap: over time, single figures, place by place. */
export function MeasurePictures({ reader, id }: { reader: Reader; id: string }) {
  const drawn = seriesPicture(reader, id);
  const overTime = drawn !== undefined && isCourse(drawn) ? drawn : undefined;
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
      {singleFiguresPictures(reader, id, overTime !== undefined).map((single, at) => (
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

/** One figure of each group in one year, with nothing to reach, is a bar: it goes nowhere. */
function isCourse({ series, target, milestones = [], gap, absences = [] }: SeriesPicture): boolean {
  const times = series.flatMap(({ segments }) => segments.flat().map(({ at }) => at));
  return (
    new Set(times).size > 1 ||
    target !== undefined ||
    gap !== undefined ||
    milestones.length + absences.length > 0
  );
}

/** A gap place by place, on an indicator's page the gap between its groups; where there is none, a bar for each place. */
export function PlacesPicture({ reader, id }: { reader: Reader; id: string }) {
  const gap = reader.index.gaps.get(id) ?? gapOfIndicator(reader, id);
  if (gap !== undefined) return <PlacesCompared reader={reader} gap={gap} />;
  const bars = reader.found.compared.includes(id) ? placesBars(reader, id) : undefined;
  return bars === undefined ? null : (
    <Picture
      title={bars.title}
      drawing={responsiveChart(chartId(id, "places"), (size) => barChart({ ...bars, ...size }, webTheme))}
    />
  );
}

/** The picture of what a target is measured on, when it is about everyone in the group. */
export function TargetPicture({ reader, target }: { reader: Reader; target: Target }) {
  const id = target.subject?.gap ?? target.subject?.indicator;
  const overTime = id === undefined ? undefined : seriesPicture(reader, id, target);
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

/** The target and the way to it in the colour of the group they are for. */
export function themeOf({ series, targetSeries = -1 }: SeriesPicture): ChartTheme {
  const look = series[targetSeries]?.look;
  return look === undefined ? webTheme : { ...webTheme, accent: webTheme.series[look] };
}
