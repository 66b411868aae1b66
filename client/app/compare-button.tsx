import { Link } from 'wouter';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { navigationWords } from '../format/navigation-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { addedToLastComparison, compareAddress, LAST_COMPARISON } from './compare-address.ts';
import { readStored } from './stored-setting.ts';

/** Leads to the last comparison with this company added. */
export function CompareButton(props: { instrumentId: InstrumentId; name: string }) {
  const words = navigationWords(useLanguage());
  const ids = addedToLastComparison(readStored(LAST_COMPARISON), props.instrumentId);
  return (
    <Link className="button" href={compareAddress(ids)} aria-label={words.compareWith(props.name)}>
      {words.compare}
    </Link>
  );
}
