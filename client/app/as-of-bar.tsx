import './as-of.css';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { askedMoment } from '../api/as-of.ts';
import { serviceStateQuery } from '../api/service-state.ts';
import { asOfWords, momentText } from '../format/as-of-words.ts';
import { instrumentClock } from '../format/market.ts';
import { useAsOf } from '../ui/as-of-context.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { goToMoment } from './as-of-links.tsx';

/** On whose clock the moment is told: the company's, else Seoul's. */
function clockOf(path: string) {
  const id = /^\/company\/([^/]+)/.exec(path)?.[1];
  return instrumentClock(id === undefined ? 'KRX:' : id.replace(/%3A/i, ':'));
}

/** One calm line where the page shows what was known at a moment, with the way to now; nothing where it shows now. */
export function AsOfBar() {
  const language = useLanguage();
  const words = asOfWords(language);
  const asOf = useAsOf();
  const [path] = useLocation();
  const now = useQuery(serviceStateQuery).data?.now ?? null;
  const { unreadable } = askedMoment(window.location);
  if (asOf === null && unreadable === null) return null;
  const moment = asOf === null ? '' : momentText(asOf, clockOf(path), language);
  const isAhead = asOf !== null && now !== null && asOf > now;
  return (
    <section className="as-of-bar" aria-label={words.label}>
      <p>
        {unreadable !== null && words.unreadable(unreadable)}
        {asOf !== null && (
          <>
            <strong>{isAhead ? words.notYet(moment) : words.knownUntil(moment)}</strong> {words.noWriting}
          </>
        )}
      </p>
      <button type="button" className="button" onClick={() => goToMoment(null)}>
        {words.toNow}
      </button>
    </section>
  );
}
