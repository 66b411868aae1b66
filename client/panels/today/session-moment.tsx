import type { MarketSessionReply } from '../../../shared/schemas/market-session-reply.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { formatInstant } from '../../format/date.ts';
import { marketClock } from '../../format/market.ts';
import { todayWords } from '../../format/today-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** When a session closed or will, and until when there are stories of it. */
export function SessionMoment(props: { reply: MarketSessionReply; now: InstantUtc | null }) {
  const words = todayWords(useLanguage());
  const { calendar, closeAt, storiesKnownAt } = props.reply;
  const clock = marketClock(calendar);
  const close = formatInstant(closeAt, clock);
  const [newest] = storiesKnownAt;
  const isOver = props.now === null || props.now >= closeAt;
  return (
    <p className="second">
      {[
        isOver ? words.closed(close) : words.closes(close),
        ...(newest === undefined ? [] : [words.storiesUntil(formatInstant(newest, clock).slice(5, 16))]),
      ].join(' · ')}
    </p>
  );
}
