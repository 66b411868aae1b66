import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { track, untrack } from '../../api/data-companies.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { Panel } from '../../ui/panel.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { CompanySearch } from './company-search.ts';
import { UnlistedForm } from './unlisted-form.tsx';
import type { OwnData } from './use-own-data.ts';

function ChosenCompanies(props: { data: OwnData; onRemove: (id: InstrumentId, name: string) => void }) {
  const language = useLanguage();
  const words = dataWords(language).companies;
  const { tracked, series } = props.data;
  const newestOf = (id: string) => series.find(({ instrumentId, inUse }) => inUse && instrumentId === id);
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{words.company}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.prices}</th>
          <th scope="col">
            <span className="visually-hidden">{words.removeColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tracked.map(({ instrumentId, ...names }) => {
          const name = instrumentName(names, language, instrumentCode(instrumentId));
          const last = newestOf(instrumentId)?.lastSession ?? null;
          return (
            <tr key={instrumentId}>
              <th scope="row">{name}</th>
              <td data-label={words.code}>{instrumentId}</td>
              <td data-label={words.prices}>{last === null ? words.noSession : words.until(last)}</td>
              <td className="data-actions">
                <button
                  type="button"
                  className="button"
                  aria-label={words.remove(name)}
                  onClick={() => props.onRemove(instrumentId, name)}
                >
                  ×
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Which companies? Found in the listing, taken from a watchlist of this browser, or added by hand. */
export function CompaniesStep(props: {
  data: OwnData;
  search: CompanySearch;
  /** What the browser's own list holds. */
  watched: readonly InstrumentId[];
}) {
  const language = useLanguage();
  const words = dataWords(language).companies;
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const { data, search: Search, watched } = props;
  const known = new Set<string>(data.tracked.map(({ instrumentId }) => instrumentId));
  const fresh = watched.filter((id) => !known.has(id));
  const tell = (sentence: string) => {
    setSaid(sentence);
    return client.invalidateQueries();
  };
  const adding = useMutation({ mutationFn: track, onSuccess: () => tell('') });
  const removing = useMutation({
    mutationFn: ({ id }: { id: InstrumentId; name: string }) => untrack(id),
    onSuccess: (_, { name }) => tell(words.removed(name)),
  });
  const error = adding.error ?? removing.error;
  return (
    <>
      <Panel title={words.question}>
        <div className="panel-body">
          <p className="second">{words.lead}</p>
          <div className="data-add">
            <div className="field field-company">
              <span>{words.add}</span>
              <Search label={words.add} onChoose={(id) => adding.mutate([id])} />
            </div>
            {fresh.length > 0 && (
              <button type="button" className="button" onClick={() => adding.mutate(fresh)}>
                {words.addWatched(fresh.length)}
              </button>
            )}
          </div>
          <p className="second" role="status">
            {said}
          </p>
          {error && (
            <p className="data-failure" role="alert">
              {describeFailure(error, language).text}
            </p>
          )}
          {data.tracked.length === 0 ? (
            <PanelMessage kind="empty" title={words.empty} text={words.emptyText} />
          ) : (
            <ChosenCompanies data={data} onRemove={(id, name) => removing.mutate({ id, name })} />
          )}
        </div>
      </Panel>
      <UnlistedForm
        onAdded={(id, name) => {
          adding.mutate([id], { onSuccess: () => void tell(words.added(name)) });
        }}
      />
    </>
  );
}
