import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import type { CsvValue } from '../../../shared/units/csv-cell.ts';
import { type CitedReading, citedAddress } from '../../format/citation.ts';
import { companyPage } from '../../format/cited-prices.ts';
import { csvFile } from '../../format/csv-file.ts';

const COLUMNS = ['instrumentId', 'event', 'part', 'offset', 'session', 'abnormalReturn', 'usual', 'missing'];

/**
 * The returns around an event less the index's part (`session`), its own sum (`own`), the sums of earlier events of its kind
 * that count (`past`) and those left out with their reason (`dropped`). Log returns as fractions.
 */
export function pastFile(reply: AroundEventReply, reading: CitedReading): string {
  const { instrumentId, eventKey, design, benchmarkId, past, dayZero, asOf } = reply;
  const row = (...cells: CsvValue[]): CsvValue[] => [instrumentId, ...cells];
  const rows = [
    ...reply.sessions.map(({ offset, sessionDate, abnormal, usual, missing }) =>
      row(eventKey, 'session', offset, sessionDate, abnormal, usual, missing),
    ),
    row(eventKey, 'own', null, dayZero, past.own?.estimate ?? null, null, past.ownMissing),
    ...past.events.map(({ key, sessionDate, abnormal }) =>
      row(key, 'past', null, sessionDate, abnormal, null, null),
    ),
    ...past.dropped.map(({ key, sessionDate, reason }) =>
      row(key, 'dropped', null, sessionDate, null, null, reason),
    ),
  ];
  const { estimation, window } = design;
  const basis = [
    `${design.model} on ${benchmarkId ?? 'no index'}`,
    `estimated on sessions ${estimation.from} to ${estimation.to}`,
    `${design.returns} returns summed over sessions ${window.from} to ${window.to}`,
  ].join('; ');
  const address = citedAddress(
    { page: companyPage(instrumentId, { event: eventKey }) },
    { ...reading, asOf },
  );
  return csvFile({ source: `Newstape ${reading.version}`, basis, asOf, address }, COLUMNS, rows);
}
