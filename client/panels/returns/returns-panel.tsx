import './returns.css';
import { useQuery } from '@tanstack/react-query';
import type { ReturnWindow } from '../../../shared/schemas/news-event.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { domainWords } from '../../format/domain-words.ts';
import { indexName } from '../../format/market.ts';
import { MISSING } from '../../format/number.ts';
import { formatChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

function ReturnCell(props: { value: number | null; missing: ReturnWindow['missing'] }) {
  const domain = domainWords(useLanguage());
  if (props.value !== null) return <ChangeFigure {...formatChange(props.value)} />;
  return (
    <span className="third">{props.missing === null ? MISSING : domain.missingReturn[props.missing]}</span>
  );
}

/** What did the share and its index do before, on and after the event's session? */
export function ReturnsPanel(props: { instrumentId: string; selectedKey: string | null }) {
  const language = useLanguage();
  const [words, domain] = [screenWords(language), domainWords(language)];
  const events = useQuery(companyEventsQuery(props.instrumentId)).data?.events ?? [];
  const event = events.find((item) => item.event.key === props.selectedKey)?.event;
  if (!event) return null;
  const columns = [
    { name: words.share, of: (window: ReturnWindow) => window.instrument },
    ...(event.benchmarkId === null
      ? []
      : [{ name: indexName(event.benchmarkId), of: (window: ReturnWindow) => window.benchmark }]),
  ];
  return (
    <Panel title={words.returnsTitle} className="returns-panel">
      {event.returns.length === 0 ? (
        <p className="panel-body second">{words.noReturns}</p>
      ) : (
        <div className="panel-body">
          <table className="returns-table">
            <caption className="visually-hidden">{words.returnsTitle}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{words.returnColumn}</span>
                </th>
                {columns.map((column) => (
                  <th key={column.name} scope="col" className="number">
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {event.returns.map((window) => (
                <tr key={window.window}>
                  <th scope="row" className={window.window === 'session' ? 'thread' : undefined}>
                    {domain.returnWindow[window.window]}
                  </th>
                  {columns.map((column) => (
                    <td key={column.name} className="number">
                      <ReturnCell value={column.of(window)} missing={window.missing} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="stamp">{words.returnsNote}</p>
        </div>
      )}
    </Panel>
  );
}
