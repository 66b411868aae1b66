import { memo } from 'react';
import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { ChartLegend } from '../../charts/chart-legend.tsx';
import type { Compared } from '../../charts/compare-model.ts';
import { MEASURE_CHANGES } from '../../charts/compare-rebase.ts';
import { placeInView } from '../../charts/compare-sessions.ts';
import { chartWords } from '../../format/chart-words.ts';
import { compareWords } from '../../format/compare-words.ts';
import { marketClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { CompareStamp } from './compare-stamp.tsx';
import type { DrawnComparison } from './drawn-comparison.ts';

/** What a reader has to know of these companies in particular: moved bases, breaks, hours and currencies that differ. */
function notesOf({ compared, rebased, dates, view }: DrawnComparison, language: Language): string[] {
  const words = compareWords(language);
  const priced = compared.flatMap(({ series, name, id }) => (series ? [{ series, name, id }] : []));
  const later = priced.flatMap(({ id, name }) => {
    const base = rebased.get(id)?.base ?? null;
    return base?.isLater ? [words.rebasedLater(name, base.date)] : [];
  });
  const broken = priced.flatMap(({ series, name }) =>
    series.events
      .filter(({ kind, resolution }) => MEASURE_CHANGES.has(kind) && (resolution ?? 'open') === 'open')
      .filter(({ sessionDate }) => placeInView(sessionDate, dates, view) !== null)
      .map(({ sessionDate }) => words.brokenAt(name, sessionDate)),
  );
  const clocks = new Set(priced.map(({ series }) => marketClock(series.mic).timeZone));
  const currencies = new Set(priced.map(({ series }) => series.currency).filter((one) => one !== 'pt'));
  return [
    ...later,
    ...broken,
    ...(clocks.size > 1 ? [words.ownCalendars, words.hoursApart] : []),
    ...(currencies.size > 1 ? [words.ownCurrencies] : []),
  ];
}

/** What the signs in view mean, what to know of these lines, and what they rest on. */
export const CompareFoot = memo(function CompareFoot(props: {
  drawn: DrawnComparison;
  withPriceMarks: boolean;
  /** The chart is narrow. */
  compact: boolean;
  hidden: number;
  undated: number;
  onShowAll: () => void;
}) {
  const language = useLanguage();
  const chart = chartWords(language);
  const { drawn } = props;
  const { compared, dates, view } = drawn;
  const isShown = (date: SessionDate | null) => placeInView(date, dates, view) !== null;
  const signsOf = ({ series, style }: Compared) =>
    props.withPriceMarks && style !== 'index'
      ? (series?.events ?? []).filter(({ sessionDate }) => isShown(sessionDate))
      : [];
  return (
    <footer className="panel-foot">
      {props.hidden > 0 && (
        <p className="compare-hidden">
          {chart.hiddenStories(props.hidden)}{' '}
          <button type="button" className="link-button" onClick={props.onShowAll}>
            {chart.showHidden}
          </button>
        </p>
      )}
      <ChartLegend
        events={compared.flatMap(({ events }) => events.filter(({ event }) => isShown(event.sessionDate)))}
        priceEvents={compared.flatMap(signsOf)}
        compact={props.compact}
        language={language}
      />
      {notesOf(drawn, language).map((note) => (
        <p key={note} className="second">
          {note}
        </p>
      ))}
      <CompareStamp drawn={drawn} />
      {props.undated > 0 && <p className="stamp">{screenWords(language).undated(props.undated)}</p>}
    </footer>
  );
});
