import './event-list.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type EventListFilter, eventExportAddress, eventListQuery } from '../../api/event-list.ts';
import { exportWords } from '../../format/export-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { studyLinkWords } from '../../format/study-link-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { type CompanyAction, EventRow } from './event-row.tsx';
import { studyOfList } from './study-of-list.ts';

interface EventListPanelProps {
  filter: EventListFilter;
  /** What the filter means is still being read. */
  isReading?: boolean;
  /** Rows read at a time. */
  limit: number;
  /** What stands above the list: its conditions. */
  children?: ReactNode;
  companyAction?: CompanyAction;
  onOrder?: (order: 'newest' | 'oldest') => void;
  onClear?: () => void;
}

function DateHeading(props: { order: 'newest' | 'oldest'; onOrder: EventListPanelProps['onOrder'] }) {
  const words = screenWords(useLanguage());
  const { order, onOrder } = props;
  if (!onOrder) return <th scope="col">{words.date}</th>;
  return (
    <th scope="col" aria-sort={order === 'oldest' ? 'ascending' : 'descending'}>
      <button
        type="button"
        className="sort-button"
        aria-label={`${words.date}: ${order === 'oldest' ? words.sortOldest : words.sortNewest}`}
        onClick={() => onOrder(order === 'oldest' ? 'newest' : 'oldest')}
      >
        {words.date} {order === 'oldest' ? '↑' : '↓'}
      </button>
    </th>
  );
}

function Rows(props: EventListPanelProps) {
  const language = useLanguage();
  const words = screenWords(language);
  const query = useInfiniteQuery({
    ...eventListQuery(props.filter, props.limit),
    enabled: props.isReading !== true,
  });
  if (query.isPending) return <LoadingBlock label={words.loadingEvents} height={420} bars={8} />;
  if (query.isError && !query.data) {
    return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  }
  const [first] = query.data.pages;
  const rows = query.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    const isNarrowed = Object.entries(props.filter).some(
      ([key, value]) => key !== 'order' && value !== undefined,
    );
    return (
      <PanelMessage
        kind="empty"
        title={isNarrowed ? words.noEventsTitle : words.nothingStoredTitle}
        text={isNarrowed ? words.noEventsText : words.nothingStoredText}
        actions={
          isNarrowed && props.onClear ? (
            <button type="button" className="button" onClick={props.onClear}>
              {words.clearFilters}
            </button>
          ) : undefined
        }
      />
    );
  }
  const studied = studyOfList(props.filter);
  return (
    <>
      <div className="list-head">
        <p className="second" role="status">
          {words.total(first?.total ?? rows.length, first?.moreThanTotal ?? false)}
        </p>
        {studied !== null && (
          <Link className="button" href={studied}>
            {studyLinkWords(language).studyThese}
          </Link>
        )}
        <a className="button" href={eventExportAddress(props.filter)} download>
          {exportWords(language).csv}
        </a>
      </div>
      <table className="event-table">
        <caption className="visually-hidden">{words.listTitle}</caption>
        <thead>
          <tr>
            <DateHeading order={props.filter.order ?? 'newest'} onOrder={props.onOrder} />
            <th scope="col">{words.company}</th>
            <th scope="col">{words.headline}</th>
            <th scope="col">{words.relation}</th>
            <th scope="col" className="cell-numbers">
              {words.numbers}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EventRow key={row.event.key} row={row} companyAction={props.companyAction} />
          ))}
        </tbody>
      </table>
      {query.isFetchNextPageError && (
        <PanelError error={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <p className="actions list-more">
          <button
            type="button"
            className="button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.more}
          </button>
        </p>
      )}
    </>
  );
}

/** Which stories were about which company, and do their numbers hold? */
export function EventListPanel(props: EventListPanelProps) {
  const words = screenWords(useLanguage());
  return (
    <Panel title={words.listTitle} titleHidden className="event-list-panel">
      {props.children}
      <Rows {...props} />
    </Panel>
  );
}
