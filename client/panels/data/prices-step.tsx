import { type ReactNode, useId } from 'react';
import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import { dataWords } from '../../format/data-words.ts';
import { formatNumber } from '../../format/number.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { CompanySearch } from './company-search.ts';
import { keyText } from './key-text.ts';
import { PriceFiles } from './price-files.tsx';
import { ProviderPanel } from './provider-panel.tsx';
import { SeriesTable } from './series-table.tsx';
import { TermsText } from './terms-text.tsx';
import { type OwnData, priceProviders } from './use-own-data.ts';

function SourceChoice(props: {
  group: string;
  name: string;
  isChosen: boolean;
  cells: readonly { label: string; content: ReactNode }[];
  onChoose: () => void;
}) {
  const inputId = useId();
  return (
    <tr className={props.isChosen ? 'data-chosen' : ''}>
      <th scope="row">
        <label htmlFor={inputId} className="data-radio">
          <input
            id={inputId}
            type="radio"
            name={props.group}
            checked={props.isChosen}
            onChange={props.onChoose}
          />
          <span>{props.name}</span>
        </label>
      </th>
      {props.cells.map(({ label, content }) => (
        <td key={label} data-label={label}>
          {content}
        </td>
      ))}
    </tr>
  );
}

/** Where do prices come from? Every source with its terms in the row where one chooses. */
export function PricesStep(props: {
  data: OwnData;
  search: CompanySearch;
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  const language = useLanguage();
  const words = dataWords(language).prices;
  const setup = dataWords(language).setup;
  const group = useId();
  const { data } = props;
  const providers = priceProviders(data.sources);
  const provider: SourceState | undefined = providers.find(({ id }) => id === props.chosen);
  const own = data.series.filter(({ sourceId }) => sourceId !== 'bundled-prices');
  const fromFiles = own.filter(({ sourceId }) => sourceId.startsWith('file:')).length;
  const tracked = new Set<string>(data.tracked.map(({ instrumentId }) => instrumentId));
  return (
    <>
      <Panel title={words.question} aside={setup.changeLater}>
        <div className="panel-body">
          <table className="data-table data-table-rows source-choice">
            <thead>
              <tr>
                <th scope="col">{words.source}</th>
                <th scope="col">{words.how}</th>
                <th scope="col">{words.terms}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              <SourceChoice
                group={group}
                name={words.file}
                isChosen={provider === undefined}
                onChoose={() => props.onChoose(null)}
                cells={[
                  { label: words.how, content: words.fileHow },
                  { label: words.terms, content: words.fileTerms },
                  {
                    label: words.state,
                    content: fromFiles === 0 ? words.fileNone : words.filesRead(fromFiles),
                  },
                ]}
              />
              {providers.map((one) => (
                <SourceChoice
                  key={one.id}
                  group={group}
                  name={one.name}
                  isChosen={one.id === provider?.id}
                  onChoose={() => props.onChoose(one.id)}
                  cells={[
                    {
                      label: words.how,
                      content: (one.key?.kind === 'consent' ? words.byConsent : words.byKey)(
                        formatNumber(one.budget?.requests ?? 0),
                      ),
                    },
                    { label: words.terms, content: <TermsText source={one} /> },
                    { label: words.state, content: one.key && keyText(one.key, words) },
                  ]}
                />
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      {provider ? (
        <ProviderPanel provider={provider} data={data} />
      ) : (
        <PriceFiles search={props.search} tracked={tracked} />
      )}
      {own.length > 0 && <SeriesTable series={own} title={words.held} total={own.length} />}
      <Panel title={words.display}>
        <p className="panel-body second">{words.displayText}</p>
      </Panel>
    </>
  );
}
