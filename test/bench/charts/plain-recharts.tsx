import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Bar, ComposedChart, Line, ReferenceDot, Tooltip, XAxis, YAxis } from 'recharts';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { ChartSize } from './chart-size.ts';

/** The same data as one would first draw them with Recharts: every session a point and a bar, a dot a story. */
export function drawPlainRecharts(
  box: HTMLElement,
  series: PriceSeriesReply,
  stories: readonly CompanyEvent[],
  size: ChartSize,
): void {
  const points = series.dates.map((date, index) => ({
    date,
    close: series.close[index],
    volume: series.volume[index],
  }));
  const told = new Set(stories.map(({ event }) => event.sessionDate));
  const dots = points.filter(({ date }) => told.has(date));
  flushSync(() =>
    createRoot(box).render(
      <ComposedChart {...size} data={points}>
        <XAxis dataKey="date" />
        <YAxis yAxisId="price" orientation="right" domain={['auto', 'auto']} />
        <YAxis yAxisId="volume" domain={[0, (largest: number) => largest * 5]} hide />
        <Bar yAxisId="volume" dataKey="volume" fill="#7c8694" isAnimationActive={false} />
        <Line yAxisId="price" dataKey="close" stroke="#12161c" dot={false} isAnimationActive={false} />
        {dots.map(({ date, close }) => (
          <ReferenceDot
            key={date}
            yAxisId="price"
            x={date}
            {...(close === undefined ? {} : { y: close })}
            r={4}
          />
        ))}
        <Tooltip isAnimationActive={false} />
      </ComposedChart>,
    ),
  );
}
