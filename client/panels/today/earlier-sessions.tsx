import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MarketCalendar } from '../../../shared/schemas/market-extremes-reply.ts';
import type { MarketSessionFigures } from '../../../shared/schemas/market-session-list.ts';
import type { SessionGroup } from '../../../shared/schemas/market-session-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { marketCollectionQuery, marketSessionQuery } from '../../api/market-sessions.ts';
import { formatDay } from '../../format/date.ts';
import { indexName } from '../../format/market.ts';
import { formatChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { todayWords } from '../../format/today-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { missingStoryOf } from './missing-story.ts';
import { SessionRowLine } from './session-row.tsx';
import { SessionTable } from './session-table.tsx';

const AT_A_TIME = 6;
const ROWS = 4;
const TOLD: ReadonlySet<SessionGroup> = new Set([
  'movedWithStory',
  'storyWithinUsual',
  'movedWithoutStory',
  'storyNotJudged',
]);

interface EarlierProps {
  calendar: MarketCalendar;
  indexId: string | null;
  /** Only these shares; null: all. */
  instruments: readonly InstrumentId[] | null;
  onOpen: (date: SessionDate) => void;
}

/** What was on the sessions before? Each is one line until it is opened; those without anything are left out. */
export function EarlierSessions(props: EarlierProps & { sessions: readonly MarketSessionFigures[] }) {
  const words = todayWords(useLanguage());
  const [shown, setShown] = useState(AT_A_TIME);
  const withSomething = props.sessions.filter(({ moved, withStory }) => moved + withStory > 0).toReversed();
  if (withSomething.length === 0) return null;
  return (
    <Panel title={words.earlier} className="earlier-panel">
      <ul className="earlier-list">
        {withSomething.slice(0, shown).map((session) => (
          <EarlierSession key={session.date} {...props} session={session} />
        ))}
      </ul>
      {withSomething.length > shown && (
        <p className="earlier-more">
          <button type="button" className="button" onClick={() => setShown(shown + AT_A_TIME)}>
            {words.earlierSessions}
          </button>
        </p>
      )}
    </Panel>
  );
}

function EarlierSession(props: EarlierProps & { session: MarketSessionFigures }) {
  const language = useLanguage();
  const words = todayWords(language);
  const [isOpen, setOpen] = useState(false);
  const { session, indexId } = props;
  const { date, indexChange, moved, withStory, shares } = session;
  const id = `earlier-${date}`;
  return (
    <li>
      <button
        type="button"
        className="earlier-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="earlier-arrow" aria-hidden="true">
          {isOpen ? '▾' : '▸'}
        </span>
        <strong className="figure">{formatDay(date, language)}</strong>
        {indexId !== null && indexChange !== null && (
          <span className="second nowrap">
            {indexName(indexId)} <ChangeFigure {...formatChange(indexChange)} />
          </span>
        )}
        <span className="second nowrap">{shares > 0 ? words.movedCount(moved) : words.noPrices}</span>
        <span className="second nowrap">{words.storyCount(withStory)}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <EarlierRows {...props} date={date} />}
      </div>
    </li>
  );
}

function EarlierRows(props: EarlierProps & { date: SessionDate }) {
  const language = useLanguage();
  const words = todayWords(language);
  const { calendar, date, instruments } = props;
  const session = useQuery(marketSessionQuery(calendar, date, { instruments, limit: ROWS }));
  const collection = useQuery(marketCollectionQuery(calendar, date));
  if (session.isError) return <PanelError error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data)
    return <LoadingBlock label={screenWords(language).loadingEvents} height={132} bars={3} />;
  const rows = session.data.groups.filter(({ group }) => TOLD.has(group)).flatMap((group) => group.rows);
  const scale = Math.max(...session.data.marks.map((mark) => Math.abs(mark.change)), 0);
  return (
    <>
      {rows.length === 0 ? (
        <p className="second earlier-more">{words.nothingThere}</p>
      ) : (
        <SessionTable caption={formatDay(date, language)} isHeadHidden>
          <tbody>
            {rows.map((row) => (
              <SessionRowLine
                key={row.instrumentId}
                row={row}
                scale={scale}
                isNew={false}
                missingStory={missingStoryOf(collection.data, language)}
                session={{ calendar, date }}
              />
            ))}
          </tbody>
        </SessionTable>
      )}
      <p className="earlier-more">
        <button type="button" className="link-button today-more" onClick={() => props.onOpen(date)}>
          {words.openSession}
        </button>
      </p>
    </>
  );
}
