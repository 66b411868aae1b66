import { Link } from 'wouter';
import type {
  MarketCollectionReply,
  NewsSourceStanding,
} from '../../../shared/schemas/market-collection-reply.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { formatInstant, formatMonthDay } from '../../format/date.ts';
import { type MarketClock, marketClock } from '../../format/market.ts';
import { MISSING } from '../../format/number.ts';
import { sourceName } from '../../format/source-name.ts';
import { todayWords } from '../../format/today-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { AbsenceGlyph } from './absence-glyph.tsx';

/** "01-22 15:42": a moment without its year and zone, which the panel names once. */
function shortMoment(instant: InstantUtc, clock: MarketClock): string {
  return formatInstant(instant, clock).slice(5, 16);
}

function HadGlyph(props: { isFilled: boolean }) {
  return (
    <svg
      className="absence-glyph"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx="6"
        cy="6"
        r="3.6"
        fill={props.isFilled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  );
}

/** How does it stand with the sources of prices and stories? */
export function SourceStandings(props: { collection: MarketCollectionReply }) {
  const language = useLanguage();
  const words = todayWords(language);
  const { collection } = props;
  const clock = marketClock(collection.calendar);
  const fetched = collection.news.filter(({ state }) => state !== 'byHand');
  const byHand = collection.news.length - fetched.length;
  return (
    <Panel
      title={words.sources}
      aside={
        <Link href="/about" className="panel-link">
          {words.aboutData}
        </Link>
      }
    >
      <ul className="standings">
        {collection.prices.map(({ id, name, series, reaching, newestSession }) => (
          <li key={id}>
            {reaching > 0 ? <HadGlyph isFilled /> : <AbsenceGlyph kind="noStory" />}
            <strong>{sourceName(name, language)}</strong>
            <span className="second standing-state">
              {newestSession === null
                ? MISSING
                : reaching > 0
                  ? words.pricesUntil(formatMonthDay(newestSession), reaching, series)
                  : words.pricesMissing(formatMonthDay(newestSession))}
            </span>
          </li>
        ))}
        {fetched.map((source) => (
          <NewsStanding key={source.id} source={source} clock={clock} />
        ))}
        {byHand > 0 && (
          <li>
            <AbsenceGlyph kind="noStory" />
            <strong>{words.byHand}</strong>
            <span className="second standing-state">{words.byHandSources(byHand)}</span>
          </li>
        )}
        {collection.prices.length + collection.news.length === 0 && (
          <li className="second">{words.noSources}</li>
        )}
      </ul>
      <p className="stamp panel-foot">
        {words.window(
          shortMoment(collection.from, clock),
          `${shortMoment(collection.to, clock)} ${clock.label}`,
        )}
      </p>
    </Panel>
  );
}

function NewsStanding(props: { source: NewsSourceStanding; clock: MarketClock }) {
  const language = useLanguage();
  const words = todayWords(language);
  const { source, clock } = props;
  const { state, newStories, nextTryAt, lastSuccessAt } = source;
  const said = {
    collected: newStories ? words.newStories(newStories) : words.nothingNew,
    down: source.downSince === null ? words.down : words.downSince(shortMoment(source.downSince, clock)),
    notTried: words.notTried,
    setAside: words.setAside,
    byHand: words.byHand,
  }[state];
  const moment =
    state === 'collected' && lastSuccessAt !== null
      ? words.lastLook(shortMoment(lastSuccessAt, clock))
      : nextTryAt === null
        ? null
        : words.nextTry(shortMoment(nextTryAt, clock));
  return (
    <li>
      {state === 'collected' && <HadGlyph isFilled={Boolean(newStories)} />}
      {state === 'down' && <AbsenceGlyph kind="down" />}
      {(state === 'notTried' || state === 'setAside') && <AbsenceGlyph kind="notCollected" />}
      <strong>{sourceName(source.name, language)}</strong>
      <span className="second standing-state">{said}</span>
      {moment !== null && <span className="stamp figure standing-moment">{moment}</span>}
    </li>
  );
}
