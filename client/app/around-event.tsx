import { AbnormalPanel } from '../panels/past-events/abnormal-panel.tsx';
import { PastEventsPanel } from '../panels/past-events/past-events-panel.tsx';
import { ReturnsPanel } from '../panels/returns/returns-panel.tsx';

/** Below the chart: what the share did around the chosen event, and what followed earlier ones of its kind. */
export function AroundEvent(props: {
  instrumentId: string;
  eventKey: string;
  onSelect: (key: string) => void;
}) {
  const { instrumentId, eventKey } = props;
  return (
    <>
      <ReturnsPanel instrumentId={instrumentId} selectedKey={eventKey} />
      <AbnormalPanel instrumentId={instrumentId} eventKey={eventKey} />
      <PastEventsPanel instrumentId={instrumentId} eventKey={eventKey} onSelect={props.onSelect} />
    </>
  );
}
