import type { DateEvidence, DateFinding } from '../../shared/schemas/article.ts';
import type { GiveOut, Source } from '../../shared/schemas/source.ts';
import { cutAfter, cutAround } from './cut-words.ts';

/** Who is asking: the operator (at this machine, or with the admin token), or anyone else. */
export type Audience = 'operator' | 'public';

/** Most UTF-16 units of a text that is shown where its source does not let all of it be given out. */
const excerptLength = 300;

/** Most UTF-16 units of the article's own words that are given out with a claim or a link. */
const quoteLength = 160;

type Terms = Pick<Source, 'redistribute' | 'giveOut'>;

/**
 * How much of a source's texts an audience gets: all of it only where the terms let it be passed on, or the operator has
 * the right to give it out; else the operator sees an excerpt, and others what the source's setting says.
 */
export function givenOut({ redistribute, giveOut }: Terms, audience: Audience): GiveOut {
  if (redistribute === 'yes' || giveOut === 'fullText') return 'fullText';
  return audience === 'operator' ? 'excerpt' : giveOut;
}

/** As much of a text as `given` allows: all, its beginning up to the end of a word with an ellipsis, or nothing. */
export function shownText(text: string, given: GiveOut): string {
  if (given === 'fullText') return text;
  return given === 'excerpt' ? cutAfter(text, excerptLength) : '';
}

/** An article's own words about a number, cut to 160 UTF-16 units around it: where `value` is printed, else the first number. */
export function shownQuote(quote: string, value: number | null): string {
  if (quote.length <= quoteLength) return quote;
  const numbers = [...quote.matchAll(/\d[\d,.]*/g)];
  const printed = numbers.find(
    ([digits]) => Number(digits.replace(/(?<![,.])[,.]+$|,/g, '')) === Math.abs(value ?? NaN),
  );
  const { index = 0, 0: digits = '' } = printed ?? numbers[0] ?? {};
  return cutAround(quote, { from: index, to: index + digits.length }, quoteLength);
}

/** The evidence of a date with no more of the article's own words than may be given out. */
export function shownDate(date: DateFinding): DateFinding {
  const shown = (one: DateEvidence) => ({ ...one, surface: cutAfter(one.surface, quoteLength) });
  const { revised } = date;
  return {
    ...date,
    evidence: date.evidence.map(shown),
    conflicts: date.conflicts.map(shown),
    revised: revised && { ...revised, evidence: shown(revised.evidence) },
  };
}
