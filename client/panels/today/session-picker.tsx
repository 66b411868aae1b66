import { useEffect, useRef } from 'react';
import type { MarketSessionFigures } from '../../../shared/schemas/market-session-list.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { formatDay } from '../../format/date.ts';
import { todayWords } from '../../format/today-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

const BAR_ROOM = 22;

/** What moves the choice, by key: steps among the sessions, or to an end. */
function stepOf(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 };
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}

/**
 * Which session is shown: a bar a session for the shares that moved, a dot where there are stories, with ← and → beside.
 * One tab stop; the arrow keys choose. `isNew` tells the sessions with stories that the person has not seen.
 */
export function SessionPicker(props: {
  sessions: readonly MarketSessionFigures[];
  chosen: SessionDate;
  isNew: (session: MarketSessionFigures) => boolean;
  onChoose: (date: SessionDate) => void;
}) {
  const language = useLanguage();
  const words = todayWords(language);
  const list = useRef<HTMLDivElement>(null);
  const { sessions, chosen, onChoose } = props;
  const at = sessions.findIndex((session) => session.date === chosen);
  const most = Math.max(1, ...sessions.map((session) => session.moved));
  // Where the bars do not fit, the chosen one stands in the middle.
  useEffect(() => {
    const bars = list.current;
    const bar = bars?.children[at];
    if (!bars || !(bar instanceof HTMLElement)) return;
    bars.scrollLeft = bar.offsetLeft - bars.offsetLeft - bars.clientWidth / 2;
  }, [at]);
  const go = (place: number) => {
    const session = sessions[place];
    if (session) onChoose(session.date);
  };
  return (
    <div className="picker">
      <button
        type="button"
        className="button button-icon"
        aria-label={words.previousSession}
        disabled={at <= 0}
        onClick={() => go(at - 1)}
      >
        ‹
      </button>
      <span className="picker-date figure">{formatDay(chosen, language)}</span>
      <button
        type="button"
        className="button button-icon"
        aria-label={words.nextSession}
        disabled={at < 0 || at >= sessions.length - 1}
        onClick={() => go(at + 1)}
      >
        ›
      </button>
      <div
        ref={list}
        className="picker-bars"
        role="listbox"
        aria-label={words.session}
        aria-orientation="horizontal"
        aria-description={words.pickerHelp}
        tabIndex={0}
        aria-activedescendant={at >= 0 ? `session-${chosen}` : undefined}
        onKeyDown={(event) => {
          const to = stepOf(event.key, at, sessions.length);
          if (to === null) return;
          event.preventDefault();
          go(to);
        }}
      >
        {sessions.map((session) => {
          const { date, moved, withStory, shares } = session;
          const label = words.pickedSession(formatDay(date, language), moved, withStory, shares > 0);
          const told = props.isNew(session) ? `${label}, ${words.newHere}` : label;
          const height = moved === 0 ? 2 : Math.max(4, Math.round((moved / most) * BAR_ROOM));
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
            <div
              key={date}
              id={`session-${date}`}
              role="option"
              aria-selected={date === chosen}
              aria-label={told}
              title={told}
              tabIndex={-1}
              className={shares > 0 ? 'picker-session' : 'picker-session picker-unpriced'}
              onClick={() => onChoose(date)}
            >
              <svg width="8" height="36" viewBox="0 0 8 36" aria-hidden="true" focusable="false">
                <rect className="picker-bar" x={0.5} y={BAR_ROOM + 2 - height} width={7} height={height} />
                {withStory > 0 && (
                  <circle
                    className={props.isNew(session) ? 'picker-dot picker-new' : 'picker-dot'}
                    cx={4}
                    cy={31}
                    r={2.5}
                  />
                )}
              </svg>
            </div>
          );
        })}
      </div>
    </div>
  );
}
