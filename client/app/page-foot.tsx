import './page-foot.css';
import { Link } from 'wouter';
import { navigationWords } from '../format/navigation-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { Help } from './help.tsx';
import { PriceSourceLines } from './price-source-lines.tsx';
import { PrintStamp } from './print-stamp.tsx';

/** The line under every page: what Newstape tells is information and no advice, where it says what the data are, and the keys. */
export function PageFoot() {
  const language = useLanguage();
  return (
    <footer className="page-foot">
      <div>
        {screenWords(language).notAdvice} · <Link href="/about">{navigationWords(language).about}</Link> ·{' '}
        <Link href="/embed">{navigationWords(language).widgets}</Link>
        <span className="foot-keys">
          {' · '}
          <Help />
        </span>
      </div>
      <PriceSourceLines />
      <PrintStamp />
    </footer>
  );
}
