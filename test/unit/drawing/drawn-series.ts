import type { ChartEvent, ChartSeries } from '../../../shared/drawing/chart-input.ts';
import type { CompanyChartInput } from '../../../shared/drawing/company-chart.ts';
import { instantUtc } from '../../../shared/units/instant-utc.ts';
import { mic } from '../../../shared/units/mic.ts';
import { addDays, sessionDate } from '../../../shared/units/session-date.ts';

/** A small series: one session a day from 2024-01-01 with these closes. */
export function seriesOf(closes: readonly number[], more: Partial<ChartSeries> = {}): ChartSeries {
  const values = [...closes];
  return {
    mic: mic('XKRX'),
    currency: 'KRW',
    adjustmentBasis: 'split',
    source: { id: 's', name: 'Source', attribution: null },
    asOf: instantUtc('2024-03-01T06:30:00.000Z'),
    dates: values.map((_, i) => addDays(sessionDate('2024-01-01'), i)),
    open: values,
    high: values,
    low: values,
    close: values,
    volume: values.map(() => 1000),
    high52w: values.map(() => null),
    low52w: values.map(() => null),
    events: [],
    ...more,
  };
}

/** An event on a day of January 2024. */
export function storyOn(
  day: number,
  more: Partial<ChartEvent['event']> = {},
  title = `story ${day}`,
): ChartEvent {
  return {
    event: {
      key: `event-${day}-${title}`,
      sessionDate: addDays(sessionDate('2024-01-01'), day - 1),
      kind: 'price',
      relation: 'reports',
      ...more,
    },
    articles: [{ title }],
    verdicts: { contradicted: 0 },
  };
}

/** What a picture is drawn from, with these parts of its own. */
export function inputOf(more: Partial<CompanyChartInput> = {}): CompanyChartInput {
  return {
    instrumentName: 'Company',
    series: seriesOf(Array.from({ length: 31 }, (_, i) => 100_000 + i * 1000)),
    events: { events: [] },
    selectedKey: null,
    from: null,
    to: null,
    width: 640,
    height: 400,
    theme: 'light',
    locale: 'en',
    colourConvention: 'korea',
    showVerdicts: false,
    ...more,
  };
}
