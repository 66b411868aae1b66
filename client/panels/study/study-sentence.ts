import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { intervalOf } from '../../format/past-words.ts';
import type { IntervalText } from '../../format/past-words-shape.ts';
import { formatMeasured, formatOffsets } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { detectedKindOf, storyKindOf } from './study-kinds.ts';

type Measure = StudyReply['design']['measure'];

/** An interval of what is measured, as it is printed. */
export function measuredInterval(
  interval: { level: number; low: number; high: number },
  measure: Measure,
): IntervalText {
  const { level, zeroInside } = intervalOf(interval);
  return {
    level,
    zeroInside,
    low: formatMeasured(interval.low, measure),
    high: formatMeasured(interval.high, measure),
  };
}

/** "CAR[+1, +10]". */
export function measuredName(
  measure: Measure,
  window: { from: number; to: number },
  language: Language,
): string {
  const name = studyWords(language).measureName[measure];
  return `${name}${measure === 'return' ? '' : ' '}${formatOffsets(window)}`;
}

/** What the events of a study are, with whose they are. */
export function studiedEvents({ sentence }: Pick<StudyReply, 'sentence'>, language: Language): string {
  const words = studyWords(language);
  const { source, kind, relation, search, firstIn, company, companies } = sentence;
  const owner =
    company === null
      ? companies > 1
        ? words.ofCompanies(companies)
        : null
      : words.ofCompany(instrumentName(company, language, instrumentCode(company.instrumentId)));
  return words.noun({
    ...{ story: storyKindOf(kind), detected: detectedKindOf(kind) },
    ...{ firstIn: firstIn === 0 ? null : firstIn, relation, search, owner },
    isOwnList: source === 'given' || source === 'list',
  });
}

/** What a study found, in its first sentence. */
export function studySentence(reply: StudyReply, language: Language): string {
  const words = studyWords(language);
  const { n, mean, interval, window } = reply.sentence;
  if (n === 0) return words.nothingTitle;
  const events = studiedEvents(reply, language);
  if (mean === null || interval === null)
    return reply.withheld ? words.sentenceWithheld(n, events) : words.sentenceFew(n, events);
  const { measure } = reply.design;
  return words.sentence(n, events, {
    name: measuredName(measure, window, language),
    mean: formatMeasured(mean, measure),
    interval: measuredInterval(interval, measure),
  });
}
