import {
  namesOf,
  type ResolvedNamesQuery,
  type ResolvedNamesReply,
  ResolvedNamesReplySchema,
} from '../../shared/schemas/resolved-names-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { isInstrumentId } from '../../shared/units/instrument-id.ts';
import { WORST_EXACT_FIT } from './instrument-fit.ts';
import { instrumentsFound } from './instruments.repository.ts';
import type { Database } from './open-database.ts';
import { readTogether } from './transactions.ts';

const mostCandidates = 5;

/**
 * Which instrument each of some names, codes or ids stands for, as it was known at a moment (absent: now). Only what one
 * instrument alone is called counts as found; for all others there are candidates.
 */
export function resolveNames(
  database: Database,
  { names, asOf }: ResolvedNamesQuery,
): Promise<ResolvedNamesReply> {
  return readTogether(database, async (transaction) => {
    const resolved: Awaited<ReturnType<typeof resolveName>>[] = [];
    for (const name of namesOf(names)) resolved.push(await resolveName(transaction, name, asOf));
    return ResolvedNamesReplySchema.parse({ names: resolved });
  });
}

async function resolveName(database: Database, name: string, asOf: InstantUtc | undefined) {
  const near = await instrumentsFound(database, { query: name.slice(0, 100), limit: mostCandidates, asOf });
  const byId = isInstrumentId(name.toUpperCase())
    ? near.find(({ id }) => id === name.toUpperCase())
    : undefined;
  const exact = byId ? [byId] : near.filter(({ fit }) => fit <= WORST_EXACT_FIT);
  const [first] = exact;
  if (first && exact.length === 1) return { name, outcome: 'found', found: first, candidates: [] };
  if (first) return { name, outcome: 'several', found: null, candidates: exact };
  return { name, outcome: near.length > 0 ? 'similar' : 'unknown', found: null, candidates: near };
}
