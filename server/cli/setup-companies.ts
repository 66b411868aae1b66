import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { nameOf } from '../pipeline/dictionary-context.ts';
import type { priceNames } from '../pipeline/price-names.ts';
import { trackInstruments } from '../store/tracked-instruments.repository.ts';
import { givenOrAsked, type SetupContext } from './setup-step.ts';

/** Step one: the companies whose prices are kept current. What is unknown or fits several is told with those that may be meant. */
export async function setUpCompanies(
  context: SetupContext,
  { names }: Awaited<ReturnType<typeof priceNames>>,
): Promise<void> {
  const { database, environment, options, tally, say, complain } = context;
  const words = await givenOrAsked(
    context,
    options.company,
    '1/4 Companies to follow, by id, code or name, with commas between (empty: none): ',
  );
  const ids: InstrumentId[] = [];
  for (const word of words) {
    const found = names.byCode(word);
    if ('instrument' in found) {
      ids.push(found.instrument.id);
      say(`  ${nameOf(found.instrument)}`);
      continue;
    }
    const perhaps = found.candidates.map(nameOf).join(', ');
    complain(
      `${word}: left out: ${found.problem}${perhaps === '' ? '; "newstape instruments add" adds one' : ` (perhaps ${perhaps})`}`,
    );
    tally.rejected += 1;
  }
  if (ids.length === 0) return;
  await trackInstruments(database, ids, environment.now());
  tally.done += ids.length;
}
