import './price-chart.css';
import { useQuery } from '@tanstack/react-query';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import type { ChartStyle } from '../../charts/price-pane.tsx';
import type { SessionView, ViewRange } from '../../charts/session-view.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { type ChartDisplay, ChartToolbar } from './chart-toolbar.tsx';
import { DrawnChart } from './drawn-chart.tsx';

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

function ChartContent(props: PriceChartPanelProps) {
  const words = screenWords(useLanguage());
  const prices = useQuery(priceSeriesQuery(props.instrumentId));
  const events = useQuery(companyEventsQuery(props.instrumentId));
  if (prices.isError) return <PanelError error={prices.error} onRetry={() => void prices.refetch()} />;
  if (prices.isPending || events.isPending) {
    return <LoadingBlock label={words.loadingPrices} height={530} bars={5} />;
  }
  if (prices.data === null || prices.data.dates.length === 0) {
    return <PanelMessage kind="empty" title={words.noPricesTitle} text={words.noPricesText} />;
  }
  if (props.view === null) return <LoadingBlock label={words.loadingPrices} height={530} bars={5} />;
  return (
    <>
      {events.isError && <PanelError error={events.error} onRetry={() => void events.refetch()} />}
      <DrawnChart
        series={prices.data}
        events={events.data?.events ?? NO_EVENTS}
        undated={events.data?.undated.length ?? 0}
        view={props.view}
        display={props.display}
        style={props.style}
        selectedKey={props.selectedKey}
        onSelect={props.onSelect}
        onCentre={props.onCentre}
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
