import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { serviceStateQuery } from '../api/service-state.ts';
import { navigationWords } from '../format/navigation-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';

/** One line under the top bar where this is the demo: as of when, and what is made up. It keeps its place until that is known. */
export function DemoBar() {
  const language = useLanguage();
  const words = screenWords(language);
  const state = useQuery(serviceStateQuery).data;
  if (state !== undefined && state.mode !== 'demo') return <div className="bar-line" />;
  return (
    <div className="demo-bar">
      {state !== undefined && (
        <p>
          <strong>{words.demo}</strong>{' '}
          <span className="nowrap">{state.demoAsOf !== null && words.demoAsOf(state.demoAsOf)}</span>{' '}
          <span className="demo-explained">· {words.demoExplained}</span>{' '}
          <Link href="/data" className="nowrap">
            {navigationWords(language).ownData}
          </Link>
        </p>
      )}
    </div>
  );
}
