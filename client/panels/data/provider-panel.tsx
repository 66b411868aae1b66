import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import { addDays, isSessionDate, type SessionDate, sessionDate } from '../../../shared/units/session-date.ts';
import { startJob } from '../../api/data-jobs.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { formatNumber } from '../../format/number.ts';
import { type SaidOfSource, sourceHow, sourceNote } from '../../format/source-note.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { OwnData } from './use-own-data.ts';

const YEARS_BACK = 5;

function WordsOfSource({ said }: { said: SaidOfSource }) {
  return <span lang={said.language}>{said.text}</span>;
}

function MissingKey({ source }: { source: SourceState }) {
  const language = useLanguage();
  const words = dataWords(language);
  const { key } = source;
  if (key === null) return null;
  return (
    <>
      <p>{words.prices.variableLead}</p>
      <p className="data-command">
        <code>{key.variable}</code>
        <CopyButton text={key.variable} label={words.copy} copied={words.copied} failed={words.copyFailed} />
      </p>
      <p className="second">
        {words.prices.variableHow} <WordsOfSource said={sourceHow(source, key.how, language)} />
      </p>
      <p className="second">{words.prices.restart}</p>
    </>
  );
}

function ReadyProvider({ source, data }: { source: SourceState; data: OwnData }) {
  const language = useLanguage();
  const words = dataWords(language);
  const client = useQueryClient();
  const id = useId();
  const [from, setFrom] = useState<SessionDate>(() =>
    addDays(sessionDate(data.now.slice(0, 10)), -365 * YEARS_BACK),
  );
  const asking = useMutation({
    mutationFn: startJob,
    onSuccess: () => client.invalidateQueries(),
  });
  const covered = data.tracked.filter(({ providerId }) => providerId === source.id);
  return (
    <>
      <p>{words.prices.ready}</p>
      {source.budget && (
        <p className="second">
          {words.sources.budget}{' '}
          {words.sources.budgetOf(
            formatNumber(source.budget.usedToday),
            formatNumber(source.budget.requests),
          )}
          {source.budget.plannedToday > 0 &&
            ` · ${words.sources.planned(formatNumber(source.budget.plannedToday))}`}
        </p>
      )}
      {data.tracked.length > 0 && covered.length === 0 && (
        <p className="second">{words.prices.noneCovered}</p>
      )}
      <div className="data-fields">
        <button
          type="button"
          className="button"
          disabled={asking.isPending}
          onClick={() => asking.mutate({ kind: 'fetchPrices', providerId: source.id })}
        >
          {words.prices.fetchNow}
        </button>
        <div className="field">
          <label htmlFor={id}>{words.prices.since}</label>
          <input
            id={id}
            type="date"
            value={from}
            onChange={(event) => {
              if (isSessionDate(event.target.value)) setFrom(event.target.value);
            }}
          />
        </div>
        <button
          type="button"
          className="button"
          disabled={asking.isPending}
          onClick={() => asking.mutate({ kind: 'backfillPrices', providerId: source.id, from })}
        >
          {words.prices.backfill}
        </button>
      </div>
      <p className="second" role="status">
        {asking.isSuccess && words.prices.fetchAsked}
      </p>
      {asking.error && (
        <p className="data-failure" role="alert">
          {describeFailure(asking.error, language).text}
        </p>
      )}
    </>
  );
}

/** One service of prices: what it still needs, or fetching from it. */
export function ProviderPanel({ provider, data }: { provider: SourceState; data: OwnData }) {
  const language = useLanguage();
  return (
    <Panel title={provider.name}>
      <div className="panel-body provider-body">
        {provider.note !== null && (
          <p className="second">
            <WordsOfSource said={sourceNote(provider, provider.note, language)} />
          </p>
        )}
        {provider.key?.isSet === false ? (
          <MissingKey source={provider} />
        ) : (
          <ReadyProvider source={provider} data={data} />
        )}
      </div>
    </Panel>
  );
}
