import { MARK_SHAPES } from '../../shared/drawing/mark-shapes.ts';
import type { PriceEventKind } from '../../shared/schemas/price-event.ts';
import { hasCurrencyShape } from '../../shared/units/currency.ts';
import { isInstantUtc } from '../../shared/units/instant-utc.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import { isMic } from '../../shared/units/mic.ts';
import { isSessionDate } from '../../shared/units/session-date.ts';
import {
  type Guard,
  type Guarded,
  isFilled,
  isNumber,
  isText,
  isWhole,
  keyOf,
  listOf,
  nullable,
  oneOf,
  optional,
  recordOf,
  textThat,
} from './shape-guard.ts';

/**
 * The part of each reply that the embed page uses. Whatever the shared schemas accept these accept, and a reply whose
 * used part is not as agreed is refused; a test holds both to it.
 */

const isDate = textThat(isSessionDate);
const currency = textThat(hasCurrencyShape);
const prices = listOf(nullable(isNumber));
const isAnything: Guard<unknown> = (value): value is unknown => value !== undefined;
const isReturn: Guard<number> = (value): value is number => isNumber(value) && value > -1;

/** By its shape alone: a kind that the drawing has no sign for is not drawn. */
const isPriceEventKind = textThat((text): text is PriceEventKind => /^[a-z]\w+$/i.test(text));

/** GET /api/state. */
export const isStateReply = recordOf({ mode: oneOf(['demo', 'serve']), demoAsOf: nullable(isDate) });
export type StatePart = Guarded<typeof isStateReply>;

/** GET /api/instruments/{id}. */
export const isInstrumentReply = recordOf({
  instrument: recordOf({
    id: textThat(isInstrumentId),
    symbol: isFilled,
    nameKorean: nullable(isFilled),
    nameEnglish: nullable(isFilled),
    currency,
  }),
  last: nullable(recordOf({ sessionDate: isDate, close: isNumber, change: nullable(isNumber) })),
  firstSession: nullable(isDate),
  withheld: optional(
    recordOf({ sources: listOf(recordOf({ name: isText, attribution: nullable(isText) })) }),
  ),
});
export type InstrumentPart = Guarded<typeof isInstrumentReply>;

/** GET /api/instruments/{id}/prices. */
export const isPriceSeriesReply = recordOf({
  mic: textThat(isMic),
  currency,
  adjustmentBasis: oneOf(['none', 'split', 'splitAndDividend', 'unknown']),
  hours: optional(oneOf(['regular', 'extended', 'unknown'])),
  provisionalFrom: optional(isDate),
  source: recordOf({ id: isText, name: isText, attribution: nullable(isText) }),
  asOf: textThat(isInstantUtc),
  dates: listOf(isDate),
  open: prices,
  high: prices,
  low: prices,
  close: listOf(isNumber),
  volume: prices,
  high52w: prices,
  low52w: prices,
  events: listOf(
    recordOf({
      sessionDate: isDate,
      kind: isPriceEventKind,
      basis: isText,
      value: nullable(isNumber),
      resolution: optional(oneOf(['open', 'accepted', 'adjusted'])),
    }),
  ),
});
export type SeriesPart = Guarded<typeof isPriceSeriesReply>;

const isCompanyEvent = recordOf({
  event: recordOf({
    key: isFilled,
    sessionDate: nullable(isDate),
    kind: keyOf(MARK_SHAPES),
    relation: oneOf(['precedes', 'reports', 'unclear']),
    returns: listOf(
      recordOf({
        window: oneOf(['before5', 'overnight', 'intraday', 'session', 'after5']),
        instrument: nullable(isReturn),
      }),
    ),
  }),
  articles: listOf(
    recordOf({
      title: nullable(isText),
      publisher: nullable(isText),
      sourceName: isText,
      canonicalUrl: nullable(isText),
      language: oneOf(['ko', 'en']),
      note: nullable(isText),
    }),
    1,
  ),
  claims: listOf(isAnything),
  verdicts: recordOf({ contradicted: isWhole }),
});
export type EventPart = Guarded<typeof isCompanyEvent>;

/** GET /api/instruments/{id}/events. Claims are looked at where verdicts are shown (`claim-guard.ts`). */
export const isCompanyEventsReply = recordOf({ events: listOf(isCompanyEvent) });
