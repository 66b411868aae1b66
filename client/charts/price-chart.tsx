import './price-chart.css';
import { useId } from 'react';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { formatPrice } from '../format/number.ts';
import { screenWords } from '../format/screen-words.ts';
import type { ChartInput, ChartModel } from './chart-model.ts';
import { ChartOverlay } from './chart-overlay.tsx';
import { ChartUnderlay } from './chart-underlay.tsx';
import { CrosshairLayer } from './crosshair-layer.tsx';
import { DifferencePane } from './difference-pane.tsx';
import type { HoverSession } from './hover-session.ts';
import { MarkCardBox } from './mark-card-box.tsx';
import { NewsLane } from './news-lane.tsx';
import { placedMarks } from './placed-marks.ts';
import { PricePane } from './price-pane.tsx';
import { SessionCard } from './session-card.tsx';
import { sessionFacts } from './session-facts.ts';
import { positionOf, type SessionView } from './session-view.ts';
import { useLaneGroups } from './use-lane-groups.ts';
import { useMarkCard } from './use-mark-card.ts';
import { VolumePane } from './volume-pane.tsx';

/** What a price chart shows, and what it tells when a mark is chosen or the view is moved. */
export interface PriceChartProps extends ChartInput {
  /** The model of the same input, see `chartModel`. */
  model: ChartModel;
  /** What the share is called beside its index. */
  name: string;
  selectedKey: string | null;
  language: Language;
  /** The session under the pointer, shared with what else follows it. */
  hover: HoverSession;
  onSelect: (key: string) => void;
  /** The view while it is being moved. */
  onView: (view: SessionView) => void;
  /** The movement has ended. */
  onSettle: () => void;
  onLog: (isLog: boolean) => void;
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
  const { series, events, benchmark, language, model } = props.chart;
  const facts = sessionFacts(series, props.index, events);
  if (!facts) return null;
  const there = benchmark ? positionOf(facts.date, benchmark.series.dates) : -1;
  const change = benchmark ? (sessionFacts(benchmark.series, there, [])?.change ?? null) : null;
  const relative = model.relative?.points.find(({ position }) => position === props.index) ?? null;
  return (
    <SessionCard
      facts={facts}
      unit={series.currency}
      language={language}
      benchmark={benchmark && { name: benchmark.name, change }}
      relative={relative}
    />
  );
}

/** Where the line stands at a session; null where it has no value. */
function lineValueAt({ series, model }: PriceChartProps, index: number): number | null {
  if (model.relative) return model.relative.points.find(({ position }) => position === index)?.share ?? null;
  if (model.candles) return null;
  return series.close[index] ?? null;
}

function ChartPanes({ chart }: { chart: PriceChartProps }) {
  const { series, model, language } = chart;
  const { geometry, layout, relative } = model;
  return (
    <>
      <div className="chart-pane" aria-hidden="true">
        <PricePane model={model} />
      </div>
      {relative && layout.difference && (
        <div className="chart-pane" style={{ top: layout.difference.top }} aria-hidden="true">
          <DifferencePane
            values={relative}
            geometry={geometry}
            height={layout.difference.height}
            language={language}
          />
        </div>
      )}
      {layout.volume && (
        <div className="chart-pane" style={{ top: layout.volume.top }} aria-hidden="true">
          <VolumePane series={series} geometry={geometry} height={layout.volume.height} />
        </div>
      )}
    </>
  );
}

/** The news lane with the card of the mark that is pointed at, focused or pressed. */
function MarkedLane(props: { chart: PriceChartProps; card: ReturnType<typeof useMarkCard> }) {
  const { chart, card } = props;
  const { geometry, layout } = chart.model;
  const cardId = useId();
  const marks = placedMarks(chart.events, chart.series.dates);
  const { groups, origin } = useLaneGroups(marks, geometry, chart.selectedKey);
  const open = groups.find((group) => group.marks[0].key === card.openKey) ?? null;
  const select = (key: string) => {
    chart.onSelect(key);
    if (open && open.marks.length > 1) card.close();
  };
  const zoomTo = (view: SessionView) => {
    card.close();
    chart.onView(view);
    chart.onSettle();
  };
  return (
    <>
      <NewsLane
        groups={groups}
        origin={origin}
        events={chart.events}
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
          x={origin + open.x}
          geometry={geometry}
          layout={layout}
          count={chart.series.dates.length}
          language={chart.language}
          onSelect={select}
          onZoom={zoomTo}
          onEnter={card.keep}
          onLeave={card.leave}
        />
      )}
    </>
  );
}

/** Says and changes how the value axis counts, above it. Narrow charts have it among their other controls. */
function LogSwitch({ chart }: { chart: PriceChartProps }) {
  const { geometry, layout, scale } = chart.model;
  const words = chartWords(chart.language);
  if (layout.compact) return null;
  return (
    <button
      type="button"
      className="log-switch"
      style={{ left: geometry.right + 5 }}
      aria-pressed={scale.isLog === true}
      aria-label={words.logAxis}
      onClick={() => chart.onLog(!chart.isLog)}
    >
      {words.logMark}
    </button>
  );
}

/** The marked price chart: price, 52-week steps, price lane, news lane, volume and dates on one time scale. */
export function PriceChart(props: PriceChartProps) {
  const { series, language, model, benchmark } = props;
  const card = useMarkCard();
  const { layout, marks } = model;
  const selected = marks.find(({ key }) => key === props.selectedKey) ?? null;
  return (
    <figure
      className="price-chart"
      style={{ height: layout.total }}
      aria-label={summaryOf(props, marks.length)}
    >
      <ChartUnderlay model={model} selectedPosition={selected?.position ?? null} />
      <ChartPanes chart={props} />
      <ChartOverlay
        {...{ series, model, language, selected }}
        name={props.name}
        benchmarkName={benchmark?.name ?? ''}
      />
      <CrosshairLayer
        model={model}
        count={series.dates.length}
        hover={props.hover}
        hidden={card.openKey !== null}
        valueAt={(index) => lineValueAt(props, index)}
        renderCard={(index) => <SessionCardAt chart={props} index={index} />}
        onView={props.onView}
        onSettle={props.onSettle}
      />
      <MarkedLane chart={props} card={card} />
      {!model.relative && <LogSwitch chart={props} />}
    </figure>
  );
}
