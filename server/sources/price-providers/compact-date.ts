import { type SessionDate, sessionDateOf } from '../../../shared/units/session-date.ts';

/** `20240122` for 2024-01-22: how the Korean services write dates. */
export function compactDate(date: SessionDate): string {
  return date.replaceAll('-', '');
}

/** The date written `20240122`, or null where it is none. */
export function readCompactDate(text: string): SessionDate | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  return parts ? sessionDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}
