import './page-foot.css';
import { Link } from 'wouter';
import { aboutWords } from '../format/about-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';

/** The line under every page: what Newstape tells is information and no advice, and where it says what the data are. */
export function PageFoot() {
  const language = useLanguage();
  return (
    <footer className="page-foot">
      <p>
        {screenWords(language).notAdvice} · <Link href="/about">{aboutWords(language).pageTitle}</Link>
      </p>
    </footer>
  );
}
