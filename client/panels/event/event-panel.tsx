import './event.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { daysBetween } from '../../../shared/units/session-date.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { eventPage } from '../../format/study-link.ts';
import { studyLinkWords } from '../../format/study-link-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { EventStep, EventStory, RelationBox } from './event-head.tsx';
import { EventNumbers } from './event-numbers.tsx';
import { LinkReasons } from './link-reasons.tsx';
import { OtherEvents, SameStory } from './other-events.tsx';

/** About five sessions in calendar days: what shares the event's window. */
const WINDOW_DAYS = 7;

interface EventPanelProps {
  instrumentId: string;
  selectedKey: string | null;
  onSelect: (key: string) => void;
  onStep: (by: -1 | 1) => void;
  onClear: () => void;
  /** What a reader may do about the event's link to the company; absent: nothing. */
  linkActionsOf?: (item: CompanyEvent) => ReactNode;
  /** What came of something done here: stands above whatever the panel shows. */
  notice?: ReactNode;
  /** The page is the event's own, and needs no way there. */
  isOwnPage?: boolean;
}

function nearby(item: CompanyEvent, all: readonly CompanyEvent[]): CompanyEvent[] {
  const date = item.event.sessionDate;
  if (date === null) return [];
  return all.filter(({ event }) => {
    if (event.key === item.event.key || event.sessionDate === null) return false;
    return Math.abs(daysBetween(date, event.sessionDate)) <= WINDOW_DAYS;
  });
}

function SelectedEvent(
  props: EventPanelProps & { item: CompanyEvent; all: readonly CompanyEvent[]; place: number },
) {
  const language = useLanguage();
  const { item, all } = props;
  const others = useMemo(() => nearby(item, all), [item, all]);
  const companies = item.otherInstruments.map((instrument) => ({
    id: instrument.id,
    name: instrumentName(instrument, language, instrumentCode(instrument.id)),
    href: `/company/${encodeURIComponent(instrument.id)}`,
  }));
  return (
    <>
      <div className="panel-section">
        <EventStep
          item={item}
          place={props.place}
          count={all.length}
          onStep={props.onStep}
          onClear={props.onClear}
        />
        <EventStory item={item} />
        <RelationBox item={item} />
        {!props.isOwnPage && (
          <p className="actions">
            <Link className="button" href={eventPage(item.event.key)}>
              {studyLinkWords(language).studyEvent}
            </Link>
          </p>
        )}
      </div>
      <EventNumbers item={item} />
      <LinkReasons item={item} actions={props.linkActionsOf?.(item)} />
      <SameStory item={item} companies={companies} />
      <OtherEvents others={others} onSelect={props.onSelect} />
    </>
  );
}

/** What does the chosen story say, and is it true? */
export function EventPanel(props: EventPanelProps) {
  const words = screenWords(useLanguage());
  const query = useQuery(companyEventsQuery(props.instrumentId));
  const all = query.data?.events ?? [];
  const place = all.findIndex(({ event }) => event.key === props.selectedKey);
  const item = all[place] ?? query.data?.undated.find(({ event }) => event.key === props.selectedKey);
  return (
    <Panel title={words.selectedEvent} titleHidden selected={item !== undefined} className="event-panel">
      {props.notice}
      {query.isPending && <LoadingBlock label={words.loadingEvents} height={420} bars={6} />}
      {query.isError && <PanelError error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && item && <SelectedEvent {...props} item={item} all={all} place={place + 1} />}
      {query.isSuccess && !item && all.length === 0 && (
        <PanelMessage kind="empty" title={words.noStoriesTitle} text={words.noStoriesText} />
      )}
      {query.isSuccess && !item && all.length > 0 && (
        <PanelMessage kind="empty" title={words.eventCount(all.length)} text={words.selectHint} />
      )}
    </Panel>
  );
}
