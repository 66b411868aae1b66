import type { Database } from '../store/open-database.ts';
import { pricesMayLeave, termsInForce } from '../store/source-terms.ts';
import { listSources } from '../store/sources.repository.ts';
import { type Check, inOrder, outOfOrder } from './doctor-check.ts';

/** Whether what is given out rests on terms that somebody read. */
export async function termsCheck(database: Database): Promise<Check> {
  const inUse = (await listSources(database)).filter(({ setAsideAt }) => setAsideAt === null);
  const unread = inUse.filter((source) => {
    const { redistribute, termsReadOn } = termsInForce(source);
    return (redistribute === 'yes' || source.giveOut === 'fullText') && termsReadOn === null;
  });
  if (unread.length > 0)
    return outOfOrder(
      'terms',
      'warning',
      `given out on terms that nobody read: ${unread.map(({ id }) => id).join(', ')}`,
      'Read them, and state the day and the address with "newstape sources licence ID".',
    );
  const prices = inUse.filter(({ kind }) => kind === 'prices');
  const open = prices.filter((source) => pricesMayLeave(termsInForce(source)));
  return inOrder(
    'terms',
    `visitors see the prices of ${open.length} of ${prices.length} sources, and verdicts of all`,
  );
}
