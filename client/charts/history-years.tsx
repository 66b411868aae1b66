import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { formatYearTick } from '../format/date.ts';
import { labelWidth } from './label-width.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import type { SessionView } from './session-view.ts';
import { yearStarts } from './time-ticks.ts';

/** Room of a year and what parts it from the next. */
const YEAR_ROOM = 44;

/** Room between a year and an edge of the frame. */
const EDGE_ROOM = 4;

/** The years of a whole history along the top of its strip: as many as have room, none cut at the right edge or by the frame. */
export function HistoryYears(props: {
  dates: readonly SessionDate[];
  /** Geometry of the whole history. */
  geometry: PlotGeometry;
  /** The view that is framed. */
  framed: SessionView;
  language: Language;
}) {
  const { geometry, framed, language } = props;
  const edges = [xOf(geometry, framed.from - 0.5), xOf(geometry, framed.to + 0.5)];
  const years = yearStarts(props.dates);
  const every = Math.max(Math.ceil((years.length * YEAR_ROOM) / (geometry.right - geometry.left)), 1);
  const labels = years
    .filter((_, place) => place % every === 0)
    .map(({ date, index }) => ({
      date,
      x: xOf(geometry, index - 0.5),
      label: formatYearTick(date, language),
    }))
    .filter(({ x, label }) => {
      const end = x + labelWidth(label);
      const isCut = edges.some((edge) => edge > x - EDGE_ROOM && edge < end + EDGE_ROOM);
      return end < geometry.right && !isCut;
    });
  return (
    <svg className="overview-years" width={geometry.width} height={14} aria-hidden="true" focusable="false">
      {labels.map(({ date, x, label }) => (
        <text key={date} x={x} y={11}>
          {label}
        </text>
      ))}
    </svg>
  );
}
