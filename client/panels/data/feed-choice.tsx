import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FeedSearchReply } from '../../../shared/schemas/source-edit-reply.ts';
import { startJob } from '../../api/data-jobs.ts';
import { addSources } from '../../api/sources.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** So many feeds are read at once. */
const AWAITED = 10;
const ANSWERS = ['unknown', 'no', 'yes'] as const;

/** The feeds that were found: which of them to collect, and what is known of their terms. */
export function FeedChoice(props: { reply: FeedSearchReply; onDone: (count: number) => void }) {
  const language = useLanguage();
  const words = dataWords(language).news;
  const { feeds, kind } = props.reply;
  const fresh = feeds.filter(({ sourceId }) => sourceId === null);
  // Of the feeds that a page offers a person wants one or two; of a list that they made all.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set((kind === 'page' ? fresh.slice(0, 1) : fresh).map(({ address }) => address)),
  );
  const [redistribute, setRedistribute] = useState<(typeof ANSWERS)[number]>('unknown');
  const [isFollowed, setFollowed] = useState(false);
  const termsId = useId();
  const collecting = useMutation({
    mutationFn: async () => {
      const { sources } = await addSources({
        feeds: fresh
          .filter(({ address }) => chosen.has(address))
          .map(({ address, title }) => ({ address, title })),
        settings: { redistribute, follow: isFollowed ? 'pages' : 'none' },
      });
      // A person waits for the first of them; all others have their turn by themselves.
      for (const { source } of sources.slice(0, AWAITED))
        await startJob({ kind: 'pollSource', sourceId: source.id }).catch(() => undefined);
      return sources.length;
    },
    onSuccess: props.onDone,
  });
  const toggle = (address: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(address)) next.add(address);
      return next;
    });
  const lead =
    kind === 'feed'
      ? words.isFeed
      : kind === 'page'
        ? words.pageFeeds(feeds.length)
        : words.listFeeds(feeds.length);
  return (
    <fieldset className="data-question">
      <legend>{lead}</legend>
      <ul className="found-feeds">
        {feeds.map(({ address, title, sourceId }) => (
          <li key={address}>
            <label>
              <input
                type="checkbox"
                disabled={sourceId !== null}
                checked={sourceId !== null || chosen.has(address)}
                onChange={() => toggle(address)}
              />
              <span>
                <strong>{title ?? new URL(address).hostname}</strong>
                <span className="second feed-place">{address}</span>
                {sourceId !== null && <span className="stamp data-block">{words.alreadyCollected}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {fresh.length > 0 && (
        <>
          <div className="data-fields">
            <div className="field">
              <label htmlFor={termsId}>{words.terms}</label>
              <select
                id={termsId}
                value={redistribute}
                aria-describedby={`${termsId}-help`}
                onChange={(event) => {
                  const answer = ANSWERS.find((one) => one === event.target.value);
                  if (answer) setRedistribute(answer);
                }}
              >
                {ANSWERS.map((answer) => (
                  <option key={answer} value={answer}>
                    {words.redistribute[answer]}
                  </option>
                ))}
              </select>
            </div>
            <label className="data-check">
              <input
                type="checkbox"
                checked={isFollowed}
                onChange={(event) => setFollowed(event.target.checked)}
              />
              <span>{words.follow}</span>
            </label>
          </div>
          <p id={`${termsId}-help`} className="stamp">
            {words.termsLead}
          </p>
          <div className="actions">
            <button
              type="button"
              className="button button-main"
              disabled={chosen.size === 0 || collecting.isPending}
              onClick={() => collecting.mutate()}
            >
              {collecting.isPending ? words.collecting : words.collect(chosen.size)}
            </button>
          </div>
        </>
      )}
      {collecting.error && (
        <p className="data-failure" role="alert">
          {describeFailure(collecting.error, language).text}
        </p>
      )}
    </fieldset>
  );
}
