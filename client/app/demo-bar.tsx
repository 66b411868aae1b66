import { useQuery } from '@tanstack/react-query';
import { serviceStateQuery } from '../api/service-state.ts';
import { screenWords } from '../format/screen-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';

/** One line under the top bar: whether this is the demo and as of when, and that this is no advice. */
export function DemoBar() {
  const words = screenWords(useLanguage());
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
      <p className="not-advice">{words.notAdvice}</p>
    </div>
  );
}
