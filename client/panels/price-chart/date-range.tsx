import { useState } from 'react';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { type SessionView, viewBetween } from '../../charts/session-view.ts';
import { chartWords } from '../../format/chart-words.ts';
import { FilterDay } from '../../ui/filter-fields.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { Fold } from './fold.tsx';

function DateFields(props: {
  dates: readonly SessionDate[];
  view: SessionView;
  onView: (view: SessionView) => void;
  onDone: () => void;
}) {
  const words = chartWords(useLanguage());
  const { dates, view } = props;
  const [from, setFrom] = useState<SessionDate | undefined>(dates[view.from]);
  const [to, setTo] = useState<SessionDate | undefined>(dates[view.to]);
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      className="date-fields"
      onSubmit={(event) => {
        event.preventDefault();
        const next = viewBetween(from ?? null, to ?? null, dates);
        setEmpty(next === null);
        if (next === null) return;
        props.onView(next);
        props.onDone();
      }}
    >
      <FilterDay label={words.firstDay} value={from} onChange={setFrom} />
      <FilterDay label={words.lastDay} value={to} onChange={setTo} />
      <button type="submit" className="button button-main">
        {words.showDates}
      </button>
      <p role="status" className="date-fields-note">
        {isEmpty ? words.noSessionBetween : ''}
      </p>
    </form>
  );
}

/** The dates in view; pressed, they can be chosen. */
export function DateRange(props: {
  dates: readonly SessionDate[];
  view: SessionView;
  onView: (view: SessionView) => void;
}) {
  const words = chartWords(useLanguage());
  const { dates, view } = props;
  const span = `${dates[view.from] ?? ''} – ${dates[view.to] ?? ''}`;
  return (
    <Fold label={<span className="chart-span figure">{span}</span>} name={`${span}, ${words.chooseDates}`}>
      {(close) => <DateFields key={span} dates={dates} view={view} onView={props.onView} onDone={close} />}
    </Fold>
  );
}
