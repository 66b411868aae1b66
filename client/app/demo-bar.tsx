import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { serviceStateQuery } from '../api/service-state.ts';
import { aboutWords } from '../format/about-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';

/** One line under the top bar: whether this is the demo and as of when, and that this is no advice. */
export function DemoBar() {
  const language = useLanguage();
  const words = screenWords(language);
  const state = useQuery(serviceStateQuery).data;
  return (
    <div className="demo-bar">
      {state?.mode === 'demo' && (
        <p>
          <strong>{words.demo}</strong>{' '}
          <span className="nowrap">{state.demoAsOf !== null && words.demoAsOf(state.demoAsOf)}</span>{' '}
          <span className="demo-explained">· {words.demoExplained}</span>
        </p>
      )}
      <p className="not-advice">
        {words.notAdvice} · <Link href="/about">{aboutWords(language).pageTitle}</Link>
      </p>
    </div>
  );
}
