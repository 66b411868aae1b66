import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { Language } from '../../shared/units/language.ts';
import { type SessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import type { MarketClock } from './market.ts';

const WEEKDAYS: Record<Language, readonly string[]> = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "월" or "Mon". */
export function formatWeekday(date: SessionDate, language: Language): string {
  return WEEKDAYS[language][weekdayOf(date)] ?? '';
}

/** "2024-01-22 월" or "2024-01-22 Mon". */
export function formatDay(date: SessionDate, language: Language): string {
  return `${date} ${formatWeekday(date, language)}`;
}

/** A tick of the time axis at the first session of a month: the year in January ("2024년", "2024"), else "2월", "Feb". */
export function formatMonthTick(date: SessionDate, language: Language): string {
  const month = Number(date.slice(5, 7));
  if (month === 1) return formatYearTick(date, language);
  return language === 'ko' ? `${month}월` : (MONTHS[month - 1] ?? '');
}

/** "2024년" or "2024". */
export function formatYearTick(date: SessionDate, language: Language): string {
  return language === 'ko' ? `${date.slice(0, 4)}년` : date.slice(0, 4);
}

/** "2025년 4월" or "Apr 2025". */
export function formatYearMonth(date: SessionDate, language: Language): string {
  const month = Number(date.slice(5, 7));
  return language === 'ko'
    ? `${date.slice(0, 4)}년 ${month}월`
    : `${MONTHS[month - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** "01-22". */
export function formatMonthDay(date: SessionDate): string {
  return date.slice(5);
}

/** A moment on an exchange's clock with its zone: "2026-03-17 15:30 KST". */
export function formatInstant(instant: InstantUtc, clock: MarketClock): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: clock.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')} ${clock.label}`;
}
