import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { formatMonthDay, formatMonthTick, formatYearMonth, formatYearTick } from '../format/date.ts';
import type { ChartLayout } from './chart-layout.ts';
import { type PlotGeometry, xOf } from './plot-geometry.ts';
import { type TimeTick, timeTicks } from './time-ticks.ts';

/** What a tick says. */
export function tickLabel(tick: TimeTick, language: Language): string {
  if (tick.unit === 'day') return tick.withYear ? tick.date : formatMonthDay(tick.date);
  if (tick.unit === 'year') return formatYearTick(tick.date, language);
  return tick.withYear ? formatYearMonth(tick.date, language) : formatMonthTick(tick.date, language);
}

/** The ticks that have room under a plot. */
export function ticksOf(dates: readonly SessionDate[], geometry: PlotGeometry): TimeTick[] {
  const limit = Math.max(Math.floor((geometry.right - geometry.left) / 76), 2);
  return timeTicks(dates, geometry.view, limit);
}

/** Dates along the foot; years are bold. */
export function TimeAxis(props: {
  dates: readonly SessionDate[];
  geometry: PlotGeometry;
  layout: ChartLayout;
  language: Language;
}) {
  const { geometry, layout } = props;
  const ticks = ticksOf(props.dates, geometry);
  return (
    <g className="time-axis">
      {ticks.map((tick) => {
        const x = xOf(geometry, tick.index) - (tick.unit === 'day' ? 0 : geometry.step / 2);
        const isLast = x + 40 > geometry.right;
        return (
          <g key={tick.index} transform={`translate(${x} ${layout.axis.top})`}>
            <line y1={0} y2={5} />
            <text
              x={isLast ? -3 : 3}
              y={15}
              textAnchor={isLast ? 'end' : 'start'}
              className={tick.unit === 'year' ? 'year' : ''}
            >
              {tickLabel(tick, props.language)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
