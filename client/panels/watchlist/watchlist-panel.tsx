import './watchlist.css';
import '../../ui/filter-fields.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { QuotesReply } from '../../../shared/schemas/quotes-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { quotesQuery } from '../../api/quotes.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode } from '../../format/instrument-name.ts';
import { watchlistWords } from '../../format/watchlist-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { QuoteRow, type RowActions } from './quote-row.tsx';
import { sortQuotes, WATCHLIST_ORDERS, type WatchlistOrder } from './sort-quotes.ts';

interface WatchlistPanelProps extends RowActions {
  /** The instruments in the person's order. */
  ids: readonly InstrumentId[];
  order: WatchlistOrder;
  onOrder: (order: WatchlistOrder) => void;
  /** The search that adds a company, and what the list last said. */
  children: ReactNode;
}

function OrderChoice(props: Pick<WatchlistPanelProps, 'order' | 'onOrder'>) {
  const words = watchlistWords(useLanguage());
  return (
    <label className="field">
      <span>{words.order}</span>
      <select
        value={props.order}
        onChange={(event) => {
          const chosen = WATCHLIST_ORDERS.find((order) => order === event.target.value);
          if (chosen !== undefined) props.onOrder(chosen);
        }}
      >
        {WATCHLIST_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Table(props: WatchlistPanelProps & { reply: QuotesReply }) {
  const language = useLanguage();
  const [words, domain] = [watchlistWords(language), domainWords(language)];
  const { ids, order, reply } = props;
  const quotes = sortQuotes(
    reply.quotes.filter(({ instrument }) => ids.includes(instrument.id)),
    ids,
    order,
  );
  const unknown = reply.unknown.filter((id) => ids.includes(id));
  return (
    <>
      <table className="quote-table">
        <caption className="visually-hidden">{words.pageTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.company}</th>
            <th scope="col" className="number">
              {words.close}
            </th>
            <th scope="col" className="number">
              {words.change}
            </th>
            <th scope="col" className="number">
              {words.fromHigh}
            </th>
            <th scope="col">{words.newest}</th>
            <th scope="col" className="number">
              {words.arrange}
            </th>
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote, place) => (
            <QuoteRow
              key={quote.instrument.id}
              quote={quote}
              isFirst={place === 0}
              isLast={place === quotes.length - 1}
              onMove={order === 'own' ? props.onMove : null}
              onRemove={props.onRemove}
            />
          ))}
        </tbody>
      </table>
      {unknown.length > 0 && (
        <p className="second quote-note">{words.unknownText(unknown.map(instrumentCode).join(', '))}</p>
      )}
      <p className="stamp quote-note">
        {words.basis(`${domain.extremeBasis.intraday} · ${domain.todayExcluded}`)}
      </p>
    </>
  );
}

function Rows(props: WatchlistPanelProps) {
  const words = watchlistWords(useLanguage());
  const query = useQuery(quotesQuery(props.ids));
  if (props.ids.length === 0) {
    return (
      <PanelMessage
        kind="empty"
        title={words.emptyTitle}
        text={words.emptyText}
        actions={
          <Link className="button" href="/events">
            {words.toEvents}
          </Link>
        }
      />
    );
  }
  if (query.isPending) return <LoadingBlock label={words.loading} height={320} bars={6} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  return <Table {...props} reply={query.data} />;
}

/** Where do the companies that a person watches stand, and what was written of them last? */
export function WatchlistPanel(props: WatchlistPanelProps) {
  const words = watchlistWords(useLanguage());
  return (
    <Panel title={words.pageTitle} titleHidden className="watchlist-panel">
      <div className="filters">
        {props.children}
        <OrderChoice order={props.order} onOrder={props.onOrder} />
        {props.ids.length > 0 && (
          <Link className="button" href={`/events?instrument=${encodeURIComponent(props.ids.join(','))}`}>
            {words.eventsOfList}
          </Link>
        )}
      </div>
      <Rows {...props} />
    </Panel>
  );
}
