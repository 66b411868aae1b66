import { createChart, createSeriesMarkers, HistogramSeries, LineSeries } from 'lightweight-charts';
import type { NewsEvent } from '../../../shared/schemas/news-event.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { ChartSize } from './chart-size.ts';

/** The same data in lightweight-charts: line, volume in a pane of its own, a marker a story, the whole series in view. */
export function drawLightweight(
  box: HTMLElement,
  series: Pick<PriceSeriesReply, 'dates' | 'close' | 'volume'>,
  stories: readonly { readonly event: Pick<NewsEvent, 'sessionDate'> }[],
  size: ChartSize,
): void {
  const chart = createChart(box, { ...size, timeScale: { minBarSpacing: 0.02 } });
  const line = chart.addSeries(LineSeries, { lineWidth: 2, color: '#12161c' });
  const close = (index: number) => series.close[index] ?? 0;
  line.setData(series.dates.map((time, index) => ({ time, value: close(index) })));
  const volume = chart.addSeries(HistogramSeries, { color: '#7c8694', priceFormat: { type: 'volume' } }, 1);
  volume.setData(series.dates.map((time, index) => ({ time, value: series.volume[index] ?? 0 })));
  const markers = stories.flatMap(({ event }) =>
    event.sessionDate === null
      ? []
      : [
          {
            time: event.sessionDate,
            position: 'belowBar' as const,
            shape: 'circle' as const,
            color: '#12161c',
          },
        ],
  );
  createSeriesMarkers(line, markers);
  chart.timeScale().fitContent();
}
