import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { serviceStateQuery } from '../api/service-state.ts';
import { formatInstant } from '../format/date.ts';
import { instrumentClock } from '../format/market.ts';
import { screenWords } from '../format/screen-words.ts';
import { useAsOf } from '../ui/as-of-context.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { companyOfPath } from './live-news.ts';

/** On paper alone: where the page stands and what it was known at. Whom the data are from stands under each chart. */
export function PrintStamp() {
  const words = screenWords(useLanguage());
  const [path] = useLocation();
  useSearch(); // drawn again when the address changes
  const asOf = useAsOf();
  const { data } = useQuery(serviceStateQuery);
  const moment = asOf ?? data?.now ?? null;
  const clock = instrumentClock(companyOfPath(path) ?? 'KRX:');
  return (
    <p className="print-stamp">
      Newstape {data?.version} · {window.location.href}
      {moment !== null && ` · ${words.asOf(formatInstant(moment, clock))}`}
    </p>
  );
}
