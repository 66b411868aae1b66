import './watchlist-button.css';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { watchWords } from '../format/watch-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { useWatchlist } from './watchlist.ts';
import { MOST_WATCHED } from './watchlists.ts';

/** Watches a company, or stops, in the chosen list. `row`: the star alone, for the row of a table. */
export function WatchlistButton(props: { instrumentId: InstrumentId; name: string; row?: boolean }) {
  const words = watchWords(useLanguage());
  const { has, toggle, isFull, isKept } = useWatchlist();
  const isWatched = has(props.instrumentId);
  const isRefused = isFull && !isWatched;
  return (
    <>
      <button
        type="button"
        className={props.row ? 'watch watch-row' : 'button watch'}
        aria-pressed={isWatched}
        aria-label={words.watchOf(props.name)}
        title={isRefused ? words.full(MOST_WATCHED) : undefined}
        aria-disabled={isRefused}
        onClick={() => {
          if (!isRefused) toggle(props.instrumentId);
        }}
      >
        <span aria-hidden="true" className="watch-star">
          {isWatched ? '★' : '☆'}
        </span>
        {!props.row && <span aria-hidden="true">{words.watch}</span>}
      </button>
      {!props.row && (isRefused || !isKept) && (
        <span role="status" className="second watch-said">
          {isRefused ? words.full(MOST_WATCHED) : words.notKept}
        </span>
      )}
    </>
  );
}
