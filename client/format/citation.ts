import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatInstant } from './date.ts';
import { instrumentClock } from './market.ts';

/** A value with what it is of (empty: it says so itself) and its unit, as printed: "종가", "142,600 KRW". */
export interface CitedValue {
  label: string;
  text: string;
}

/** A figure as it can be cited; null and empty: not told, or there is none. */
export interface CitedFigure {
  values: readonly CitedValue[];
  /** How many observations it rests on. */
  count: number | null;
  /** With its level: "95%: −1.4% to +2.6%". */
  interval: string | null;
  /** Adjustment, hours, and by which rule. */
  basis: readonly string[];
  instrument: { id: string; name: string } | null;
  /** The session, or the first and last. */
  session: string | null;
  source: string | null;
  /** How it was worked out, where it is no plain price. */
  method: string | null;
  /** The page that shows it, with the fields of its address. */
  page: { path: string; fields: Readonly<Record<string, string>> };
}

/** Where and when a figure was read. */
export interface CitedReading {
  origin: string;
  /** Nothing that became known later is in the figure. */
  asOf: InstantUtc;
  /** Of Newstape. */
  version: string;
}

interface CitationWords {
  interval: string;
  basis: string;
  session: string;
  source: string;
  asOf: (moment: string) => string;
  method: string;
}

const WORDS: Record<Language, CitationWords> = {
  ko: {
    interval: '구간',
    basis: '기준',
    session: '거래일',
    source: '출처',
    asOf: (moment) => `${moment}까지 알려진 것`,
    method: '방법',
  },
  en: {
    interval: 'interval',
    basis: 'basis',
    session: 'session',
    source: 'source',
    asOf: (moment) => `as known at ${moment}`,
    method: 'method',
  },
};

/** The address of the page that shows a figure, and shows the same later. */
export function citedAddress(
  { page }: Pick<CitedFigure, 'page'>,
  { origin, asOf }: Pick<CitedReading, 'origin' | 'asOf'>,
): string {
  const fields = new URLSearchParams({ ...page.fields, asOf });
  return `${origin}${page.path}?${fields.toString()}`;
}

/**
 * A figure as one line to be put under a text. Its parts come in a fixed order, and one that is not known is left out:
 * value with its unit, n, interval, basis, instrument, session, source, as-of, method with its version, address.
 */
export function citationText(figure: CitedFigure, reading: CitedReading, language: Language): string {
  const words = WORDS[language];
  const { count, interval, basis, instrument, session, source, method } = figure;
  const clock = instrumentClock(instrument?.id ?? 'KRX:');
  const parts = [
    figure.values.map(({ label, text }) => `${label} ${text}`.trim()).join(', '),
    ...(count === null ? [] : [`n ${count}`]),
    ...(interval === null ? [] : [`${words.interval} ${interval}`]),
    ...(basis.length === 0 ? [] : [`${words.basis}: ${basis.join(', ')}`]),
    ...(instrument === null ? [] : [`${instrument.name} (${instrument.id})`]),
    ...(session === null ? [] : [`${words.session} ${session}`]),
    ...(source === null ? [] : [`${words.source}: ${source.replace(/^(출처|source):\s*/i, '')}`]),
    words.asOf(formatInstant(reading.asOf, clock)),
    `${words.method}: ${[...(method === null ? [] : [method]), `Newstape ${reading.version}`].join(', ')}`,
    citedAddress(figure, reading),
  ];
  return parts.join(' · ');
}
