import { Link } from 'wouter';
import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { MISSING } from '../../format/number.ts';
import { eventPage } from '../../format/study-link.ts';
import { studyWords } from '../../format/study-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Events told of one reason; the files tell all. */
const MOST_TOLD = 12;

function DroppedOf(props: { reply: StudyReply; reason: StudyReply['dropped']['counts'][number] }) {
  const language = useLanguage();
  const words = studyWords(language);
  const { reason, count } = props.reason;
  const events = props.reply.dropped.events.filter((event) => event.reason === reason);
  const shown = events.slice(0, MOST_TOLD);
  return (
    <details className="study-fold study-dropped-of">
      <summary>
        {words.drop[reason]} <strong>{count.toLocaleString('en-US')}</strong>
      </summary>
      <ul>
        {shown.map((event) => {
          const name = instrumentName(event, language, instrumentCode(event.instrumentId));
          return (
            <li key={`${event.instrumentId} ${event.date} ${event.key}`}>
              {event.key === null ? <span>{name}</span> : <Link href={eventPage(event.key)}>{name}</Link>}
              <span className="figure">{event.date ?? MISSING}</span>
            </li>
          );
        })}
        {count > shown.length && <li className="third">{words.droppedMore(count - shown.length)}</li>}
      </ul>
    </details>
  );
}

/** What was left out, and why, and what is counted apart? */
export function StudyDroppedPanel({ reply }: { reply: StudyReply }) {
  const language = useLanguage();
  const words = studyWords(language);
  const { dropped, apart, olderLeftOut, sentence } = reply;
  const { relation } = domainWords(language);
  return (
    <Panel title={words.droppedTitle(sentence.nDropped)} className="study-dropped-panel">
      <div className="panel-body">
        {dropped.counts.length === 0 ? (
          <p className="second">{words.droppedNone}</p>
        ) : (
          dropped.counts.map((reason) => <DroppedOf key={reason.reason} reply={reply} reason={reason} />)
        )}
      </div>
      {apart.length > 0 && (
        <div className="panel-section">
          <h3>{words.apartTitle}</h3>
          <ul className="plain-list">
            {apart.map((one) => (
              <li key={`${one.relation} ${one.timeUnknown}`}>
                {words.apart(one.count, relation[one.relation], one.timeUnknown)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {olderLeftOut > 0 && (
        <div className="panel-section">
          <p className="second">{words.olderLeftOut(olderLeftOut)}</p>
        </div>
      )}
    </Panel>
  );
}
