import type { Source } from '../../shared/schemas/source.ts';
import { findSourceByAddress, saveSource } from '../store/sources.repository.ts';
import { inTransaction } from '../store/transactions.ts';
import type { CollectContext } from './collect-context.ts';

/**
 * The source with the address that permanent redirects led to, and a note of the one before; as it is where there were
 * none. An address that another source has already is only noted: two sources never share one.
 */
export function movedSource(
  { database, now }: Pick<CollectContext, 'database' | 'now'>,
  source: Source,
  movedTo: string | null,
): Promise<Source> {
  return inTransaction(database, async (transaction) => {
    if (movedTo === null || movedTo === source.address) return source;
    const other = await findSourceByAddress(transaction, movedTo);
    const sentence = other
      ? `Leads to ${movedTo}, which is the address of the source ${other.id}.`
      : `Moved from ${source.address} on ${now().slice(0, 10)}.`;
    if (source.note?.includes(sentence)) return source;
    const note = source.note === null ? sentence : `${source.note} ${sentence}`;
    const moved = { ...source, note, address: other ? source.address : movedTo };
    await saveSource(transaction, moved);
    return moved;
  });
}
