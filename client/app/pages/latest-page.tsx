import { Link } from 'wouter';
import { screenWords } from '../../format/screen-words.ts';
import { EventListPanel } from '../../panels/event-list/event-list-panel.tsx';
import { MarketExtremesPanel } from '../../panels/market-extremes/market-extremes-panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { usePageTitle } from '../use-page-title.ts';

const ROWS_AT_A_TIME = 20;
const EVERYTHING = {};

/** `/`: the new highs and lows of a market, and the newest events of all companies. */
export function LatestPage() {
  const words = screenWords(useLanguage());
  usePageTitle(words.latestTitle);
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{words.latestTitle}</h1>
        <p className="second">
          {words.latestLead}{' '}
          <Link href="/events" className="nowrap">
            {words.allEvents}
          </Link>
        </p>
      </div>
      <MarketExtremesPanel />
      <EventListPanel filter={EVERYTHING} limit={ROWS_AT_A_TIME} />
    </>
  );
}
