import { useQueries } from '@tanstack/react-query';
import type { InstrumentReply } from '../../shared/schemas/instrument-reply.ts';
import { instrumentQuery } from './instrument.ts';

/** Names of instruments by id; null for one that is unknown, or not read yet. */
export type InstrumentNamer = (id: string) => InstrumentReply['instrument'] | null;

/** Reads the names of instruments that a reply speaks of by id only. Each id is asked for once and kept. */
export function useInstrumentNames(ids: readonly string[]): InstrumentNamer {
  const asked = [...new Set(ids)].sort();
  const found = useQueries({ queries: asked.map((id) => instrumentQuery(id)) });
  return (id) => found[asked.indexOf(id)]?.data?.instrument ?? null;
}
