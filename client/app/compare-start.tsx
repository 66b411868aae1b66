import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useInstrumentNames } from '../api/instrument-names.ts';
import { instrumentSearchQuery } from '../api/instrument-search.ts';
import { compareWords } from '../format/compare-words.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { Panel } from '../ui/panel.tsx';
import { PanelMessage } from '../ui/panel-message.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { compareAddress, LAST_COMPARISON, readLastComparison } from './compare-address.ts';
import { readStored } from './stored-setting.ts';

/** What stands on the page Compare before anything is chosen: the last comparison, and companies with stories to begin with. */
export function CompareStart() {
  const language = useLanguage();
  const words = compareWords(language);
  const last = readLastComparison(readStored(LAST_COMPARISON));
  const nameOf = useInstrumentNames(last);
  const found = useQuery(instrumentSearchQuery('')).data?.instruments ?? [];
  const lastNames = last.map((id) => {
    const names = nameOf(id);
    return names === null ? instrumentCode(id) : instrumentName(names, language, instrumentCode(id));
  });
  return (
    <Panel title={words.pageTitle} titleHidden>
      <PanelMessage
        kind="empty"
        title={words.emptyTitle}
        text={words.emptyText}
        actions={
          <>
            {last.length > 1 && (
              <Link className="button button-main" href={compareAddress(last)}>
                {words.lastComparison(lastNames.join(', '))}
              </Link>
            )}
            {found.length > 0 && <span className="second">{words.withStories}</span>}
            {found.map(({ id, symbol, ...names }) => (
              <Link key={id} className="button" href={compareAddress([id])}>
                {instrumentName(names, language, symbol)}
              </Link>
            ))}
          </>
        }
      />
    </Panel>
  );
}
