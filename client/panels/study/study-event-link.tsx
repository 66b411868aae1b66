import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { StudyEventReply } from '../../../shared/schemas/study-reply.ts';
import { addDays } from '../../../shared/units/session-date.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { eventPage } from '../../format/study-link.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Calendar days of the chart around an event that no story stands for. */
const [DAYS_BEFORE, DAYS_AFTER] = [90, 45];

type Event = Pick<StudyEventReply, 'key' | 'instrumentId' | 'nameKorean' | 'nameEnglish' | 'sessionDate'>;

/** The page of an event: its own where a story stands for it, else the chart of the company around its session. */
export function pageOfEvent({ key, instrumentId, sessionDate }: Event): string {
  if (key !== null) return eventPage(key);
  const days = new URLSearchParams({
    from: addDays(sessionDate, -DAYS_BEFORE),
    to: addDays(sessionDate, DAYS_AFTER),
  });
  return `/company/${encodeURIComponent(instrumentId)}?${days}`;
}

/** The name of an event's company in the reader's language, else its code. */
export function useEventName({
  instrumentId,
  nameKorean,
  nameEnglish,
}: Omit<Event, 'key' | 'sessionDate'>): string {
  return instrumentName({ nameKorean, nameEnglish }, useLanguage(), instrumentCode(instrumentId));
}

/** A link to an event of a study, named by what stands in it. */
export function StudyEventLink(props: { event: Event; className?: string; children: ReactNode }) {
  return (
    <Link href={pageOfEvent(props.event)} className={props.className}>
      {props.children}
    </Link>
  );
}
