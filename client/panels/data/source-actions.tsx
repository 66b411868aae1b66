import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import { startJob } from '../../api/data-jobs.ts';
import { addSources, checkSource, removeSource } from '../../api/sources.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { formatNumber } from '../../format/number.ts';
import { sourceName } from '../../format/source-name.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { LicenceDialog } from './licence-dialog.tsx';

type Action = 'poll' | 'check' | 'remove' | 'again' | 'licence';

/** What can be done with a source of this kind, as it stands. */
function actionsOf({ kind, setAsideAt, key }: SourceState): Action[] {
  if (kind === 'feed') return setAsideAt === null ? ['poll', 'check', 'remove'] : ['again'];
  if (kind === 'prices') return key?.isSet ? ['poll', 'licence'] : ['licence'];
  return key?.isSet ? ['poll'] : [];
}

/** Poll now, check, remove, collect again, state a licence: what came of it is told in the row. */
export function SourceActions({ source }: { source: SourceState }) {
  const language = useLanguage();
  const words = dataWords(language);
  const client = useQueryClient();
  const [isStating, setStating] = useState(false);
  const { id, kind, address } = source;
  const name = sourceName(source.name, language);
  const doing = useMutation({
    mutationFn: async (action: Exclude<Action, 'licence'>): Promise<string> => {
      switch (action) {
        case 'poll':
          await startJob(
            kind === 'prices'
              ? { kind: 'fetchPrices', providerId: id }
              : { kind: 'pollSource', sourceId: id },
          );
          return words.sources.asked(name);
        case 'remove':
          await removeSource(id);
          return words.sources.removed(name);
        case 'again':
          await addSources({ feeds: [{ address: address ?? '', title: source.name }], settings: {} });
          return words.sources.asked(name);
        case 'check': {
          const { failure, entries, newestEntry } = await checkSource(id);
          return failure
            ? words.sources.checkFailed(name, words.rejection[failure.reason] ?? failure.detail)
            : words.sources.checked(name, formatNumber(entries ?? 0), newestEntry ?? '–');
        }
      }
    },
    onSuccess: (_, action) => (action === 'check' ? undefined : client.invalidateQueries()),
  });
  const labels: Record<Action, string> = {
    poll: words.sources.pollNow,
    check: words.sources.checkNow,
    remove: words.sources.removeNow,
    again: words.sources.collectAgain,
    licence: words.prices.licence,
  };
  return (
    <>
      <span className="source-actions">
        {actionsOf(source).map((action) => (
          <button
            key={action}
            type="button"
            className="button button-small"
            disabled={doing.isPending}
            aria-label={words.sources.actionOf(labels[action], name)}
            onClick={() => (action === 'licence' ? setStating(true) : doing.mutate(action))}
          >
            {labels[action]}
          </button>
        ))}
      </span>
      <span className="second data-block" role="status">
        {doing.data}
        {doing.error && describeFailure(doing.error, language).text}
      </span>
      {isStating && <LicenceDialog source={source} onClose={() => setStating(false)} />}
    </>
  );
}
