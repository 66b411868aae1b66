import { Link } from 'wouter';
import type { Compared } from '../charts/compare-model.ts';
import { StrokeSample } from '../charts/compare-stroke.tsx';
import { screenWords } from '../format/screen-words.ts';
import { EventPanel } from '../panels/event/event-panel.tsx';
import { Panel } from '../ui/panel.tsx';
import { PanelMessage } from '../ui/panel-message.tsx';
import { useLanguage } from '../ui/settings-context.tsx';

/** The chosen story of a comparison with the company that it is about; before one is chosen, how many there are and what to do. */
export function CompareEvent(props: {
  /** The company of the chosen story; null where none is chosen. */
  company: Compared | null;
  selectedKey: string | null;
  /** Events in view of all that are compared. */
  count: number;
  onSelect: (key: string) => void;
  onStep: (by: -1 | 1) => void;
  onClear: () => void;
}) {
  const words = screenWords(useLanguage());
  const { company } = props;
  if (company === null) {
    return (
      <Panel title={words.selectedEvent} titleHidden className="event-panel">
        <PanelMessage kind="empty" title={words.eventCount(props.count)} text={words.selectHint} />
      </Panel>
    );
  }
  const address = `/company/${encodeURIComponent(company.id)}?event=${encodeURIComponent(props.selectedKey ?? '')}`;
  return (
    <EventPanel
      instrumentId={company.id}
      selectedKey={props.selectedKey}
      notice={
        <p className="panel-section compare-event-company">
          <StrokeSample stroke={company.style} /> <Link href={address}>{company.name}</Link>
        </p>
      }
      onSelect={props.onSelect}
      onStep={props.onStep}
      onClear={props.onClear}
    />
  );
}
