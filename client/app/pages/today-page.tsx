import '../../panels/today/today.css';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MarketCalendar } from '../../../shared/schemas/market-extremes-reply.ts';
import type { MarketSessionListReply } from '../../../shared/schemas/market-session-list.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { addDays, type SessionDate } from '../../../shared/units/session-date.ts';
import { marketSessionsQuery } from '../../api/market-sessions.ts';
import { formatDay } from '../../format/date.ts';
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

/** The sessions of the picker: the newest, or those round a session that is not among them. */
function useSessions(calendar: MarketCalendar, session: SessionDate | null) {
  const newest = useQuery(marketSessionsQuery(calendar, null));
  const { newest: last = null, sessions = [] } = newest.data ?? {};
  const isAmong = session === null || sessions.some(({ date }) => date === session);
  const reach = session === null ? null : addDays(session, DAYS_AFTER);
  const to =
    isAmong || newest.isPending ? null : reach !== null && last !== null && reach > last ? session : reach;
  const around = useQuery({ ...marketSessionsQuery(calendar, to), placeholderData: keepPreviousData });
  return to === null ? newest : around;
}

/** When the newest story of some sessions became known; null without one. */
function newestStory(list: MarketSessionListReply | undefined): InstantUtc | null {
  const moments = (list?.sessions ?? []).flatMap(({ newestStoryKnownAt: at }) => (at === null ? [] : [at]));
  return moments.sort().at(-1) ?? null;
}

/** `/`: what moved and what was written on one session of a market. */
export function TodayPage() {
  const words = todayWords(useLanguage());
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
      <TodayBody
        sessions={sessions}
        date={date}
        instruments={isWatchedOnly ? ids : null}
        onAllShares={() => change({ watch: null })}
        onNewest={() => change({ session: null })}
      >
        {(list, shown) => (
          <TodaySession
            calendar={calendar}
            date={shown}
            list={list}
            instruments={isWatchedOnly ? ids : null}
            newSince={newSince}
            isTable={isTable}
            onTable={toTable}
            onSession={(next) => change({ session: next })}
          />
        )}
      </TodayBody>
    </>
  );
}

/** The session, or why there is none to show. */
function TodayBody(props: {
  sessions: UseQueryResult<MarketSessionListReply>;
  date: SessionDate | null;
  instruments: readonly InstrumentId[] | null;
  onAllShares: () => void;
  onNewest: () => void;
  children: (list: MarketSessionListReply, date: SessionDate) => ReactNode;
}) {
  const language = useLanguage();
  const words = todayWords(language);
  const { sessions, date } = props;
  const list = sessions.data;
  const isSession = list?.sessions.some((session) => session.date === date) ?? false;
  if (sessions.isError) {
    return (
      <div className="panel">
        <PanelError error={sessions.error} onRetry={() => void sessions.refetch()} />
      </div>
    );
  }
  if (!list || (sessions.isPlaceholderData && !isSession)) {
    return (
      <div className="panel">
        <LoadingBlock label={screenWords(language).loading} height={640} bars={10} />
      </div>
    );
  }
  if (date === null) {
    return (
      <div className="panel">
        <PanelMessage kind="empty" title={words.nothingTitle} text={words.nothingText} />
      </div>
    );
  }
  if (!isSession) {
    return (
      <MessageWithButton
        title={words.noSessionTitle}
        text={words.noSessionText(formatDay(date, language))}
        button={words.newestSession}
        onPress={props.onNewest}
      />
    );
  }
  if (props.instruments?.length === 0) {
    return (
      <MessageWithButton
        title={words.nothingWatchedTitle}
        text={words.nothingWatchedText}
        button={words.allShares}
        onPress={props.onAllShares}
      />
    );
  }
  return props.children(list, date);
}

function MessageWithButton(props: { title: string; text: string; button: string; onPress: () => void }) {
  return (
    <div className="panel">
      <PanelMessage
        kind="empty"
        title={props.title}
        text={props.text}
        actions={
          <button type="button" className="button" onClick={props.onPress}>
            {props.button}
          </button>
        }
      />
    </div>
  );
}
