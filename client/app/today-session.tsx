import { useQuery } from '@tanstack/react-query';
import type { MarketCalendar } from '../../shared/schemas/market-extremes-reply.ts';
import type { MarketSessionListReply } from '../../shared/schemas/market-session-list.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { marketCollectionQuery, marketSessionQuery } from '../api/market-sessions.ts';
import { serviceStateQuery } from '../api/service-state.ts';
import { screenWords } from '../format/screen-words.ts';
import { todayWords } from '../format/today-words.ts';
import { MarketExtremesPanel } from '../panels/market-extremes/market-extremes-panel.tsx';
import { DifferingNumbers } from '../panels/today/differing-numbers.tsx';
import { EarlierSessions } from '../panels/today/earlier-sessions.tsx';
import { MovesPanel } from '../panels/today/moves-panel.tsx';
import { SessionGaps } from '../panels/today/session-gaps.tsx';
import { SessionMoment } from '../panels/today/session-moment.tsx';
import { SessionPanel } from '../panels/today/session-panel.tsx';
import { SourceStandings } from '../panels/today/source-standings.tsx';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { Panel } from '../ui/panel.tsx';
import { PanelError } from '../ui/panel-error.tsx';
import { useLanguage } from '../ui/settings-context.tsx';

/** Rows of a group before more are asked for. */
const ROWS = 10;

interface TodaySessionProps {
  calendar: MarketCalendar;
  date: SessionDate;
  list: MarketSessionListReply;
  /** Only these shares; null: all. */
  instruments: readonly InstrumentId[] | null;
  newSince: InstantUtc | null;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  onSession: (date: SessionDate) => void;
}

/** Everything about one session: moves and stories on the left, what differs and what is missing on the right. */
export function TodaySession(props: TodaySessionProps) {
  const { calendar, date, list } = props;
  const language = useLanguage();
  const words = todayWords(language);
  const collection = useQuery(marketCollectionQuery(calendar, date));
  return (
    <div className="today-grid">
      <div className="today-main">
        <MainColumn {...props} collection={collection.data} />
        <EarlierSessions
          key={`${calendar} ${date}`}
          calendar={calendar}
          indexId={list.indexId}
          instruments={props.instruments}
          sessions={list.sessions.filter((session) => session.date < date)}
          onOpen={props.onSession}
        />
        <MarketExtremesPanel calendar={calendar} date={date} />
      </div>
      <div className="today-side">
        <DifferingNumbers calendar={calendar} to={date} />
        {collection.isError && (
          <div className="panel">
            <PanelError error={collection.error} onRetry={() => void collection.refetch()} />
          </div>
        )}
        {collection.isPending &&
          [words.sources, words.gaps].map((title) => (
            <Panel key={title} title={title}>
              <LoadingBlock label={screenWords(language).loading} height={112} bars={3} />
            </Panel>
          ))}
        {collection.data && <SourceStandings collection={collection.data} />}
        {collection.data && <SessionGaps collection={collection.data} />}
      </div>
    </div>
  );
}

function MainColumn(
  props: TodaySessionProps & { collection: Parameters<typeof SessionPanel>[0]['collection'] },
) {
  const language = useLanguage();
  const { calendar, date, instruments } = props;
  const session = useQuery(marketSessionQuery(calendar, date, { instruments, limit: ROWS }));
  const state = useQuery(serviceStateQuery);
  if (session.isError) {
    return (
      <div className="panel">
        <PanelError error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  }
  if (!session.data) {
    return (
      <div className="panel">
        <LoadingBlock label={screenWords(language).loadingEvents} height={640} bars={10} />
      </div>
    );
  }
  return (
    <>
      <div className="today-moment">
        <SessionMoment reply={session.data} now={state.data?.now ?? null} />
        <NewCount reply={session.data} newSince={props.newSince} />
      </div>
      <MovesPanel reply={session.data} isTable={props.isTable} onTable={props.onTable} />
      <SessionPanel
        reply={session.data}
        instruments={instruments}
        collection={props.collection}
        newSince={props.newSince}
      />
    </>
  );
}

function NewCount(props: { reply: { storiesKnownAt: readonly InstantUtc[] }; newSince: InstantUtc | null }) {
  const words = todayWords(useLanguage());
  const { newSince } = props;
  const count =
    newSince === null ? 0 : props.reply.storiesKnownAt.filter((moment) => moment > newSince).length;
  if (count === 0) return null;
  return (
    <p className="second nowrap">
      <span className="new-dot" aria-hidden="true" /> {words.newSince(count)}
    </p>
  );
}
