import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { companyPage } from '../../format/cited-prices.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import { formatReturn, intervalOf, pastWords } from '../../format/past-words.ts';
import { windowLength } from './window-length.ts';

/** The mean over past events of a kind, as it can be cited. */
export function citedPast(reply: AroundEventReply, language: Language): CitedFigure {
  const words = pastWords(language);
  const { past, kind, relation, design, benchmarkId, model, instrumentId } = reply;
  const interval = past.mean === null ? null : intervalOf(past.mean.interval);
  const { estimation } = design;
  const fitted =
    benchmarkId === null
      ? []
      : [words.method(indexName(benchmarkId), -estimation.from, -estimation.to, model.sessions)];
  return {
    values: [
      {
        label: words.pastTitle(words.kinds[kind], windowLength(design.window)),
        text: past.mean === null ? '–' : formatReturn(past.mean.estimate),
      },
    ],
    count: past.mean?.nUsed ?? null,
    interval: interval === null ? null : `${interval.level}: ${interval.low} ~ ${interval.high}`,
    basis: [domainWords(language).relationShort[relation]],
    instrument: { id: instrumentId, name: instrumentCode(instrumentId) },
    session: reply.dayZero,
    source: null,
    method: fitted.join(', ') || null,
    page: companyPage(instrumentId, { event: reply.eventKey }),
  };
}
