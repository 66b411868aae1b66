import type { NewsAndPriceReply } from '../../../shared/schemas/news-and-price.ts';
import {
  correlationInterval,
  formatCorrelation,
  formatPriceMean,
  newsPriceWords,
} from '../../format/news-price-words.ts';
import { formatNumber, formatSigned, MISSING } from '../../format/number.ts';
import { formatProbability } from '../../format/study-figures.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

function LagRows({ lags }: Pick<NewsAndPriceReply, 'lags'>) {
  return lags.map(({ lag, n, correlation, pAdjusted }) => {
    const interval = correlation && correlationInterval(correlation.interval);
    const cells = [
      correlation ? formatCorrelation(correlation.estimate) : MISSING,
      interval ? `${interval.low} ~ ${interval.high}` : MISSING,
      correlation?.p == null ? MISSING : formatProbability(correlation.p),
      pAdjusted ? formatProbability(pAdjusted.holm) : MISSING,
      pAdjusted ? formatProbability(pAdjusted.bh) : MISSING,
      pAdjusted ? formatProbability(pAdjusted.bonferroni) : MISSING,
      formatNumber(n),
    ];
    return (
      <tr key={lag}>
        <th scope="row">{formatSigned(lag, 0)}</th>
        {LAG_COLUMNS.slice(1).map((column, place) => (
          <td key={column} className="number">
            {cells[place]}
          </td>
        ))}
      </tr>
    );
  });
}

const LAG_COLUMNS = ['lag', 'correlation', 'interval', 'p', 'holm', 'bh', 'bonferroni', 'n'] as const;
const LEVEL_COLUMNS = ['level', 'sessions', 'mean', 'interval'] as const;

/** What the two plots show, as tables behind a word. */
export function LagTable({ reply }: { reply: NewsAndPriceReply }) {
  const words = newsPriceWords(useLanguage());
  const { levels, price } = reply;
  return (
    <details className="news-fold">
      <summary>{words.table}</summary>
      <div className="news-scroll">
        <table className="news-table">
          <caption className="visually-hidden">{words.lagPlot}</caption>
          <thead>
            <tr>
              {LAG_COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'lag' ? undefined : 'number'}>
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <LagRows lags={reply.lags} />
          </tbody>
        </table>
        <table className="news-table">
          <caption className="visually-hidden">{words.levelPlot(words.price[price])}</caption>
          <thead>
            <tr>
              {LEVEL_COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'level' ? undefined : 'number'}>
                  {words.levelColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map(({ level, sessions, mean }) => (
              <tr key={level}>
                <th scope="row">{words.level[level]}</th>
                <td className="number">{formatNumber(sessions)}</td>
                <td className="number">{mean ? formatPriceMean(mean.estimate, price) : MISSING}</td>
                <td className="number">
                  {mean
                    ? `${formatPriceMean(mean.interval.low, price)} ~ ${formatPriceMean(mean.interval.high, price)}`
                    : MISSING}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
