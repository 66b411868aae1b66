import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import { candleSpan } from '../../charts/candle-groups.ts';
import { chartLayout } from '../../charts/chart-layout.ts';
import { ChartLegend } from '../../charts/chart-legend.tsx';
import { chartModel } from '../../charts/chart-model.ts';
import { OVERVIEW_HEIGHT, OverviewStrip } from '../../charts/overview-strip.tsx';
import { PriceChart } from '../../charts/price-chart.tsx';
import type { ChartStyle } from '../../charts/price-pane.tsx';
import { SessionTable } from '../../charts/session-table.tsx';
import { isInView, positionOf, type SessionView } from '../../charts/session-view.ts';
import { indexName } from '../../format/market.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { ChartStamp } from './chart-stamp.tsx';
import type { ChartDisplay } from './chart-toolbar.tsx';

/** Narrower charts leave out the whole history, as they do volume. */
const OVERVIEW_FROM = 300;

interface DrawnChartProps {
  series: PriceSeriesReply;
  events: readonly CompanyEvent[];
  /** How many stories have no date and stand nowhere. */
  undated: number;
  view: SessionView;
  display: ChartDisplay;
  style: ChartStyle;
  selectedKey: string | null;
  onSelect: (key: string) => void;
  onCentre: (index: number) => void;
}

/** The index series that the events are compared with, once it is known. */
function useBenchmark(events: readonly CompanyEvent[]) {
  const id = events.find(({ event }) => event.benchmarkId !== null)?.event.benchmarkId ?? null;
  const query = useQuery({ ...priceSeriesQuery(id ?? ''), enabled: id !== null });
  return id !== null && query.data ? { name: indexName(id), series: query.data } : null;
}

function MeasuredChart(props: DrawnChartProps & { width: number }) {
  const language = useLanguage();
  const { series, events, view, style, width, selectedKey, onSelect } = props;
  const benchmark = useBenchmark(events);
  const model = useMemo(
    () => chartModel({ series, events, view, style, width }),
    [series, events, view, style, width],
  );
  const hasOverview = width >= OVERVIEW_FROM;
  if (props.display === 'table') {
    return (
      <SessionTable
        {...{ series, events, view, selectedKey, language, onSelect }}
        unit={series.currency}
        height={model.layout.total + (hasOverview ? OVERVIEW_HEIGHT : 0)}
      />
    );
  }
  return (
    <>
      <PriceChart
        {...{ series, events, view, style, width, model, selectedKey, language, benchmark, onSelect }}
      />
      {hasOverview && (
        <OverviewStrip
          series={series}
          geometry={model.geometry}
          language={language}
          onCentre={props.onCentre}
        />
      )}
    </>
  );
}

/** The chart or its table, at the width that it has, with its legend and its stamp. */
export function DrawnChart(props: DrawnChartProps) {
  const language = useLanguage();
  const { ref, width } = useElementWidth();
  const { series, view, events } = props;
  const isShown = (date: SessionDate | null) =>
    date !== null && isInView(positionOf(date, series.dates), view);
  const isCandle = props.display === 'candle';
  const step = width / (view.to - view.from + 1);
  return (
    <>
      <div className="chart-box">
        <div ref={ref} />
        {width > 0 && <MeasuredChart {...props} width={width} />}
      </div>
      <footer className="panel-foot">
        <ChartLegend
          events={events.filter(({ event }) => isShown(event.sessionDate))}
          priceEvents={series.events.filter((event) => isShown(event.sessionDate))}
          compact={chartLayout(width).compact}
          language={language}
        />
        <ChartStamp series={series} span={isCandle ? candleSpan(step) : 'day'} undated={props.undated} />
      </footer>
    </>
  );
}
