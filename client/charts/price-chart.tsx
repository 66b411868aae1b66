import './price-chart.css';
import { useId } from 'react';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatPrice } from '../format/number.ts';
import { screenWords } from '../format/screen-words.ts';
import type { ChartInput, ChartModel } from './chart-model.ts';
import { ChartOverlay } from './chart-overlay.tsx';
import { ChartUnderlay } from './chart-underlay.tsx';
import { clusterMarks } from './cluster-marks.ts';
import { CrosshairLayer } from './crosshair-layer.tsx';
import { MarkCardBox } from './mark-card-box.tsx';
import { NewsLane } from './news-lane.tsx';
import { PricePane } from './price-pane.tsx';
import { SessionCard } from './session-card.tsx';
import { sessionFacts } from './session-facts.ts';
import { positionOf } from './session-view.ts';
import { useMarkCard } from './use-mark-card.ts';
import { VolumePane } from './volume-pane.tsx';

/** What a price chart shows, and what it tells when a mark is chosen. */
export interface PriceChartProps extends ChartInput {
  /** The model of the same input, see `chartModel`. */
  model: ChartModel;
  selectedKey: string | null;
  language: Language;
  /** The index that a session's change is told beside; null where there is none. */
  benchmark: { name: string; series: PriceSeriesReply } | null;
  onSelect: (key: string) => void;
}

function summaryOf(props: PriceChartProps, stories: number): string {
  const { series, view } = props;
  return screenWords(props.language).chartSummary(
    series.dates[view.from] ?? '',
    series.dates[view.to] ?? '',
    formatPrice(series.close[view.from] ?? null, series.currency),
    formatPrice(series.close[view.to] ?? null, series.currency),
    stories,
  );
}

function SessionCardAt(props: { chart: PriceChartProps; index: number }) {
  const { series, events, benchmark, language } = props.chart;
  const facts = sessionFacts(series, props.index, events);
  if (!facts) return null;
  const there = benchmark ? positionOf(facts.date, benchmark.series.dates) : -1;
  const change = benchmark ? (sessionFacts(benchmark.series, there, [])?.change ?? null) : null;
  return (
    <SessionCard
      facts={facts}
      unit={series.currency}
      language={language}
      benchmark={benchmark && { name: benchmark.name, change }}
    />
  );
}

function ChartPanes(props: { chart: PriceChartProps; model: ChartModel }) {
  const { series, style } = props.chart;
  const { points, candles, geometry, layout, domain, ticks } = props.model;
  return (
    <>
      <div className="chart-pane" aria-hidden="true">
        <PricePane
          {...{ points, candles, style, geometry, layout, domain, ticks, unit: series.currency }}
          lastValue={series.close[geometry.view.to] ?? 0}
        />
      </div>
      {layout.volume && (
        <div className="chart-pane" style={{ top: layout.volume.top }} aria-hidden="true">
          <VolumePane series={series} geometry={geometry} height={layout.volume.height} />
        </div>
      )}
    </>
  );
}

/** The news lane with the card of the mark that is pointed at, focused or pressed. */
function MarkedLane(props: {
  chart: PriceChartProps;
  model: ChartModel;
  card: ReturnType<typeof useMarkCard>;
}) {
  const { chart, card } = props;
  const { geometry, layout, marks } = props.model;
  const cardId = useId();
  const groups = clusterMarks(marks, chart.selectedKey);
  const open = groups.find((group) => group.marks[0].key === card.openKey) ?? null;
  const select = (key: string) => {
    chart.onSelect(key);
    if (open && open.marks.length > 1) card.close();
  };
  return (
    <>
      <NewsLane
        groups={groups}
        order={chart.events.map(({ event }) => event.key)}
        selectedKey={chart.selectedKey}
        top={layout.newsLane.top}
        height={layout.newsLane.height}
        width={geometry.right}
        language={chart.language}
        cardId={cardId}
        openKey={open && card.openKey}
        onSelect={select}
        onShow={(group, cause) => card.show(group.marks[0].key, group.marks.length > 1 ? cause : 'hover')}
        onLeave={card.leave}
      />
      {open && (
        <MarkCardBox
          id={cardId}
          group={open}
          geometry={geometry}
          layout={layout}
          language={chart.language}
          onSelect={select}
          onEnter={card.keep}
          onLeave={card.leave}
        />
      )}
    </>
  );
}

/** The marked price chart: price, 52-week steps, price lane, news lane, volume and dates on one time scale. */
export function PriceChart(props: PriceChartProps) {
  const { series, language, model } = props;
  const card = useMarkCard();
  const { geometry, layout, scale, marks } = model;
  const selected = marks.find(({ key }) => key === props.selectedKey) ?? null;
  return (
    <figure
      className="price-chart"
      style={{ height: layout.total }}
      aria-label={summaryOf(props, marks.length)}
    >
      <ChartUnderlay geometry={geometry} layout={layout} selectedPosition={selected?.position ?? null} />
      <ChartPanes chart={props} model={model} />
      <ChartOverlay {...{ series, geometry, layout, scale, language, selected }} />
      <CrosshairLayer
        geometry={geometry}
        layout={layout}
        hidden={card.openKey !== null}
        renderCard={(index) => <SessionCardAt chart={props} index={index} />}
      />
      <MarkedLane chart={props} model={model} card={card} />
    </figure>
  );
}
