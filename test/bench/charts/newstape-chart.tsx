import '../../../client/app/tokens.css';
import '../../../client/app/base.css';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { chartModel } from '../../../client/charts/chart-model.ts';
import { createHoverSession } from '../../../client/charts/hover-session.ts';
import { OverviewStrip } from '../../../client/charts/overview-strip.tsx';
import { PriceChart } from '../../../client/charts/price-chart.tsx';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { ChartSize } from './chart-size.ts';

interface HostProps {
  series: PriceSeriesReply;
  events: readonly CompanyEvent[];
  width: number;
}

function Host(props: HostProps) {
  const { series, events, width } = props;
  const [view, onView] = useState({ from: 0, to: series.dates.length - 1 });
  const [hover] = useState(createHoverSession);
  const [selectedKey, onSelect] = useState<string | null>(null);
  const input = useMemo(
    () => ({ series, events, view, style: 'line' as const, isLog: false, benchmark: null, width }),
    [series, events, view, width],
  );
  const model = useMemo(() => chartModel(input), [input]);
  const onSettle = () => undefined;
  return (
    <>
      <PriceChart
        {...input}
        {...{ model, hover, selectedKey, onSelect, onView, onSettle, onLog: onSettle }}
        name="Sample"
        language="en"
      />
      <OverviewStrip geometry={model.geometry} {...{ series, hover, onView, onSettle }} language="en" />
    </>
  );
}

/** Newstape's own chart of the same data, with everything that it draws on a company page, the strip of the whole history included. */
export function drawNewstape(
  box: HTMLElement,
  series: PriceSeriesReply,
  events: readonly CompanyEvent[],
  size: ChartSize,
): void {
  flushSync(() => createRoot(box).render(<Host {...{ series, events }} width={size.width} />));
}
