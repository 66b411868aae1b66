import './market-extremes.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MarketCalendar } from '../../../shared/schemas/market-extremes-reply.ts';
import { marketExtremesQuery } from '../../api/market-extremes.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { marketExtremesWords } from '../../format/market-extremes-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { ExtremeList } from './extreme-list.tsx';

const CALENDARS: readonly MarketCalendar[] = ['XKRX', 'XNYS'];
const ROWS = 6;

function Lists(props: { calendar: MarketCalendar }) {
  const language = useLanguage();
  const [words, domain] = [marketExtremesWords(language), domainWords(language)];
  const highs = useQuery(marketExtremesQuery(props.calendar, 'high52w', ROWS));
  const lows = useQuery(marketExtremesQuery(props.calendar, 'low52w', ROWS));
  const failed = highs.isError ? highs : lows;
  if (failed.isError) return <PanelError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!highs.data || !lows.data) {
    return <LoadingBlock label={screenWords(language).loadingPrices} height={120} bars={3} />;
  }
  const { date, coverage } = highs.data;
  if (date === null) return <p className="second">{words.noPrices}</p>;
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

/** Which shares of a market made a 52-week high or low on its newest session, and of how many is that known? */
export function MarketExtremesPanel() {
  const words = marketExtremesWords(useLanguage());
  const [calendar, setCalendar] = useState<MarketCalendar>('XKRX');
  return (
    <Panel
      title={words.title}
      className="market-extremes-panel"
      aside={
        <Segmented
          label={words.market}
          options={CALENDARS.map((value) => ({ value, label: words.markets[value] }))}
          value={calendar}
          onChange={setCalendar}
        />
      }
    >
      <div className="panel-body">
        <Lists calendar={calendar} />
      </div>
    </Panel>
  );
}
