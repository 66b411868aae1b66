import { Link } from 'wouter';
import type { MarketExtreme, MarketExtremesReply } from '../../../shared/schemas/market-extremes-reply.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { marketExtremesWords } from '../../format/market-extremes-words.ts';
import { formatPrice, MISSING } from '../../format/number.ts';
import { formatChange } from '../../format/percent.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

function ExtremeRow(props: { row: MarketExtreme }) {
  const language = useLanguage();
  const { row } = props;
  const words = marketExtremesWords(language);
  return (
    <tr>
      <th scope="row">
        <Link href={`/company/${encodeURIComponent(row.instrumentId)}`}>
          {instrumentName(row, language, instrumentCode(row.instrumentId))}
        </Link>
        {row.firstCrossing && <span className="third nowrap"> {words.firstCrossing}</span>}
      </th>
      <td className="number">{formatPrice(row.value, row.currency)}</td>
      <td className="number">
        {row.change === null ? MISSING : <ChangeFigure {...formatChange(row.change)} />}
      </td>
    </tr>
  );
}

/** The new highs, or the new lows, of one session; says so where there are none. */
export function ExtremeList(props: { reply: MarketExtremesReply }) {
  const { reply } = props;
  const words = marketExtremesWords(useLanguage());
  const left = reply.total - reply.rows.length;
  return (
    <div className="extreme-list">
      <h3>
        {words.kinds[reply.kind]} <span className="third">{reply.total}</span>
      </h3>
      {reply.rows.length === 0 ? (
        <p className="second">{words.none}</p>
      ) : (
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.share}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {reply.rows.map((row) => (
              <ExtremeRow key={row.instrumentId} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p className="third">{words.more(left)}</p>}
    </div>
  );
}
