import { memo } from 'react';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { formatYearTick } from '../format/date.ts';
import { labelWidth } from './label-width.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import { yearStarts } from './time-ticks.ts';

/** Room of a year and what parts it from the next. */
const YEAR_ROOM = 44;

/** The years of a whole history along the top of its strip: as many as have room, none cut at the right edge. */
export const HistoryYears = memo(function HistoryYears(props: {
  dates: readonly SessionDate[];
  /** Geometry of the whole history. */
  geometry: PlotGeometry;
  language: Language;
}) {
  const { geometry, language } = props;
  const years = yearStarts(props.dates);
  const every = Math.max(Math.ceil((years.length * YEAR_ROOM) / (geometry.right - geometry.left)), 1);
  return years
    .filter((_, place) => place % every === 0)
    .map(({ date, index }) => {
      const x = xOf(geometry, index - 0.5);
      const label = formatYearTick(date, language);
      return x + labelWidth(label) < geometry.right ? (
        <text key={date} x={x} y={11}>
          {label}
        </text>
      ) : null;
    });
});
