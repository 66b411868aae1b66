import type { MarkKind } from '../../shared/drawing/chart-input.ts';
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
  listOf,
  nullable,
  oneOf,
  optional,
  recordOf,
  textThat,
} from './shape-guard.ts';

/**
 * The part of each reply that widgets use. Whatever the shared schemas accept these accept, and a reply whose used part is
 * not as agreed is refused; a test holds both to it.
 */

const isDate = textThat(isSessionDate);
const isInstant = textThat(isInstantUtc);
const currency = textThat(hasCurrencyShape);
const prices = listOf(nullable(isNumber));
const isAnything: Guard<unknown> = (value): value is unknown => value !== undefined;
const isReturn: Guard<number> = (value): value is number => isNumber(value) && value > -1;
const isMarkKind = textThat((text): text is MarkKind => text === 'own' || Object.hasOwn(MARK_SHAPES, text));

/** By its shape alone: a kind that the drawing has no sign for is not drawn. */
const isPriceEventKind = textThat((text): text is PriceEventKind => /^[a-z]\w+$/i.test(text));

const isWithheld = recordOf({
  sources: listOf(recordOf({ id: isText, name: isText, attribution: nullable(isText) })),
});
/** What every widget is told. */
export const frameParts = {
  demoAsOf: nullable(isDate),
  frozenAt: nullable(isInstant),
  withheld: optional(isWithheld),
};

export const isInstrument = recordOf({
  id: textThat(isInstrumentId),
  mic: textThat(isMic),
  symbol: isFilled,
  nameKorean: nullable(isFilled),
  nameEnglish: nullable(isFilled),
  currency,
});

export const isLast = nullable(
  recordOf({ sessionDate: isDate, close: isNumber, change: nullable(isNumber) }),
);

/** Whose prices, on which basis, as of when. */
export const basis = {
  mic: textThat(isMic),
  adjustmentBasis: oneOf(['none', 'split', 'splitAndDividend', 'unknown']),
  hours: optional(oneOf(['regular', 'extended', 'unknown'])),
  provisionalFrom: optional(isDate),
  source: recordOf({ id: isText, name: isText, attribution: nullable(isText) }),
  asOf: isInstant,
};

const isSeries = recordOf({
  ...basis,
  currency,
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
export type SeriesPart = Guarded<typeof isSeries>;

export const isStory = recordOf({
  title: nullable(isText),
  outlet: isText,
  address: nullable(isText),
  language: oneOf(['ko', 'en']),
  note: nullable(isText),
});

const stories = listOf(isStory);
const isOneStory: typeof stories = (value): value is Guarded<typeof stories> =>
  stories(value) && value.length === 1;

export const isEvent = recordOf({
  event: recordOf({
    key: isFilled,
    sessionDate: nullable(isDate),
    kind: isMarkKind,
    relation: oneOf(['precedes', 'reports', 'unclear']),
    change: nullable(isReturn),
  }),
  articles: isOneStory,
  verdicts: recordOf({ contradicted: (value): value is number => isWhole(value) && value >= 0 }),
  claims: listOf(isAnything),
});
export type EventPart = Guarded<typeof isEvent>;

/** `/embed/chart.json`. Claims are looked at where verdicts are shown (`claim-guard.ts`). */
export const isChartReply = recordOf({
  ...frameParts,
  instrument: isInstrument,
  last: isLast,
  view: recordOf({ from: nullable(isDate), to: nullable(isDate) }),
  series: nullable(isSeries),
  events: listOf(isEvent),
  selectedKey: nullable(isText),
  unknownEvent: (value): value is boolean => typeof value === 'boolean',
});
export type ChartPart = Guarded<typeof isChartReply>;
