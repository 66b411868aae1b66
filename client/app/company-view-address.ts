import { EventKindSchema } from '../../shared/schemas/news-event.ts';
import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { CHART_STYLES } from '../charts/chart-style.ts';
import { MARK_KINDS, type MarkFilter } from '../charts/mark-filter.ts';
import { type SessionView, VIEW_RANGES, type ViewRange, viewBetween } from '../charts/session-view.ts';
import type { ChartDisplay } from '../panels/price-chart/chart-controls.ts';

/** What stands for "no kind of story at all". */
const NO_KIND = 'none';

/** What the address of a company page says of its chart. What it does not know is as if it were not there. */
export interface CompanyViewAddress {
  /** Null: the address names none. */
  range: ViewRange | null;
  from: SessionDate | null;
  to: SessionDate | null;
  display: ChartDisplay;
  isLog: boolean;
  filter: MarkFilter;
}

function dayOf(text: string | null): SessionDate | null {
  return text !== null && isSessionDate(text) ? text : null;
}

function displayOf(text: string | null): ChartDisplay {
  if (text === 'table') return 'table';
  return CHART_STYLES.find((style) => style === text) ?? 'line';
}

function kindsOf(text: string | null): MarkFilter['kinds'] {
  if (text === NO_KIND) return new Set();
  const named = (text ?? '').split(',').flatMap((word) => {
    const kind = EventKindSchema.safeParse(word);
    return kind.success ? [kind.data] : [];
  });
  return named.length === 0 || new Set(named).size === MARK_KINDS.length ? null : new Set(named);
}

/** Reads the chart's part of an address. */
export function readCompanyView(fields: URLSearchParams): CompanyViewAddress {
  return {
    range: VIEW_RANGES.find((one) => one === fields.get('range')) ?? null,
    from: dayOf(fields.get('from')),
    to: dayOf(fields.get('to')),
    display: displayOf(fields.get('view')),
    isLog: fields.get('axis') === 'log',
    filter: { kinds: kindsOf(fields.get('kinds')), firstOnly: fields.get('first') === '1' },
  };
}

/** The fields of an address for which stories are shown; null takes one away. */
export function filterFields({ kinds, firstOnly }: MarkFilter): Record<'kinds' | 'first', string | null> {
  const named = kinds && MARK_KINDS.filter((kind) => kinds.has(kind)).join(',');
  return { kinds: named === '' ? NO_KIND : named, first: firstOnly ? '1' : null };
}

/** The sessions between the dates of an address; null where it names none, or none that the series has. */
export function viewOfAddress(
  { from, to }: Pick<CompanyViewAddress, 'from' | 'to'>,
  dates: readonly SessionDate[],
): SessionView | null {
  return from === null && to === null ? null : viewBetween(from, to, dates);
}
