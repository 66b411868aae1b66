import './market-extremes.css';
import { useQuery } from '@tanstack/react-query';
import type { MarketCalendar } from '../../../shared/schemas/market-extremes-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { marketExtremesQuery } from '../../api/market-extremes.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { marketExtremesWords } from '../../format/market-extremes-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { ExtremeList } from './extreme-list.tsx';

const ROWS = 6;

function Lists(props: { calendar: MarketCalendar; date: SessionDate }) {
  const language = useLanguage();
  const [words, domain] = [marketExtremesWords(language), domainWords(language)];
  const highs = useQuery(marketExtremesQuery(props.calendar, 'high52w', props.date, ROWS));
  const lows = useQuery(marketExtremesQuery(props.calendar, 'low52w', props.date, ROWS));
  const failed = highs.isError ? highs : lows;
  if (failed.isError) return <PanelError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!highs.data || !lows.data) {
    return <LoadingBlock label={screenWords(language).loadingPrices} height={120} bars={3} />;
  }
  const { date, coverage } = highs.data;
  if (date === null || coverage.withBar === 0) return <p className="second">{words.noPrices}</p>;
  return (
    <>
      <div className="extreme-lists">
        <ExtremeList reply={highs.data} />
        <ExtremeList reply={lows.data} />
      </div>
      <p className="stamp">
        {[
          formatDay(date, language),
          `${domain.extremeBasis.intraday}, ${domain.todayExcluded}`,
          words.coverage(coverage),
        ].join(' · ')}
      </p>
    </>
  );
}

/** Which shares of a market made a 52-week high or low on a session, and of how many is that known? */
export function MarketExtremesPanel(props: { calendar: MarketCalendar; date: SessionDate }) {
  const words = marketExtremesWords(useLanguage());
  return (
    <Panel title={words.title} className="market-extremes-panel">
      <div className="panel-body">
        <Lists {...props} />
      </div>
    </Panel>
  );
}
