import './price-chart.css';
import { useQuery } from '@tanstack/react-query';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { instrumentQuery } from '../../api/instrument.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import { type MovingView, useMovingView } from '../../charts/use-moving-view.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { WithheldPrices } from '../../ui/withheld-prices.tsx';
import type { ChartControls } from './chart-controls.ts';
import { ChartToolbar } from './chart-toolbar.tsx';
import { DrawnChart } from './drawn-chart.tsx';
import { PriceExport } from './price-export.tsx';

interface PriceChartPanelProps {
  instrumentId: string;
  /** What the company is called. */
  name: string;
  controls: ChartControls;
}

const NO_EVENTS: readonly CompanyEvent[] = [];

function ChartContent(props: PriceChartPanelProps & { moving: MovingView }) {
  const words = screenWords(useLanguage());
  const prices = useQuery(priceSeriesQuery(props.instrumentId));
  const withheld = useQuery(instrumentQuery(props.instrumentId)).data?.withheld;
  const events = useQuery(companyEventsQuery(props.instrumentId));
  const { view, onView, onSettle } = props.moving;
  if (prices.isError) return <PanelError error={prices.error} onRetry={() => void prices.refetch()} />;
  if (prices.isPending || events.isPending) {
    return <LoadingBlock label={words.loadingPrices} height={530} bars={5} />;
  }
  if (withheld !== undefined) return <WithheldPrices withheld={withheld} />;
  if (prices.data === null || prices.data.dates.length === 0) {
    return <PanelMessage kind="empty" title={words.noPricesTitle} text={words.noPricesText} />;
  }
  if (view === null) return <LoadingBlock label={words.loadingPrices} height={530} bars={5} />;
  return (
    <>
      {events.isError && <PanelError error={events.error} onRetry={() => void events.refetch()} />}
      <DrawnChart
        series={prices.data}
        events={events.data?.events ?? NO_EVENTS}
        undated={events.data?.undated.length ?? 0}
        name={props.name}
        controls={props.controls}
        {...{ view, onView, onSettle }}
      />
    </>
  );
}

/** What did the price do, and where do the stories stand on it? */
export function PriceChartPanel(props: PriceChartPanelProps) {
  const words = screenWords(useLanguage());
  const series = useQuery(priceSeriesQuery(props.instrumentId)).data ?? null;
  const reply = useQuery(companyEventsQuery(props.instrumentId)).data;
  const { controls } = props;
  const moving = useMovingView(controls.view, controls.onView);
  const { view } = moving;
  const isDrawn = series !== null && view !== null && series.dates.length > 0;
  return (
    <Panel title={words.chartTitle} titleHidden className="chart-panel">
      <ChartToolbar
        controls={controls}
        shown={isDrawn ? { dates: series.dates, view } : null}
        exports={
          isDrawn && (
            <PriceExport
              {...{ series, view, controls }}
              events={reply?.events ?? NO_EVENTS}
              undated={reply?.undated.length ?? 0}
              name={props.name}
            />
          )
        }
      />
      <ChartContent {...props} moving={moving} />
    </Panel>
  );
}
