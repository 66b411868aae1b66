import './past-events.css';
import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import { indexName } from '../../format/market.ts';
import { formatLevel, formatReturn, intervalOf, missingText, pastWords } from '../../format/past-words.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { AbnormalChart } from './abnormal-chart.tsx';
import { AbnormalTable } from './abnormal-table.tsx';
import { citedAfter } from './cited-past.ts';
import { type StudiedEventProps, StudyState } from './study-state.tsx';
import { windowLength } from './window-length.ts';

function Abnormal(props: { reply: AroundEventReply }) {
  const language = useLanguage();
  const words = pastWords(language);
  const { past, design, chosenBy, benchmarkId, model } = props.reply;
  const { own } = past;
  const sessions = windowLength(design.window);
  const sentence =
    own === null
      ? words.afterMissing(sessions, past.ownMissing === null ? '' : missingText(past.ownMissing, language))
      : words.after(sessions, formatReturn(own.estimate), intervalOf(own.interval));
  const notes = [
    ...(chosenBy === null ? [] : [words.chosenBy[chosenBy]]),
    words.usualBand(formatLevel(design.level)),
  ];
  return (
    <div className="panel-body">
      <p className="study-sentence citable">
        {sentence}
        {own !== null && (
          <CiteButton
            inline
            of={words.abnormalTitle}
            cited={() => ({
              figure: citedAfter(props.reply, own, language),
              reading: ['aroundEvent', props.reply.instrumentId],
            })}
          />
        )}
      </p>
      <AbnormalChart reply={props.reply} label={`${words.abnormalTitle}. ${sentence}`} />
      <p className="stamp">{notes.join(' · ')}</p>
      <p className="stamp">
        {words.method(
          benchmarkId === null ? '' : indexName(benchmarkId),
          -design.estimation.from,
          -design.estimation.to,
          model.sessions,
        )}
      </p>
      <AbnormalTable reply={props.reply} />
    </div>
  );
}

/** What did the share do on each session around the event, less what its index stands for? */
export function AbnormalPanel(props: StudiedEventProps) {
  const words = pastWords(useLanguage());
  return (
    <Panel title={words.abnormalTitle} className="abnormal-panel">
      <StudyState {...props}>{(reply) => <Abnormal reply={reply} />}</StudyState>
    </Panel>
  );
}
