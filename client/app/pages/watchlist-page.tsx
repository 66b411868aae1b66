import { useState } from 'react';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { alertWords } from '../../format/alert-words.ts';
import { filterWords } from '../../format/filter-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { watchWords } from '../../format/watch-words.ts';
import { watchlistWords } from '../../format/watchlist-words.ts';
import { InstrumentSearch } from '../../panels/instrument-search/instrument-search.tsx';
import { ExchangePanel } from '../../panels/watchlist/exchange-panel.tsx';
import { WATCHLIST_ORDERS } from '../../panels/watchlist/sort-quotes.ts';
import { WatchlistPanel } from '../../panels/watchlist/watchlist-panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { AlertsButton } from '../alerts-button.tsx';
import { FeedLinks } from '../alerts-feed-links.tsx';
import { readConditions } from '../list-address.ts';
import { useRecentInstruments } from '../recent-instruments.ts';
import { useAddress } from '../use-address.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useWatchlist, useWatchlists } from '../watchlist.ts';
import { WatchlistLists } from '../watchlist-lists.tsx';
import { MOST_WATCHED, withInstruments, withMoved } from '../watchlists.ts';

/** `/watchlist`: the companies that a person watches in this browser; the order of the rows stands in the address. */
export function WatchlistPage() {
  const language = useLanguage();
  const [words, screen, watch] = [watchlistWords(language), screenWords(language), watchWords(language)];
  const alerts = alertWords(language);
  const { fields, change: changeAddress } = useAddress();
  const { change } = useWatchlists();
  const { list, ids, isFull, isKept } = useWatchlist();
  const { recent, remember } = useRecentInstruments();
  const [removed, setRemoved] = useState<{ name: string; ids: readonly InstrumentId[] } | null>(null);
  usePageTitle(words.pageTitle);
  const stated = WATCHLIST_ORDERS.find((order) => order === fields.get('order'));
  const { ignored } = readConditions(fields, {}, {}, stated ? ['order'] : []);
  const keep = (next: (now: readonly InstrumentId[]) => readonly InstrumentId[]) =>
    change((all) => {
      const now = all.lists.find(({ id }) => id === list.id)?.instrumentIds ?? [];
      return withInstruments(all, list.id, next(now));
    });
  return (
    <>
      <div className="watchlist-head">
        <div className="page-head">
          <h1 className="page-title">{words.pageTitle}</h1>
          <p className="second">{words.lead}</p>
        </div>
        <WatchlistLists />
        <AlertsButton>
          {ids.length > 0 && <FeedLinks label={alerts.feedOfList} filter={{ instrument: ids.join(',') }} />}
          <p className="second">{alerts.feedHint}</p>
        </AlertsButton>
      </div>
      <WatchlistPanel
        ids={ids}
        order={stated ?? 'own'}
        onOrder={(order) => changeAddress({ order: order === 'own' ? null : order }, { replace: true })}
        onMove={(id, by) => keep((now) => withMoved(now, id, by))}
        onRemove={(id, name) => {
          setRemoved({ name, ids });
          keep((now) => now.filter((one) => one !== id));
        }}
      >
        <div className="field field-company">
          <span>{words.add}</span>
          <InstrumentSearch
            label={words.add}
            placeholder={isFull ? watch.full(MOST_WATCHED) : screen.searchPlaceholder}
            recent={recent}
            onChoose={(id, found) => {
              remember(found);
              setRemoved(null);
              if (!isFull) keep((now) => [...now, id]);
            }}
          />
        </div>
      </WatchlistPanel>
      <p className="second watchlist-said" role="status">
        {removed !== null && (
          <>
            {words.removed(removed.name)}
            <button
              type="button"
              className="button"
              onClick={() => {
                keep(() => removed.ids);
                setRemoved(null);
              }}
            >
              {words.undo}
            </button>
          </>
        )}
        {!isKept && watch.notKept}
        {ignored.length > 0 && filterWords(language).ignored(ignored.map((one) => `‘${one}’`).join(', '))}
      </p>
      <ExchangePanel ids={ids} most={MOST_WATCHED} onAdd={(more) => keep((now) => [...now, ...more])} />
    </>
  );
}
