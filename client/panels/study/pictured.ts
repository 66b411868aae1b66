import type { StudyMeasure } from '../../../shared/schemas/study-design.ts';
import type { EventStudyReply, StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { StudyPlotSeries } from '../../charts/study-plot-layout.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { formatMeasured } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { citedEventStudy } from './cited-event.ts';
import { eventFactsOf, eventSentence, eventStampOf } from './event-facts.ts';
import { factsOf, stampOf } from './study-facts.ts';
import { studySentence } from './study-sentence.ts';
import { plotOfEvent, plotOfStudy } from './study-series.ts';

/** A plot as it can be kept as a picture, with all that has to stand beside it. */
export interface Pictured {
  /** Of the file, without its end. */
  name: string;
  title: string;
  /** The first and last day 0, or the only one. */
  period: string;
  series: StudyPlotSeries;
  of: { measure: StudyMeasure; level: number };
  /** What its line comes to. */
  end: string;
  sentence: string;
  facts: readonly string[];
  stamp: string;
  page: CitedFigure['page'];
  asOf: InstantUtc;
}

/** The plot of a study as a picture; null where it has none. */
export function picturedStudy(
  reply: StudyReply,
  page: CitedFigure['page'],
  language: Language,
): Pictured | null {
  const words = studyWords(language);
  const series = plotOfStudy(reply);
  const last = series.cumulative.at(-1);
  if (!last) return null;
  const days = [reply.events[0], reply.events.at(-1)].flatMap((event) => event?.sessionDate ?? []);
  const { measure, level } = reply.design;
  return {
    ...{ name: `study-${reply.id}`, title: words.pageTitle, period: days.join(' – ') },
    ...{ series, of: { measure, level }, end: words.mean(formatMeasured(last.estimate, measure)) },
    ...{ sentence: studySentence(reply, language), facts: factsOf(reply, language) },
    ...{ stamp: stampOf(reply, language), page, asOf: reply.asOf },
  };
}

/** The plot of one event as a picture; null where there is no figure. */
export function picturedEvent(reply: EventStudyReply, language: Language): Pictured | null {
  const words = studyWords(language);
  const cited = citedEventStudy(reply, language);
  if (cited === null || reply.cumulative === null) return null;
  const { measure, level } = reply.design;
  return {
    name: `event-${reply.instrumentId.replace(/[^\w]/g, '-')}-${reply.dayZero ?? ''}`,
    ...{ title: reply.story?.title ?? words.eventPageTitle, period: reply.dayZero ?? '' },
    ...{ series: plotOfEvent(reply), of: { measure, level } },
    end: words.sumOf(formatMeasured(reply.cumulative.estimate, measure)),
    ...{ sentence: eventSentence(reply, language), facts: eventFactsOf(reply, language) },
    ...{ stamp: eventStampOf(reply, language), page: cited.page, asOf: reply.asOf },
  };
}
