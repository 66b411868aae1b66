import '../../panels/today/today.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MarketCalendar } from '../../../shared/schemas/market-extremes-reply.ts';
import type { MarketSessionListReply } from '../../../shared/schemas/market-session-list.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';
import { marketSessionsQuery } from '../../api/market-sessions.ts';
import { screenWords } from '../../format/screen-words.ts';
import { todayWords } from '../../format/today-words.ts';
import { SessionPicker } from '../../panels/today/session-picker.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useLastVisit } from '../last-visit.ts';
import { marketField, todayViewOf } from '../today-address.ts';
import { TodaySession } from '../today-session.tsx';
import { useAddress } from '../use-address.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useWatchlist } from '../watchlist.ts';

const CALENDARS: readonly MarketCalendar[] = ['XKRX', 'XNYS'];
/** So many days after an old session the picker reaches, to show what stands on either side of it. */
const DAYS_AFTER = 28;

/** The sessions of the picker: the newest, or those round a session that lies before them. */
function useSessions(calendar: MarketCalendar, session: SessionDate | null) {
  const newest = useQuery(marketSessionsQuery(calendar, null));
  const first = newest.data?.sessions[0]?.date;
  const isOlder = session !== null && first !== undefined && session < first;
  const older = useQuery({
    ...marketSessionsQuery(calendar, isOlder ? addDays(session, DAYS_AFTER) : null),
    placeholderData: keepPreviousData,
  });
  return isOlder ? older : newest;
}

/** When the newest story of some sessions became known; null without one. */
function newestStory(list: MarketSessionListReply | undefined): InstantUtc | null {
  const moments = (list?.sessions ?? []).flatMap(({ newestStoryKnownAt: at }) => (at === null ? [] : [at]));
  return moments.sort().at(-1) ?? null;
}

/** `/`: what moved and what was written on one session of a market. */
export function TodayPage() {
  const language = useLanguage();
  const words = todayWords(language);
  const { fields, change } = useAddress();
  const { calendar, session, isWatchedOnly, isTable } = todayViewOf(fields);
  const { ids } = useWatchlist();
  const sessions = useSessions(calendar, session);
  const list = sessions.data;
  const date = session ?? list?.current ?? list?.newest ?? null;
  // What is shown as of an earlier moment is no visit.
  const newSince = useLastVisit(`today.${calendar}`, fields.has('asOf') ? null : newestStory(list));
  usePageTitle(words.title);
  const toTable = (table: boolean) => change({ view: table ? 'table' : null }, { replace: true });
  useShortcuts({ t: () => toTable(!isTable) });
  return (
    <>
      <div className="today-head">
        <h1 className="page-title">{words.title}</h1>
        <Segmented
          label={words.market}
          options={CALENDARS.map((value) => ({ value, label: words.markets[value] }))}
          value={calendar}
          onChange={(next) => change({ market: marketField(next), session: null })}
        />
        {list && date !== null && (
          <div className="today-picker">
            <SessionPicker
              sessions={list.sessions}
              chosen={date}
              isNew={({ newestStoryKnownAt: at }) => newSince !== null && at !== null && at > newSince}
              onChoose={(next) => change({ session: next })}
            />
            <p className="stamp picker-legend">{words.pickerLegend}</p>
          </div>
        )}
        <div className="today-shares">
          <Segmented
            label={words.whichShares}
            options={[
              { value: 'all', label: words.allShares },
              { value: 'watched', label: words.watched(ids.length) },
            ]}
            value={isWatchedOnly ? 'watched' : 'all'}
            onChange={(which) => change({ watch: which === 'watched' ? '1' : null })}
          />
        </div>
      </div>
      {sessions.isPending && (
        <div className="panel">
          <LoadingBlock label={screenWords(language).loading} height={640} bars={10} />
        </div>
      )}
      {sessions.isError && (
        <div className="panel">
          <PanelError error={sessions.error} onRetry={() => void sessions.refetch()} />
        </div>
      )}
      {list && date === null && (
        <div className="panel">
          <PanelMessage kind="empty" title={words.nothingTitle} text={words.nothingText} />
        </div>
      )}
      {list && date !== null && isWatchedOnly && ids.length === 0 && (
        <div className="panel">
          <PanelMessage
            kind="empty"
            title={words.nothingWatchedTitle}
            text={words.nothingWatchedText}
            actions={
              <button type="button" className="button" onClick={() => change({ watch: null })}>
                {words.allShares}
              </button>
            }
          />
        </div>
      )}
      {list && date !== null && !(isWatchedOnly && ids.length === 0) && (
        <TodaySession
          calendar={calendar}
          date={date}
          list={list}
          instruments={isWatchedOnly ? ids : null}
          newSince={newSince}
          isTable={isTable}
          onTable={toTable}
          onSession={(next) => change({ session: next })}
        />
      )}
    </>
  );
}
