import './returns.css';
import { useQuery } from '@tanstack/react-query';
import type { NewsEvent, ReturnWindow } from '../../../shared/schemas/news-event.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { instrumentQuery } from '../../api/instrument.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import { MISSING } from '../../format/number.ts';
import { pastWords } from '../../format/past-words.ts';
import { formatChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { CiteButton } from '../../ui/cite-button.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { citedReturn } from './cited-return.ts';

function ReturnCell(props: { value: number | null; missing: ReturnWindow['missing'] }) {
  const domain = domainWords(useLanguage());
  if (props.value !== null) return <ChangeFigure {...formatChange(props.value)} />;
  return (
    <span className="third">{props.missing === null ? MISSING : domain.missingReturn[props.missing]}</span>
  );
}

/** The name of a window, with the button that cites its figures. */
function WindowName(props: { event: NewsEvent; window: ReturnWindow }) {
  const language = useLanguage();
  const { event, window } = props;
  const { instrumentId } = event;
  const instrument = useQuery(instrumentQuery(instrumentId)).data?.instrument;
  const series = useQuery(priceSeriesQuery(instrumentId)).data ?? null;
  const code = instrumentCode(instrumentId);
  const name = instrument ? instrumentName(instrument, language, code) : code;
  const figure = citedReturn(event, window, { name, series }, language);
  const windowName = domainWords(language).returnWindow[window.window];
  return (
    <th scope="row" className={window.window === 'session' ? 'thread citable' : 'citable'}>
      {windowName}
      {figure !== null && (
        <CiteButton
          of={windowName}
          cited={() => ({ figure, reading: companyEventsQuery(instrumentId).queryKey })}
        />
      )}
    </th>
  );
}

function ReturnsTable(props: { event: NewsEvent }) {
  const words = screenWords(useLanguage());
  const { event } = props;
  const columns = [
    { name: words.share, of: (window: ReturnWindow) => window.instrument },
    ...(event.benchmarkId === null
      ? []
      : [{ name: indexName(event.benchmarkId), of: (window: ReturnWindow) => window.benchmark }]),
  ];
  return (
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
              <WindowName event={event} window={window} />
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
  );
}

function Returns(props: { instrumentId: string; selectedKey: string | null }) {
  const language = useLanguage();
  const words = screenWords(language);
  const query = useQuery(companyEventsQuery(props.instrumentId));
  if (query.isPending) return <LoadingBlock label={words.loadingEvents} height={240} bars={5} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const { events, undated } = query.data;
  const event = [...events, ...undated].find((item) => item.event.key === props.selectedKey)?.event;
  if (!event) {
    return <PanelMessage kind="empty" title={words.eventCount(events.length)} text={words.selectHint} />;
  }
  if (event.returns.length === 0) {
    return <PanelMessage kind="insufficient" title={pastWords(language).notEnough} text={words.noReturns} />;
  }
  return <ReturnsTable event={event} />;
}

/** What did the share and its index do before, on and after the event's session? */
export function ReturnsPanel(props: { instrumentId: string; selectedKey: string | null }) {
  const words = screenWords(useLanguage());
  return (
    <Panel title={words.returnsTitle} className="returns-panel">
      <Returns {...props} />
    </Panel>
  );
}
