import '../study-pages.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { EventStudyReply } from '../../../shared/schemas/study-reply.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { ApiError } from '../../api/fetch-json.ts';
import { eventStudyQuery } from '../../api/study-event.ts';
import { eventPage, storyStudyLink } from '../../format/study-link.ts';
import { studyLinkWords } from '../../format/study-link-words.ts';
import { studyWords } from '../../format/study-words.ts';
import { EventPanel } from '../../panels/event/event-panel.tsx';
import { EventControls } from '../../panels/study/event-controls.tsx';
import { EventStudyPanel } from '../../panels/study/event-study-panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { addressOfEventAsk, eventAskOfAddress } from '../event-address.ts';
import { useAddress } from '../use-address.ts';
import { usePageTitle } from '../use-page-title.ts';
import { MessagePage } from './message-page.tsx';

const chartOf = ({ instrumentId, key }: { instrumentId: string; key: string }) =>
  `/company/${encodeURIComponent(instrumentId)}?${new URLSearchParams({ event: key })}`;

function Links({ reply }: { reply: EventStudyReply }) {
  const language = useLanguage();
  const words = studyWords(language);
  const { instrumentId, kind, relation } = reply;
  return (
    <>
      <Link className="button" href={chartOf(reply)}>
        {words.eventOnChart}
      </Link>
      <Link className="button" href={storyStudyLink({ instrument: instrumentId, kind, relation })}>
        {studyLinkWords(language).studyKind}
      </Link>
    </>
  );
}

/** The story of the event, with the way to the company's event before and after it. */
function Story(props: { instrumentId: string; eventKey: string }) {
  const [, navigate] = useLocation();
  const { instrumentId, eventKey } = props;
  const events = useQuery(companyEventsQuery(instrumentId)).data?.events ?? [];
  const place = events.findIndex(({ event }) => event.key === eventKey);
  const step = (by: -1 | 1) => {
    const next = place < 0 ? undefined : events[place + by];
    if (next) navigate(eventPage(next.event.key));
  };
  const clear = () => navigate(`/company/${encodeURIComponent(instrumentId)}`);
  const sideways = (by: -1 | 1) => () => step(by);
  useShortcuts({ ArrowLeft: sideways(-1), ArrowRight: sideways(1) });
  return (
    <EventPanel
      instrumentId={instrumentId}
      selectedKey={eventKey}
      isOwnPage
      onSelect={(key) => navigate(eventPage(key))}
      onStep={step}
      onClear={clear}
    />
  );
}

/** `/event/:id`: what the share did around one event, and the event's story beside it. */
export function EventPage({ eventKey }: { eventKey: string }) {
  const words = studyWords(useLanguage());
  const { fields, change } = useAddress();
  const text = fields.toString();
  const ask = useMemo(() => eventAskOfAddress(new URLSearchParams(text)), [text]);
  const { data, error } = useQuery(eventStudyQuery(eventKey, ask));
  usePageTitle(words.eventPageTitle);
  if (error instanceof ApiError && error.status === 404)
    return <MessagePage title={words.unknownEventTitle} text={words.unknownEventText} />;
  return (
    <div className="event-study-grid">
      <EventStudyPanel
        eventKey={eventKey}
        ask={ask}
        controlsOf={({ design }) => (
          <EventControls
            design={design}
            onChange={(next) => change(addressOfEventAsk(next), { replace: true })}
          />
        )}
        linksOf={(reply) => <Links reply={reply} />}
      />
      {data && <Story instrumentId={data.instrumentId} eventKey={eventKey} />}
    </div>
  );
}
