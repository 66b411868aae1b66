import { useState } from 'react';
import type { StudyEventReply, StudyReply } from '../../../shared/schemas/study-reply.ts';
import { StudySmall } from '../../charts/study-small.tsx';
import { smallReach } from '../../charts/study-small-layout.ts';
import { formatSigned } from '../../format/number.ts';
import { formatMeasured, formatShare } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { OutcomesPlot } from './outcomes-plot.tsx';
import { StudyEventLink, useEventName } from './study-event-link.tsx';
import { StudyEventTable } from './study-event-table.tsx';
import { cumulatedEvent } from './study-series.ts';

/** Where there are more, the highest and the lowest of each half are drawn at first, so that neither end is hidden. */
const MOST_AT_FIRST = 60;

interface Drawn {
  event: StudyEventReply;
  cumulative: readonly number[];
  outcome: number;
}

/** The events whose values may be told, highest outcome first. */
function drawnEvents(reply: StudyReply): Drawn[] {
  return reply.events
    .flatMap((event) =>
      event.cumulative === null
        ? []
        : [{ event, cumulative: cumulatedEvent(event, reply), outcome: event.cumulative.estimate }],
    )
    .sort((one, other) => other.outcome - one.outcome);
}

function SmallEvent(props: { drawn: Drawn; reach: number; measure: StudyReply['design']['measure'] }) {
  const { event, cumulative, outcome } = props.drawn;
  const name = useEventName(event);
  return (
    <li>
      <StudyEventLink event={event} className="study-small-link">
        <StudySmall series={{ cumulative }} reach={props.reach} />
        <strong className="study-small-outcome">
          {formatMeasured(outcome, props.measure)}
          {event.confounders.length > 0 && ' *'}
        </strong>
        <span className="study-small-name">{name}</span>
        <span className="study-small-day">{event.sessionDate}</span>
      </StudyEventLink>
    </li>
  );
}

function Small(props: { reply: StudyReply; drawn: readonly Drawn[] }) {
  const words = studyWords(useLanguage());
  const [isAll, setAll] = useState(false);
  const { reply, drawn } = props;
  const { window, design } = reply;
  const reach = smallReach(drawn);
  const half = MOST_AT_FIRST / 2;
  const isCut = !isAll && drawn.length > MOST_AT_FIRST;
  const list = (part: readonly Drawn[]) => (
    <ul className="study-smalls">
      {part.map((one) => (
        <SmallEvent
          key={`${one.event.instrumentId} ${one.event.sessionDate} ${one.event.key}`}
          drawn={one}
          reach={reach}
          measure={design.measure}
        />
      ))}
    </ul>
  );
  const scale = formatMeasured(reach, design.measure).replace('+', '');
  const confounded = drawn.some(({ event }) => event.confounders.length > 0);
  return (
    <>
      <p className="second">
        {words.eachNote(formatSigned(window.from, 0), formatSigned(window.to, 0), scale)}
        {confounded && ` · * ${words.warnings.confounded}`}
      </p>
      {isCut ? (
        <>
          {list(drawn.slice(0, half))}
          <p className="study-gap">
            <button type="button" className="button" onClick={() => setAll(true)}>
              {words.more(drawn.length - MOST_AT_FIRST)}
            </button>
          </p>
          {list(drawn.slice(-half))}
        </>
      ) : (
        list(drawn)
      )}
    </>
  );
}

/** How did each event turn out? Small plots on one scale, the highest first, and the same as a table. */
export function StudyEachPanel({ reply }: { reply: StudyReply }) {
  const words = studyWords(useLanguage());
  const drawn = drawnEvents(reply);
  const { aggregate, design, eventsLeftOut } = reply;
  if (reply.events.length === 0) return null;
  return (
    <Panel title={words.eachTitle} className="study-each-panel">
      <div className="panel-body">
        {drawn.length > MOST_AT_FIRST && aggregate !== null && aggregate.median !== null && (
          <OutcomesPlot
            outcomes={drawn.map(({ outcome }) => outcome)}
            mean={aggregate.mean}
            measure={design.measure}
            label={words.outcomes(drawn.length)}
            note={words.outcomesNote(
              formatMeasured(aggregate.median, design.measure),
              formatShare(aggregate.sharePositive),
            )}
          />
        )}
        {drawn.length === 0 ? (
          <p className="second">{words.withheldEvents}</p>
        ) : (
          <Small reply={reply} drawn={drawn} />
        )}
        {eventsLeftOut > 0 && <p className="stamp">{words.notTold(eventsLeftOut)}</p>}
        <details className="study-fold">
          <summary>{words.eventTable}</summary>
          <StudyEventTable reply={reply} />
        </details>
      </div>
    </Panel>
  );
}
