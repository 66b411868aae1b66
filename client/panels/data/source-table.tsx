import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import { dataWords } from '../../format/data-words.ts';
import { formatNumber } from '../../format/number.ts';
import { sourceName } from '../../format/source-name.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { keyText } from './key-text.ts';
import { momentText } from './moment-text.ts';
import { SourceActions } from './source-actions.tsx';
import { TermsText } from './terms-text.tsx';

function HealthCell({ source }: { source: SourceState }) {
  const language = useLanguage();
  const words = dataWords(language);
  const { health, failure, consecutiveFailures, rest, isRunning } = source;
  return (
    <>
      <span className={`source-health source-health-${health}`}>{words.sources.healthOf[health]}</span>
      {isRunning && <span className="third"> · {words.sources.running}</span>}
      {failure !== null && (
        <span className="second data-block">
          {language === 'ko' && words.rejection[failure.reason] !== undefined
            ? words.rejection[failure.reason]
            : failure.detail}
          {consecutiveFailures > 1 && ` · ${words.sources.failures(consecutiveFailures)}`}
        </span>
      )}
      {rest !== null && (
        <span className="second data-block">{words.sources.until(momentText(rest.until, language))}</span>
      )}
    </>
  );
}

function CountCell({ source }: { source: SourceState }) {
  const language = useLanguage();
  const words = dataWords(language);
  const { accepted, rejected, rejections } = source;
  return (
    <>
      <span className="nowrap">{words.news.read(formatNumber(accepted), formatNumber(rejected))}</span>
      {rejections.length > 0 && (
        <details className="left-out">
          <summary>{words.sources.reasons(rejections.length)}</summary>
          <ul>
            {rejections.map(({ reason, count, subject, detail }) => (
              <li key={reason}>
                <strong>{words.rejection[reason] ?? reason}</strong> {words.sources.times(count)}
                <span className="stamp data-block feed-place">{subject}</span>
                <span className="stamp data-block" lang="en">
                  {detail}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function KeyCell({ source }: { source: SourceState }) {
  const words = dataWords(useLanguage());
  const { key, budget } = source;
  return (
    <>
      {key !== null && (
        <span>
          {keyText(key, words.prices)}{' '}
          {!key.isSet && <code className="stamp data-block">{key.variable}</code>}
        </span>
      )}
      {budget !== null && (
        <span className="second data-block nowrap">
          {words.sources.budgetOf(formatNumber(budget.usedToday), formatNumber(budget.requests))}
        </span>
      )}
    </>
  );
}

function SourceRow({ source, withKey }: { source: SourceState; withKey: boolean }) {
  const language = useLanguage();
  const words = dataWords(language).sources;
  const { name, address, lastSuccessAt, nextTryAt, setAsideAt } = source;
  return (
    <tr className={setAsideAt === null ? '' : 'source-aside'}>
      <th scope="row">
        {sourceName(name, language)}
        {address !== null && <span className="stamp data-block feed-place">{address}</span>}
      </th>
      <td data-label={words.health}>
        <HealthCell source={source} />
      </td>
      <td data-label={words.lastSuccess} className="nowrap">
        {lastSuccessAt === null ? words.never : momentText(lastSuccessAt, language)}
      </td>
      <td data-label={words.nextTry} className="nowrap">
        {nextTryAt === null ? words.notPlanned : momentText(nextTryAt, language)}
      </td>
      <td data-label={words.accepted}>
        <CountCell source={source} />
      </td>
      <td data-label={words.terms}>
        <TermsText source={source} />
      </td>
      {withKey && (
        <td data-label={words.key}>
          <KeyCell source={source} />
        </td>
      )}
      <td className="data-actions">
        <SourceActions source={source} />
      </td>
    </tr>
  );
}

/** Sources of one kind: how each stands, when it was read last and is next, what it brought and what was left out and why, and its terms. */
export function SourceTable(props: { sources: readonly SourceState[]; title: string }) {
  const words = dataWords(useLanguage()).sources;
  const { sources } = props;
  const withKey = sources.some(({ key, budget }) => key !== null || budget !== null);
  const inUse = sources.filter(({ setAsideAt }) => setAsideAt === null);
  const aside = sources.filter(({ setAsideAt }) => setAsideAt !== null);
  const table = (rows: readonly SourceState[]) => (
    <table className="data-table data-table-rows source-table">
      <thead>
        <tr>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.health}</th>
          <th scope="col">{words.lastSuccess}</th>
          <th scope="col">{words.nextTry}</th>
          <th scope="col">{words.accepted}</th>
          <th scope="col">{words.terms}</th>
          {withKey && <th scope="col">{words.key}</th>}
          <th scope="col">
            <span className="visually-hidden">{words.checkNow}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((source) => (
          <SourceRow key={source.id} source={source} withKey={withKey} />
        ))}
      </tbody>
    </table>
  );
  return (
    <Panel title={props.title}>
      <div className="panel-body">
        {inUse.length > 0 && table(inUse)}
        {aside.length > 0 && (
          <details className="left-out">
            <summary>{words.setAside(aside.length)}</summary>
            {table(aside)}
          </details>
        )}
      </div>
    </Panel>
  );
}
