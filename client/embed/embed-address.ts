import type { ColourConvention, Theme } from '../../shared/drawing/fixed-palette.ts';
import { type InstrumentId, isInstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';

/** How long a view is. */
export type ViewRange = '1m' | '3m' | '6m' | '1y' | '5y' | 'all';

/** What the address of an embed page asks for. A word that is not understood counts as not said. */
export interface EmbedAddress {
  /** Null where the path names no company. */
  readonly instrumentId: InstrumentId | null;
  /** Null: as the reader's system has it. */
  readonly theme: Theme | null;
  readonly locale: Language;
  readonly colours: ColourConvention;
  readonly range: ViewRange | null;
  readonly from: SessionDate | null;
  readonly to: SessionDate | null;
  /** Key of the event to select; `none` selects none; null selects the newest in view. */
  readonly eventKey: string | null;
  readonly verdicts: boolean;
}

const PREFIX = '/embed/company/';
const RANGES = ['1m', '3m', '6m', '1y', '5y', 'all'] as const;
const COLOURS = ['korea', 'us', 'koreaSafe', 'usSafe'] as const;

/** Reads path and query, such as `/embed/company/KRX%3A000660?theme=dark&locale=ko&range=6m`. `preferred` is the reader's language. */
export function readEmbedAddress(path: string, query: string, preferred: string): EmbedAddress {
  const words = new URLSearchParams(query);
  const locale = (words.get('locale') ?? words.get('lang') ?? preferred).startsWith('ko') ? 'ko' : 'en';
  const theme = words.get('theme');
  const [from, to] = [dateOf(words.get('from')), dateOf(words.get('to'))];
  const ordered = from === null || to === null || from <= to;
  return {
    instrumentId: idOf(path),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    locale,
    colours: COLOURS.find((one) => one === words.get('colours')) ?? (locale === 'ko' ? 'korea' : 'us'),
    range: RANGES.find((one) => one === words.get('range')) ?? null,
    from: ordered ? from : null,
    to: ordered ? to : null,
    eventKey: words.get('event'),
    verdicts: words.get('verdicts') === 'on',
  };
}

function dateOf(text: string | null): SessionDate | null {
  return text !== null && isSessionDate(text) ? text : null;
}

function idOf(path: string): InstrumentId | null {
  if (!path.startsWith(PREFIX)) return null;
  try {
    const id = decodeURIComponent(path.slice(PREFIX.length).replace(/\/$/, ''));
    return isInstrumentId(id) ? id : null;
  } catch {
    return null; // a percent sign that encodes nothing
  }
}
