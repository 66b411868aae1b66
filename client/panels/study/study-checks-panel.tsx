import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { formatMeasured, formatOffsets, formatProbability, formatShare } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { measuredInterval } from './study-sentence.ts';

/** What a study of this size could find. */
function powerOf({ power, design }: StudyReply, language: Language): string[] {
  if (power === null) return [];
  const smallest = formatMeasured(Math.abs(power.smallestMean), design.measure).replace('+', '');
  return [studyWords(language).power(power.n, smallest)];
}

/** What came before the event. */
function preEventOf({ preEvent, design }: StudyReply, language: Language): string[] {
  const words = studyWords(language);
  if (preEvent === null) return [];
  const { window, mean, selectedOn } = preEvent;
  const sentence = words.preEvent(
    formatOffsets(window),
    formatMeasured(mean.estimate, design.measure),
    measuredInterval(mean.interval, design.measure),
    mean.p === null ? null : formatProbability(mean.p),
  );
  return [selectedOn ? `${sentence} ${words.preEventSelected}` : sentence];
}

/** How the events lie in time, and what else stood beside them. */
function eventsOf(
  { clustering, confounded, timeUnknown, sentence }: StudyReply,
  language: Language,
): string[] {
  const words = studyWords(language);
  const { fullest, isClustered, sessions } = clustering;
  return [
    ...(isClustered && fullest
      ? [words.clustered(sessions, fullest.events, formatShare(fullest.share), fullest.sessionDate)]
      : sentence.n > 1
        ? [words.spreadOut(sessions)]
        : []),
    ...(confounded > 0 ? [words.confoundedCount(confounded)] : []),
    ...(timeUnknown > 0 ? [words.timeUnknown(timeUnknown)] : []),
  ];
}

/** What does a reader look at before taking the mean for more than it is? */
export function StudyChecksPanel({ reply }: { reply: StudyReply }) {
  const language = useLanguage();
  const checks = [...powerOf(reply, language), ...preEventOf(reply, language), ...eventsOf(reply, language)];
  if (checks.length === 0) return null;
  return (
    <Panel title={studyWords(language).checksTitle} className="study-checks-panel">
      <ul className="panel-body study-checks">
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
    </Panel>
  );
}
