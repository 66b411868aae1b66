import './company-head.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { InstrumentReply } from '../../../shared/schemas/instrument-reply.ts';
import { instrumentQuery } from '../../api/instrument.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import { RangeBar } from '../../charts/range-bar.tsx';
import type { CitedValue } from '../../format/citation.ts';
import { citedPrices, companyPage } from '../../format/cited-prices.ts';
import { currencyName } from '../../format/currency-name.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentName, otherName } from '../../format/instrument-name.ts';
import { marketClock, marketName } from '../../format/market.ts';
import { formatPrice } from '../../format/number.ts';
import { formatChange, formatSignedChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { sectorName } from '../../format/sector-name.ts';
import { termsWords } from '../../format/terms-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { CiteButton } from '../../ui/cite-button.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The button that cites figures of the newest session. */
function HeadCite(props: {
  reply: InstrumentReply;
  of: string;
  values: readonly CitedValue[];
  basis?: readonly string[];
}) {
  const language = useLanguage();
  const { instrument, last } = props.reply;
  const series = useQuery(priceSeriesQuery(instrument.id)).data ?? null;
  const cited = () => {
    const named = { id: instrument.id, name: instrumentName(instrument, language, instrument.symbol) };
    const shown = { instrument: named, session: last?.sessionDate ?? null, page: companyPage(instrument.id) };
    const figure = citedPrices({ ...shown, values: props.values }, series, language, props.basis);
    return { figure, reading: instrumentQuery(instrument.id).queryKey };
  };
  return <CiteButton inline of={props.of} cited={cited} />;
}

function LastClose(props: { reply: InstrumentReply }) {
  const language = useLanguage();
  const words = screenWords(language);
  const { instrument, last } = props.reply;
  if (!last) {
    const title = props.reply.withheld ? termsWords(language).withheldTitle : words.noPricesTitle;
    return <p className="second">{title}</p>;
  }
  const unit = currencyName(instrument.currency, words);
  const values = [
    { label: words.close, text: `${formatPrice(last.close, instrument.currency)} ${instrument.currency}` },
    ...(last.change === null ? [] : [{ label: words.changeColumn, text: formatSignedChange(last.change) }]),
  ];
  return (
    <div className="head-price citable">
      <p>
        <strong className="figure">{formatPrice(last.close, instrument.currency)}</strong>
        <span className="head-unit">{unit}</span>
        {last.change !== null && <ChangeFigure {...formatChange(last.change)} strong />}
      </p>
      <p className="second nowrap">
        {last.sessionDate} {words.close} · {marketClock(instrument.mic).label}
        <HeadCite reply={props.reply} of={words.close} values={values} />
      </p>
    </div>
  );
}

function YearRange(props: { reply: InstrumentReply }) {
  const language = useLanguage();
  const [words, domain] = [screenWords(language), domainWords(language)];
  const { instrument, last } = props.reply;
  if (!last || last.high52w === null || last.low52w === null) return null;
  const [low, close, high] = [last.low52w, last.close, last.high52w].map((value) =>
    formatPrice(value, instrument.currency),
  );
  if (low === undefined || close === undefined || high === undefined) return null;
  const basis = [domain.extremeBasis.intraday, domain.todayExcluded];
  const values = [
    { label: words.fiftyTwoWeekHigh, text: `${high} ${instrument.currency}` },
    { label: words.fiftyTwoWeekLow, text: `${low} ${instrument.currency}` },
  ];
  return (
    <div className="head-range citable">
      <RangeBar
        title={[words.fiftyTwoWeeks, ...basis].join(' · ')}
        label={words.rangeBarLabel(low, close, high)}
        low={last.low52w}
        high={last.high52w}
        value={last.close}
        lowText={low}
        highText={high}
      />
      <HeadCite reply={props.reply} of={words.fiftyTwoWeeks} values={values} basis={basis} />
    </div>
  );
}

/** Which company, its last close, and where that stands in its 52 weeks. `action` stands at the end. */
export function CompanyHead(props: { instrumentId: string; action?: ReactNode }) {
  const language = useLanguage();
  const query = useQuery(instrumentQuery(props.instrumentId));
  if (query.isPending) return <LoadingBlock label={screenWords(language).loading} height={64} bars={2} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const { instrument, sectorEnglish } = query.data;
  const second = [
    otherName(instrument, language),
    instrument.symbol,
    marketName(instrument.mic, language),
    sectorName({ sector: instrument.sector, sectorEnglish }, language),
  ].filter((part) => part !== null);
  return (
    <header className="company-head">
      <div className="head-name">
        <h1>{instrumentName(instrument, language, instrument.symbol)}</h1>
        <p className="second">{second.join(' · ')}</p>
        {query.data.noSessions === 'noCalendar' && (
          <p className="second">{screenWords(language).noCalendar(instrument.mic)}</p>
        )}
      </div>
      <LastClose reply={query.data} />
      <YearRange reply={query.data} />
      {props.action && <div className="head-action">{props.action}</div>}
    </header>
  );
}
