import './past-events.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { aroundEventQuery } from '../../api/past-events.ts';
import { domainWords } from '../../format/domain-words.ts';
import { dropText, formatReturn, intervalOf, pastWords } from '../../format/past-words.ts';
import { storyStudyLink } from '../../format/study-link.ts';
import { studyLinkWords } from '../../format/study-link-words.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { CsvButton } from '../../ui/csv-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { citedPast } from './cited-past.ts';
import { pastFile } from './past-file.ts';
import { PastPlot } from './past-plot.tsx';
import { PastTable } from './past-table.tsx';
import { type StudiedEventProps, StudyState } from './study-state.tsx';
import { windowLength } from './window-length.ts';

function sentenceOf({ past, kind, design }: AroundEventReply, language: Language): string {
  const words = pastWords(language);
  const kinds = words.kinds[kind];
  if (past.mean === null) return words.pastFew(kinds, past.events.length, design.leastEvents);
  const { estimate, interval, nUsed } = past.mean;
  return words.past(kinds, nUsed, windowLength(design.window), formatReturn(estimate), intervalOf(interval));
}

/** What was counted, what was left out and why, and what is counted apart. */
function footOf({ past, relation }: AroundEventReply, language: Language): string {
  const words = pastWords(language);
  const { relationShort } = domainWords(language);
  const reasons = new Map<string, number>();
  for (const { reason } of past.dropped) {
    const text = dropText(reason, language);
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  const listed = [...reasons].map(([text, count]) => `${text} ${count}`).join(', ');
  const apart = past.apart
    .map((one) => words.relationCount(relationShort[one.relation], one.count))
    .join(', ');
  return [
    `${words.counted(past.events.length)} (${relationShort[relation]})`,
    ...(past.dropped.length === 0 ? [] : [words.dropped(past.dropped.length, listed)]),
    ...(apart === '' ? [] : [words.apart(apart)]),
  ].join(' · ');
}

function PastEvents(props: { reply: AroundEventReply; onSelect: (key: string) => void }) {
  const language = useLanguage();
  const words = pastWords(language);
  const { past, kind, design } = props.reply;
  const foot = footOf(props.reply, language);
  if (past.events.length === 0) {
    const text = words.pastNone(words.kinds[kind], design.leastEvents);
    return (
      <>
        <PanelMessage kind="insufficient" title={words.notEnough} text={text} foot={foot} />
        {past.dropped.length > 0 && (
          <div className="panel-body">
            <PastTable reply={props.reply} onSelect={props.onSelect} />
          </div>
        )}
      </>
    );
  }
  const sentence = sentenceOf(props.reply, language);
  return (
    <div className="panel-body">
      <p className="study-sentence citable">
        {sentence}
        {past.mean !== null && (
          <CiteButton
            inline
            of={words.kinds[kind]}
            cited={() => ({
              figure: citedPast(props.reply, language),
              reading: ['aroundEvent', props.reply.instrumentId],
            })}
          />
        )}
      </p>
      <PastPlot past={past} label={sentence} />
      <p className="stamp">{foot}</p>
      <p className="stamp">{words.association}</p>
      <PastTable reply={props.reply} onSelect={props.onSelect} />
      <Link
        className="button past-study"
        href={storyStudyLink({ instrument: props.reply.instrumentId, kind, relation: props.reply.relation })}
      >
        {studyLinkWords(language).studyKind}
      </Link>{' '}
      <CsvButton
        name={`returns-${props.reply.instrumentId.replace(/\W/g, '-')}`}
        reading={['aroundEvent', props.reply.instrumentId]}
        file={(reading) => pastFile(props.reply, reading)}
      />
    </div>
  );
}

/** What followed this company's earlier events of the same kind? */
export function PastEventsPanel(props: StudiedEventProps & { onSelect: (key: string) => void }) {
  const words = pastWords(useLanguage());
  const { instrumentId, eventKey } = props;
  const reply = useQuery(aroundEventQuery(instrumentId, eventKey)).data;
  const title = reply
    ? words.pastTitle(words.kinds[reply.kind], windowLength(reply.design.window))
    : words.pastUnknown;
  return (
    <Panel title={title} className="past-panel">
      <StudyState instrumentId={instrumentId} eventKey={eventKey}>
        {(ready) => <PastEvents reply={ready} onSelect={props.onSelect} />}
      </StudyState>
    </Panel>
  );
}
