import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { currentCalendars } from '../pipeline/current-calendars.ts';
import { priceStatus } from '../pipeline/price-status.ts';
import type { Database } from '../store/open-database.ts';
import { quotesReply } from '../store/quotes.ts';
import { listSources } from '../store/sources.repository.ts';
import { trackedInstruments } from '../store/tracked-instruments.repository.ts';
import { columns } from './prices-words.ts';

/** As many quotes as one query gives. */
const mostQuoted = 200;

/** Step four: each company with its prices and its newest event. */
export async function setupState(database: Database, now: InstantUtc) {
  const ids = (await trackedInstruments(database)).map(({ instrumentId }) => instrumentId);
  const shown = ids.slice(0, mostQuoted);
  const series = await priceStatus({ database, calendarOf: await currentCalendars(database) }, now, shown);
  const { quotes } =
    shown.length === 0 ? { quotes: [] } : await quotesReply(database, { instrument: shown.join(',') });
  const feeds = (await listSources(database)).filter(
    ({ kind, setAsideAt }) => kind === 'feed' && setAsideAt === null,
  );
  return {
    companies: quotes.map(({ instrument, newestEvent }) => {
      const own = series.find(({ instrumentId, inUse }) => inUse && instrumentId === instrument.id);
      return {
        instrumentId: instrument.id,
        name: instrument.nameKorean ?? instrument.nameEnglish ?? instrument.symbol,
        firstSession: own?.firstSession ?? null,
        lastSession: own?.lastSession ?? null,
        openFlags: own?.openFlags ?? null,
        newestEvent: newestEvent && {
          sessionDate: newestEvent.sessionDate,
          title: newestEvent.title,
        },
      };
    }),
    companiesTotal: ids.length,
    feeds: feeds.map(({ id, name, address }) => ({ id, name, address })),
  };
}

/** The same for a person at a terminal, with the next step. */
export function setupText({
  companies,
  companiesTotal,
  feeds,
}: Awaited<ReturnType<typeof setupState>>): string {
  const rows = companies.map(({ instrumentId, name, firstSession, lastSession, openFlags, newestEvent }) => [
    instrumentId,
    name,
    lastSession === null ? 'no prices' : `${firstSession} to ${lastSession}`,
    (openFlags ?? 0) > 0 ? `${openFlags} to settle` : '',
    newestEvent === null ? 'no event yet' : `${newestEvent.sessionDate}  ${newestEvent.title ?? ''}`,
  ]);
  const more = companiesTotal > companies.length ? `… and ${companiesTotal - companies.length} more\n` : '';
  return `4/4 ${companiesTotal} companies, ${feeds.length} feeds\n${columns(rows)}${more}Next: newstape serve\n`;
}
