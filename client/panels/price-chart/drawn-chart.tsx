import { useMemo, useState } from 'react';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import { chartModel } from '../../charts/chart-model.ts';
import { createHoverSession } from '../../charts/hover-session.ts';
import { shownEvents } from '../../charts/mark-filter.ts';
import { OVERVIEW_HEIGHT, OverviewStrip } from '../../charts/overview-strip.tsx';
import { PriceChart } from '../../charts/price-chart.tsx';
import { SessionTable } from '../../charts/session-table.tsx';
import type { SessionView } from '../../charts/session-view.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import type { ChartControls } from './chart-controls.ts';
import { ChartFoot } from './chart-foot.tsx';
import { useBenchmark } from './use-benchmark.ts';

/** Narrower charts leave out the whole history, as they do volume. */
const OVERVIEW_FROM = 300;

interface DrawnChartProps {
  series: PriceSeriesReply;
  events: readonly CompanyEvent[];
  /** How many stories have no date and stand nowhere. */
  undated: number;
  /** What the share is called. */
  name: string;
  controls: ChartControls;
  /** The view to draw, also while it is being moved. */
  view: SessionView;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}

function MeasuredChart(props: DrawnChartProps & { width: number }) {
  const language = useLanguage();
  const [hover] = useState(createHoverSession);
  const { series, view, width, controls, onView, onSettle } = props;
  const { selectedKey, filter, style, isLog, onSelect } = controls;
  const benchmark = useBenchmark(series, props.events);
  const events = useMemo(
    () => shownEvents(props.events, filter, selectedKey),
    [props.events, filter, selectedKey],
  );
  const ground = useMemo(
    () => ({ series, events, style, isLog, benchmark, width }),
    [series, events, style, isLog, benchmark, width],
  );
  // What stands below the chart tells of the view that the page keeps: it waits until a movement has ended.
  const keptView = controls.view ?? view;
  const kept = useMemo(() => chartModel({ ...ground, view: keptView }), [ground, keptView]);
  const input = useMemo(() => ({ ...ground, view }), [ground, view]);
  const model = useMemo(() => (view === keptView ? kept : chartModel(input)), [view, keptView, kept, input]);
  const hasOverview = width >= OVERVIEW_FROM;
  return (
    <>
      <div className="chart-box">
        {controls.display === 'table' ? (
          <SessionTable
            {...{ series, events, view, benchmark, selectedKey, language, onSelect }}
            name={props.name}
            height={model.layout.total + (hasOverview ? OVERVIEW_HEIGHT : 0)}
          />
        ) : (
          <>
            <PriceChart
              {...input}
              {...{ model, selectedKey, language, hover, onSelect, onView, onSettle }}
              name={props.name}
              onLog={controls.onLog}
            />
            {hasOverview && (
              <OverviewStrip geometry={model.geometry} {...{ series, language, hover, onView, onSettle }} />
            )}
          </>
        )}
      </div>
      <ChartFoot
        series={series}
        model={kept}
        shown={events}
        hidden={props.events.length - events.length}
        undated={props.undated}
        indexMissing={style === 'relative' && kept.relative === null}
        controls={controls}
      />
    </>
  );
}

/** The chart or its table, at the width that it has, with its legend and its stamp. */
export function DrawnChart(props: DrawnChartProps) {
  const { ref, width } = useElementWidth();
  return (
    <>
      <div className="chart-measure" ref={ref} />
      {width > 0 && <MeasuredChart {...props} width={width} />}
    </>
  );
}
