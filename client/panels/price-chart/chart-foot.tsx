import { memo } from 'react';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { candleSpan } from '../../charts/candle-groups.ts';
import { ChartLegend } from '../../charts/chart-legend.tsx';
import type { ChartModel } from '../../charts/chart-model.ts';
import { isInView, positionOf } from '../../charts/session-view.ts';
import { chartWords } from '../../format/chart-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { ChartControls } from './chart-controls.ts';
import { ChartStamp, type ChartStampProps } from './chart-stamp.tsx';

/** What the signs in view mean, what is left out of view, and what the chart rests on. */
export const ChartFoot = memo(function ChartFoot(props: {
  series: ChartStampProps['series'];
  model: ChartModel;
  /** The events that stand on the chart. */
  shown: readonly CompanyEvent[];
  /** How many the filter keeps from it. */
  hidden: number;
  /** How many stories have no date and stand nowhere. */
  undated: number;
  /** The index was asked for and there is none. */
  indexMissing: boolean;
  controls: Pick<ChartControls, 'onFilter'>;
}) {
  const language = useLanguage();
  const words = chartWords(language);
  const { series, model } = props;
  const { view, step } = model.geometry;
  const isShown = (date: SessionDate | null) =>
    date !== null && isInView(positionOf(date, series.dates), view);
  return (
    <footer className="panel-foot">
      {props.hidden > 0 && (
        <p className="hidden-stories">
          {words.hiddenStories(props.hidden)}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => props.controls.onFilter({ kinds: null, firstOnly: false })}
          >
            {words.showHidden}
          </button>
        </p>
      )}
      <ChartLegend
        events={props.shown.filter(({ event }) => isShown(event.sessionDate))}
        priceEvents={series.events.filter((event) => isShown(event.sessionDate))}
        compact={model.layout.compact}
        language={language}
      />
      <ChartStamp
        series={series}
        span={model.candles ? candleSpan(step) : 'day'}
        undated={props.undated}
        relative={model.relative}
        indexMissing={props.indexMissing}
      />
    </footer>
  );
});
