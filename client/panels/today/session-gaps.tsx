import type { MarketCollectionReply } from '../../../shared/schemas/market-collection-reply.ts';
import { formatInstant } from '../../format/date.ts';
import { marketClock } from '../../format/market.ts';
import { todayWords } from '../../format/today-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { sourcesWithGaps } from './missing-story.ts';

/** Most gaps of one source that are told one by one. */
const MOST = 3;

/** What of the session's time was not collected, so that "no story" is not sure? */
export function SessionGaps(props: { collection: MarketCollectionReply }) {
  const words = todayWords(useLanguage());
  const { collection } = props;
  const { from, to, news, whole } = collection;
  const clock = marketClock(collection.calendar);
  const moment = (instant: typeof from) => formatInstant(instant, clock).slice(5);
  const lines = news.flatMap(({ name, missed }) =>
    (missed ?? [])
      .slice(0, MOST)
      .map((gap) =>
        gap.from === from && gap.to === to
          ? words.gapWhole(name)
          : words.gap(name, moment(gap.from), moment(gap.to)),
      ),
  );
  const withGaps = sourcesWithGaps(collection);
  return (
    <Panel title={words.gaps}>
      <div className="panel-body second gaps">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {withGaps > 0 && <p>{words.gapMeaning}</p>}
        {withGaps === 0 && whole > 0 && <p>{words.noGaps}</p>}
        {withGaps + whole === 0 && <p>{words.nothingCollected}</p>}
        {news.some(({ state }) => state === 'byHand') && <p>{words.gapsByHand}</p>}
      </div>
    </Panel>
  );
}
