import { Link } from 'wouter';
import type { Quote } from '../../../shared/schemas/quotes-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { currencyName } from '../../format/currency-name.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentName } from '../../format/instrument-name.ts';
import { marketName } from '../../format/market.ts';
import { formatPrice, formatSigned, MISSING } from '../../format/number.ts';
import { formatChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { termsWords } from '../../format/terms-words.ts';
import { watchlistWords } from '../../format/watchlist-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { MarkGlyph } from '../../ui/mark-glyph.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What a row can be asked to do; moving only in the person's own order. */
export interface RowActions {
  onMove: ((id: InstrumentId, by: -1 | 1) => void) | null;
  onRemove: (id: InstrumentId, name: string) => void;
}

function Price({ quote: { instrument, last, withheld } }: { quote: Quote }) {
  const language = useLanguage();
  const words = watchlistWords(language);
  if (!last) {
    const missing = withheld === undefined ? words.noPrices : termsWords(language).valueWithheld;
    return <span className="third">{missing}</span>;
  }
  return (
    <>
      <strong>{formatPrice(last.close, instrument.currency)}</strong>
      <span className="third"> {currencyName(instrument.currency, screenWords(language))}</span>
      <span className="stamp quote-day">{words.asOfDay(last.sessionDate)}</span>
    </>
  );
}

function FromHigh({ quote: { last, fromHigh } }: { quote: Quote }) {
  const words = watchlistWords(useLanguage());
  if (fromHigh !== null) return `${formatSigned(fromHigh * 100)}%`;
  return last ? <span className="third">{words.noHigh}</span> : MISSING;
}

function NewestEvent({ quote: { instrument, newestEvent } }: { quote: Quote }) {
  const language = useLanguage();
  const words = watchlistWords(language);
  if (!newestEvent) return <span className="third">{words.noEvent}</span>;
  const address = `/company/${encodeURIComponent(instrument.id)}?event=${encodeURIComponent(newestEvent.key)}`;
  return (
    <Link href={address} className="quote-event">
      <span className="third nowrap">{newestEvent.sessionDate}</span>
      <MarkGlyph shape={newestEvent.kind} fill={newestEvent.relation} />
      <span className="visually-hidden">{domainWords(language).eventKind[newestEvent.kind]}, </span>
      <span className="headline-text" lang={newestEvent.language}>
        {newestEvent.title ?? screenWords(language).noHeadline}
      </span>
    </Link>
  );
}

/** One company of a watchlist. The classes of its cells turn the row into labelled lines where the page is narrow. */
export function QuoteRow(props: { quote: Quote; isFirst: boolean; isLast: boolean } & RowActions) {
  const language = useLanguage();
  const words = watchlistWords(language);
  const { quote, onMove, onRemove } = props;
  const { instrument, last } = quote;
  const name = instrumentName(instrument, language, instrument.symbol);
  const change = last?.change ?? null;
  return (
    <tr>
      <th scope="row" className="quote-company">
        <Link href={`/company/${encodeURIComponent(instrument.id)}`}>{name}</Link>
        <span className="third nowrap">
          {instrument.symbol} · {marketName(instrument.mic, language)}
        </span>
      </th>
      <td className="number quote-close" data-label={words.close}>
        <Price quote={quote} />
      </td>
      <td className="number" data-label={words.change}>
        {change === null ? MISSING : <ChangeFigure {...formatChange(change)} />}
      </td>
      <td className="number" data-label={words.fromHigh}>
        <FromHigh quote={quote} />
      </td>
      <td className="quote-newest" data-label={words.newest}>
        <NewestEvent quote={quote} />
      </td>
      <td className="quote-actions">
        {onMove && (
          <>
            <button
              type="button"
              className="button button-icon"
              aria-label={words.moveUp(name)}
              disabled={props.isFirst}
              onClick={() => onMove(instrument.id, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="button button-icon"
              aria-label={words.moveDown(name)}
              disabled={props.isLast}
              onClick={() => onMove(instrument.id, 1)}
            >
              ↓
            </button>
          </>
        )}
        <button
          type="button"
          className="button button-icon"
          aria-label={words.remove(name)}
          onClick={() => onRemove(instrument.id, name)}
        >
          ×
        </button>
      </td>
    </tr>
  );
}
