import './embed-builder.css';
import { Link } from 'wouter';
import type { Withheld } from '../../../shared/schemas/withheld.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { navigationWords } from '../../format/navigation-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { SourceLines } from '../../ui/source-lines.tsx';
import { addressFault } from './server-address.ts';

/** What stands against showing the widget to others; nothing where nothing does. */
export function EmbedWarnings(props: {
  origin: string;
  /** What the terms keep from everyone; absent: nothing. */
  withheld: Withheld | undefined;
  isOperator: boolean;
}) {
  const language = useLanguage();
  const words = embedBuilderWords(language);
  const { origin, withheld } = props;
  const fault = addressFault(origin);
  if (fault === null && withheld === undefined) return null;
  return (
    <section className="panel embed-warnings" aria-label={words.warningsTitle}>
      <div className="panel-body">
        <h2>{words.warningsTitle}</h2>
        <ul>
          {fault !== null && <li>{words.addressFault[fault](origin)}</li>}
          {withheld !== undefined && (
            <li>
              {words.termsForbid} <SourceLines sources={withheld.sources} />.{' '}
              {props.isOperator && (
                <>
                  {words.termsNext} <Link href="/data">{navigationWords(language).data}</Link>
                </>
              )}
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}
