/** Of an instant: minutes, seconds and thousandths that are none, from the end. */
const zeros = /(?:(?::00)?:00)?\.000Z$/;

/** The end of a whole instant that is left out at most, and what is before it. */
const earliest = '0000-01-01T00:00:00.000Z';

/**
 * An instant without the zeros at its end: `2024-05-02T06:30` of `2024-05-02T06:30:00.000Z`. It compares with whole instants as
 * the whole one does, but for being equal: it is before that. So moments are kept that are only asked whether they are over.
 */
export function shortInstant(instant: string): string {
  return instant.replace(zeros, '');
}

/** The whole instant again; an empty text stays one. */
export function wholeInstant(short: string): string {
  return short === '' ? '' : short + earliest.slice(short.length);
}

/** A short instant of a session, such as its close, without the session's date where it has that: `T06:30`. */
export function instantOfSession(instant: string, session: string): string {
  const short = shortInstant(instant);
  return short.startsWith(`${session}T`) ? short.slice(session.length) : short;
}

/** The whole instant of a session again. */
export function wholeOfSession(short: string, session: string): string {
  return wholeInstant(short.startsWith('T') ? session + short : short);
}
