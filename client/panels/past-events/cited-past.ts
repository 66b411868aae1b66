import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { companyPage } from '../../format/cited-prices.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import { formatSigned } from '../../format/number.ts';
import { formatReturn, intervalOf, pastWords } from '../../format/past-words.ts';
import { windowLength } from './window-length.ts';

type Estimate = NonNullable<AroundEventReply['past']['mean']>;

function intervalText(estimate: Estimate): string {
  const { level, low, high } = intervalOf(estimate.interval);
  return `${level}: ${low} ~ ${high}`;
}

/** What all figures of a study share: whose they are, by which model, and on which page. */
function citedOfStudy(
  { design, benchmarkId, model, instrumentId, eventKey, dayZero }: AroundEventReply,
  language: Language,
): Pick<CitedFigure, 'instrument' | 'session' | 'source' | 'method' | 'page'> {
  const { estimation } = design;
  return {
    instrument: { id: instrumentId, name: instrumentCode(instrumentId) },
    session: dayZero,
    source: null,
    method:
      benchmarkId === null
        ? null
        : pastWords(language).method(
            indexName(benchmarkId),
            -estimation.from,
            -estimation.to,
            model.sessions,
          ),
    page: companyPage(instrumentId, { event: eventKey }),
  };
}

/** The mean over past events of a kind, as it can be cited. */
export function citedPast(reply: AroundEventReply, language: Language): CitedFigure {
  const words = pastWords(language);
  const { past, kind, relation, design } = reply;
  return {
    ...citedOfStudy(reply, language),
    values: [
      {
        label: words.pastTitle(words.kinds[kind], windowLength(design.window)),
        text: past.mean === null ? '–' : formatReturn(past.mean.estimate),
      },
    ],
    count: past.mean?.nUsed ?? null,
    interval: past.mean === null ? null : intervalText(past.mean),
    basis: [domainWords(language).relationShort[relation]],
  };
}

/** What followed the event itself, less its index's part, as it can be cited. */
export function citedAfter(reply: AroundEventReply, own: Estimate, language: Language): CitedFigure {
  const words = pastWords(language);
  const { from, to } = reply.design.window;
  return {
    ...citedOfStudy(reply, language),
    values: [
      {
        label: `${words.abnormalTitle} [${formatSigned(from, 0)}, ${formatSigned(to, 0)}]`,
        text: formatReturn(own.estimate),
      },
    ],
    count: null,
    interval: intervalText(own),
    basis: [],
  };
}

/** The abnormal return of one session around the event, as it can be cited; null where there is none. */
export function citedSessionReturn(
  reply: AroundEventReply,
  { offset, sessionDate, abnormal, usual }: AroundEventReply['sessions'][number],
  language: Language,
): CitedFigure | null {
  if (abnormal === null) return null;
  const words = pastWords(language);
  const { chosenBy } = reply;
  return {
    ...citedOfStudy(reply, language),
    values: [
      { label: `${words.abnormalTitle} ${formatSigned(offset, 0)}`, text: formatReturn(abnormal) },
      ...(usual === null ? [] : [{ label: words.columns.usual, text: `±${formatReturn(usual).slice(1)}` }]),
    ],
    ...{ count: null, interval: null, session: sessionDate },
    basis: chosenBy !== null && offset <= 0 ? [words.chosenBy[chosenBy]] : [],
  };
}
