import { useQuery } from '@tanstack/react-query';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import { chartLayout } from '../../charts/chart-layout.ts';
import { ChartLegend } from '../../charts/chart-legend.tsx';
import { OverviewStrip } from '../../charts/overview-strip.tsx';
import { plotGeometry } from '../../charts/plot-geometry.ts';
import { PriceChart } from '../../charts/price-chart.tsx';
import type { ChartStyle } from '../../charts/price-pane.tsx';
import { SessionTable } from '../../charts/session-table.tsx';
import { isInView, positionOf, type SessionView, type ViewRange } from '../../charts/session-view.ts';
import { indexName } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { ChartStamp } from './chart-stamp.tsx';
import { type ChartDisplay, ChartToolbar } from './chart-toolbar.tsx';

/** What the page decides for the chart, and what the chart asks of the page. */
export interface PriceChartPanelProps {
  instrumentId: string;
  /** Null until the series is known. */
  view: SessionView | null;
  range: ViewRange;
  display: ChartDisplay;
  style: ChartStyle;
  selectedKey: string | null;
  onSelect: (key: string) => void;
  onRange: (range: ViewRange) => void;
  onDisplay: (display: ChartDisplay) => void;
  onCentre: (index: number) => void;
}

const NO_EVENTS: readonly CompanyEvent[] = [];

/** The index series that the events are compared with, once they are known. */
function useBenchmark(events: readonly CompanyEvent[]) {
  const id = events.find(({ event }) => event.benchmarkId !== null)?.event.benchmarkId ?? null;
  const query = useQuery({ ...priceSeriesQuery(id ?? ''), enabled: id !== null });
  return id !== null && query.data ? { name: indexName(id), series: query.data } : null;
}

function inViewOf(series: PriceSeriesReply, view: SessionView) {
  return (date: SessionDate | null) => date !== null && isInView(positionOf(date, series.dates), view);
}

function ReadyChart(
  props: PriceChartPanelProps & {
    series: PriceSeriesReply;
    view: SessionView;
    events: readonly CompanyEvent[];
    undated: number;
  },
) {
  const language = useLanguage();
  const { ref, width } = useElementWidth();
  const { series, view, events, display, style, selectedKey, onSelect } = props;
  const benchmark = useBenchmark(events);
  const isShown = inViewOf(series, view);
  const layout = chartLayout(width);
  const geometry = plotGeometry(width, 66, view);
  const candleStep = display !== 'table' && style === 'candle' ? geometry.step : null;
  return (
    <>
      <div className="chart-box" ref={ref}>
        {width > 0 && display === 'table' && (
          <SessionTable
            {...{ series, events, view, selectedKey, language, onSelect }}
            unit={series.currency}
            height={layout.total}
          />
        )}
        {width > 0 && display !== 'table' && (
          <PriceChart
            {...{ series, events, view, style, selectedKey, width, language, benchmark, onSelect }}
          />
        )}
        {width >= 300 && (
          <OverviewStrip series={series} geometry={geometry} language={language} onCentre={props.onCentre} />
        )}
      </div>
      <footer className="panel-foot">
        <ChartLegend
          events={events.filter(({ event }) => isShown(event.sessionDate))}
          priceEvents={series.events.filter((event) => isShown(event.sessionDate))}
          compact={layout.compact}
          language={language}
        />
        <ChartStamp series={series} candleStep={candleStep} undated={props.undated} />
      </footer>
    </>
  );
}

function ChartContent(props: PriceChartPanelProps) {
  const words = screenWords(useLanguage());
  const prices = useQuery(priceSeriesQuery(props.instrumentId));
  const events = useQuery(companyEventsQuery(props.instrumentId));
  if (prices.isError) return <PanelError error={prices.error} onRetry={() => void prices.refetch()} />;
  if (prices.isPending || events.isPending) {
    return <LoadingBlock label={words.loadingPrices} height={480} bars={5} />;
  }
  if (prices.data === null || prices.data.dates.length === 0) {
    return <PanelMessage kind="empty" title={words.noPricesTitle} text={words.noPricesText} />;
  }
  if (props.view === null) return <LoadingBlock label={words.loadingPrices} height={480} bars={5} />;
  return (
    <>
      {events.isError && <PanelError error={events.error} onRetry={() => void events.refetch()} />}
      <ReadyChart
        {...props}
        view={props.view}
        series={prices.data}
        events={events.data?.events ?? NO_EVENTS}
        undated={events.data?.undated.length ?? 0}
      />
    </>
  );
}

/** What did the price do, and where do the stories stand on it? */
export function PriceChartPanel(props: PriceChartPanelProps) {
  const words = screenWords(useLanguage());
  const dates = useQuery(priceSeriesQuery(props.instrumentId)).data?.dates;
  const { view } = props;
  const span = dates && view ? `${dates[view.from] ?? ''} – ${dates[view.to] ?? ''}` : '';
  return (
    <Panel title={words.chartTitle} titleHidden className="chart-panel">
      <ChartToolbar
        range={props.range}
        display={props.display}
        style={props.style}
        span={span}
        onRange={props.onRange}
        onDisplay={props.onDisplay}
      />
      <ChartContent {...props} />
    </Panel>
  );
}
