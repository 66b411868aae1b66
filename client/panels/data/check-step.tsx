import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Quote } from '../../../shared/schemas/quotes-reply.ts';
import { quotesQuery } from '../../api/quotes.ts';
import { dataWords } from '../../format/data-words.ts';
import type { SetupStep } from '../../format/data-words-shape.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { Panel } from '../../ui/panel.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { isCollected, newsSources, type OwnData, type TrackedCompany } from './use-own-data.ts';

/** As many quotes as one request gives. */
const MOST_QUOTED = 200;

function CompanyRow(props: {
  company: TrackedCompany;
  quote: Quote | undefined;
  lastSession: string | null;
}) {
  const language = useLanguage();
  const words = dataWords(language).check;
  const { company, quote, lastSession } = props;
  const code = instrumentCode(company.instrumentId);
  const name = instrumentName(company, language, code);
  const event = quote?.newestEvent ?? null;
  const address = `/company/${encodeURIComponent(company.instrumentId)}`;
  return (
    <tr>
      <th scope="row">
        {name} <span className="third nowrap">{code}</span>
      </th>
      <td data-label={words.prices}>
        {lastSession === null ? words.noPrices : dataWords(language).companies.until(lastSession)}
      </td>
      <td data-label={words.newest}>
        {event === null ? (
          words.noStory
        ) : (
          <>
            <span className="nowrap">{event.sessionDate}</span>{' '}
            <span lang={event.language}>{event.title}</span>
          </>
        )}
      </td>
      <td className="data-actions">
        <Link
          className="button"
          href={event === null ? address : `${address}?event=${encodeURIComponent(event.key)}`}
          aria-label={words.open(name)}
        >
          {words.openChart}
        </Link>
      </td>
    </tr>
  );
}

/** Is everything there? Each company with its prices and its newest story, and the way to its chart. */
export function CheckStep(props: { data: OwnData; onStep: (step: SetupStep) => void }) {
  const language = useLanguage();
  const words = dataWords(language).check;
  const { tracked, series, sources } = props.data;
  const shown = tracked.slice(0, MOST_QUOTED);
  const quotes = useQuery(quotesQuery(shown.map(({ instrumentId }) => instrumentId)));
  const lastOf = (id: string) =>
    series.find(({ instrumentId, inUse }) => inUse && instrumentId === id)?.lastSession ?? null;
  const quoteOf = (id: string) => quotes.data?.quotes.find(({ instrument }) => instrument.id === id);
  const priced = shown.filter(({ instrumentId }) => lastOf(instrumentId) !== null);
  const ready = priced.filter(({ instrumentId }) => (quoteOf(instrumentId)?.newestEvent ?? null) !== null);
  const hasFeed = newsSources(sources).some(isCollected);
  const missing: { step: SetupStep; text: string }[] = [];
  if (tracked.length === 0) missing.push({ step: 'companies', text: words.noCompany });
  else if (priced.length < shown.length)
    missing.push({ step: 'prices', text: words.pricesMissing(shown.length - priced.length) });
  if (!hasFeed) missing.push({ step: 'news', text: words.noFeed });
  return (
    <Panel title={words.question} aside={words.readyCount(ready.length, tracked.length)}>
      <div className="panel-body">
        <p className="second">{words.lead}</p>
        {missing.length > 0 && (
          <ul className="setup-missing">
            {missing.map(({ step, text }) => (
              <li key={step}>
                <span>{text}</span>
                <button type="button" className="button" onClick={() => props.onStep(step)}>
                  {words.toStep[step]}
                </button>
              </li>
            ))}
          </ul>
        )}
        {tracked.length === 0 ? (
          <PanelMessage kind="empty" title={words.noCompany} text={words.lead} />
        ) : (
          <table className="data-table data-table-rows">
            <thead>
              <tr>
                <th scope="col">{words.company}</th>
                <th scope="col">{words.prices}</th>
                <th scope="col">{words.newest}</th>
                <th scope="col">
                  <span className="visually-hidden">{words.openChart}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((company) => (
                <CompanyRow
                  key={company.instrumentId}
                  company={company}
                  quote={quoteOf(company.instrumentId)}
                  lastSession={lastOf(company.instrumentId)}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Panel>
  );
}
