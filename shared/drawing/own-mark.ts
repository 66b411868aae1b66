import { isSessionDate, type SessionDate } from '../units/session-date.ts';

/** A mark that the page's author adds to a chart: `2024-01-22|headline|https://…`, the address optional. */
export interface OwnMark {
  readonly date: SessionDate;
  readonly headline: string;
  /** An address of the web (http or https); null where the mark links nowhere. */
  readonly address: string | null;
}

/** The longest headline of an own mark, in UTF-16 units. */
const LONGEST_HEADLINE = 200;

/** Reads one mark. A text that is none comes back as the sentence that says what is wrong with it. */
export function readOwnMark(text: string): OwnMark | string {
  const [date = '', headline = '', ...rest] = text.split('|').map((part) => part.trim());
  const address = rest.join('|');
  if (!isSessionDate(date)) return `"${date.slice(0, 40)}" is not a date written as YYYY-MM-DD`;
  if (headline === '' || headline.length > LONGEST_HEADLINE)
    return `the mark of ${date} needs a headline of 1 to ${LONGEST_HEADLINE} characters after the first |`;
  if (address === '') return { date, headline, address: null };
  const web = webAddress(address);
  if (web === null) return `the address of the mark of ${date} must begin with https:// or http://`;
  return { date, headline, address: web };
}

/** The same as text. A `|` of the headline, which would part it, is written as `¦`. */
export function printOwnMark({ date, headline, address }: OwnMark): string {
  return [date, headline.replaceAll('|', '¦'), ...(address === null ? [] : [address])].join('|');
}

/** An address as a link may have it: http and https alone; null for any other. */
export function webAddress(text: string | null): string | null {
  if (text === null || !/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}
