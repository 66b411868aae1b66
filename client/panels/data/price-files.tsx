import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PriceImportReply } from '../../../shared/schemas/price-import-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { track } from '../../api/data-companies.ts';
import { importPriceFile, type PriceAnswers, previewPriceFile } from '../../api/imports.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { CompanySearch } from './company-search.ts';
import { DropZone } from './drop-zone.tsx';
import { PriceFileCard } from './price-file-card.tsx';

/** As large as a body may be. */
const MOST_BYTES = 5_000_000;
/** Companies of a file with no more than this many are taken among those of the operator. */
const MOST_TRACKED = 20;

interface GivenFile {
  key: number;
  file: File;
  answers: PriceAnswers;
}

/** What became of the files that were stored, by their keys. */
type Stored = ReadonlyMap<number, PriceImportReply | Error>;

/** Files of prices: how each was understood, what it lacks, and storing those that lack nothing. */
export function PriceFiles(props: { search: CompanySearch; tracked: ReadonlySet<string> }) {
  const language = useLanguage();
  const words = dataWords(language).prices;
  const client = useQueryClient();
  const nextKey = useRef(0);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const [stored, setStored] = useState<Stored>(new Map());
  const [newlyTracked, setNewlyTracked] = useState(0);
  const previews = useQueries({
    queries: files.map(({ key, file, answers }) => ({
      queryKey: ['pricePreview', key, answers],
      queryFn: () => previewPriceFile(file, answers),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
  });
  const add = (given: readonly File[]) => {
    setTooLarge(given.filter(({ size }) => size > MOST_BYTES).map(({ name }) => name));
    const taken = given.filter(({ size }) => size <= MOST_BYTES);
    setFiles((before) => [
      ...before,
      ...taken.map((file) => {
        nextKey.current += 1;
        return { key: nextKey.current, file, answers: {} };
      }),
    ]);
  };
  const open = files.flatMap((given, at) =>
    stored.has(given.key) ? [] : [{ given, preview: previews[at] }],
  );
  const ready = open.flatMap(({ given, preview }) =>
    preview?.data && preview.data.question === null && preview.data.seriesCount > 0
      ? [{ given, preview: preview.data }]
      : [],
  );
  const storing = useMutation({
    mutationFn: async () => {
      const outcomes = new Map(stored);
      const ids = new Set<InstrumentId>();
      for (const { given, preview } of ready) {
        try {
          outcomes.set(given.key, await importPriceFile(given.file, given.answers));
          if (preview.seriesCount <= MOST_TRACKED)
            for (const { instrument } of preview.series) ids.add(instrument.id);
        } catch (error) {
          outcomes.set(given.key, error instanceof Error ? error : new Error(String(error)));
        }
        setStored(new Map(outcomes));
      }
      const fresh = [...ids].filter((id) => !props.tracked.has(id) && !/^(?:KRX:K[SQ]11|US:)/.test(id));
      if (fresh.length > 0) setNewlyTracked((await track(fresh)).changed);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'pricePreview' });
    },
  });
  return (
    <Panel title={files.length === 0 ? words.file : words.files}>
      <div className="panel-body">
        <DropZone
          label={words.drop}
          button={files.length === 0 ? words.chooseFiles : words.moreFiles}
          help={words.dropHelp}
          accept=".csv,.txt,.tsv,.gz,text/csv,text/plain"
          onFiles={add}
        />
        {tooLarge.map((name) => (
          <p key={name} className="data-failure" role="alert">
            {words.tooLarge(name)}
          </p>
        ))}
        {files.map((given, at) => (
          <PriceFileCard
            key={given.key}
            name={given.file.name}
            preview={previews[at]?.data ?? null}
            error={previews[at]?.error ?? null}
            answers={given.answers}
            stored={stored.get(given.key) ?? null}
            search={props.search}
            onAnswer={(answers) =>
              setFiles((before) => before.map((one) => (one.key === given.key ? { ...one, answers } : one)))
            }
            onRetry={() => void previews[at]?.refetch()}
            onRemove={() => setFiles((before) => before.filter((one) => one.key !== given.key))}
          />
        ))}
        {open.length > 0 && (
          <div className="actions">
            <button
              type="button"
              className="button button-main"
              disabled={ready.length === 0 || storing.isPending}
              onClick={() => storing.mutate()}
            >
              {storing.isPending ? words.storing : words.store(ready.length)}
            </button>
            {open.length > ready.length && (
              <span className="second">{words.storeWaits(open.length - ready.length)}</span>
            )}
          </div>
        )}
        {storing.error && (
          <p className="data-failure" role="alert">
            {describeFailure(storing.error, language).text}
          </p>
        )}
        <p className="second" role="status">
          {newlyTracked > 0 && words.trackedToo(newlyTracked)}
        </p>
      </div>
    </Panel>
  );
}
