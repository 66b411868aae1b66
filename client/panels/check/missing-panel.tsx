import type { CheckFacts } from '../../../shared/schemas/check-reply.ts';
import { checkWords } from '../../format/check-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What was looked for and not found, and what would help. */
export function MissingPanel(props: { facts: CheckFacts }) {
  const words = checkWords(useLanguage());
  const { missing } = props.facts;
  if (missing.length === 0) return null;
  return (
    <Panel title={words.missingTitle} titleHidden className="check-missing">
      <ul className="panel-section">
        {missing.map((one) => (
          <li key={one}>
            <strong>{words.missing[one].title}.</strong>{' '}
            <span className="second">{words.missing[one].text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
