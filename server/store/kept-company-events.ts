import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { hasRaised, readDataVersion, standingVersion } from './data-version.ts';
import { databaseIdentity } from './dialect.ts';
import { eventsChangedSince } from './event-changes.ts';
import type { Database } from './open-database.ts';

/** An event with when it was known, by which events of one session are ordered. */
export interface DatedEvent {
  readonly event: CompanyEvent;
  readonly knownAt: string;
}

/** All events of a company as they stood at a version of the data. */
interface Kept {
  readonly ground: string | null;
  readonly version: number;
  readonly events: readonly DatedEvent[];
}

/** Events that are kept for one database, of all companies: some 50 MB. */
const mostKept = 6_000;

const keptOf = new WeakMap<object, Map<string, Kept>>();

/**
 * The events of a company, read anew where they changed since they were read last: a story changes one or two, and a company
 * in the news has hundreds. `read` reads those with some keys (null: all) in the state of the data that the transaction sees.
 */
export async function keptCompanyEvents(
  transaction: Database,
  id: InstrumentId,
  read: (keys: readonly string[] | null) => Promise<DatedEvent[]>,
): Promise<readonly DatedEvent[]> {
  if (hasRaised(transaction)) return read(null);
  // Prices alone change no event: where they do, its row is written anew and noted.
  const ground = await standingVersion(transaction, 'groundVersion');
  const version = await readDataVersion(transaction);
  const identity = databaseIdentity(transaction);
  const companies = keptOf.get(identity) ?? new Map<string, Kept>();
  keptOf.set(identity, companies);
  const before = companies.get(id);
  if (before?.ground === ground && before.version === version) return before.events;
  const changed =
    before === undefined || before.ground !== ground || before.version > version
      ? null
      : await eventsChangedSince(transaction, id, { since: before.version, until: version });
  const events =
    before === undefined || changed === null ? await read(null) : await renewed(before.events, changed, read);
  keep(companies, id, { ground, version, events });
  return events;
}

async function renewed(
  before: readonly DatedEvent[],
  changed: readonly string[],
  read: (keys: readonly string[]) => Promise<DatedEvent[]>,
): Promise<readonly DatedEvent[]> {
  if (changed.length === 0) return before;
  const keys = new Set(changed);
  const left = before.filter(({ event }) => !keys.has(event.event.key));
  return [...left, ...(await read(changed))].sort(
    (one, other) =>
      inOrder(one.event.event.sessionDate ?? '', other.event.event.sessionDate ?? '') ||
      inOrder(one.knownAt, other.knownAt) ||
      inOrder(one.event.event.key, other.event.event.key),
  );
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What was asked for longest ago goes first. Who saw an earlier state does not replace a later one. */
function keep(companies: Map<string, Kept>, id: string, made: Kept): void {
  if ((companies.get(id)?.version ?? 0) > made.version) return;
  companies.delete(id);
  if (made.events.length > mostKept) return;
  companies.set(id, made);
  let count = 0;
  for (const { events } of companies.values()) count += events.length;
  for (const [oldest, { events }] of companies) {
    if (count <= mostKept) break;
    companies.delete(oldest);
    count -= events.length;
  }
}
