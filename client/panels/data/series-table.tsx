import { Link } from 'wouter';
import { dataWords } from '../../format/data-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { formatNumber } from '../../format/number.ts';
import { sourceName } from '../../format/source-name.ts';
import { Panel } from '../../ui/panel.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { HeldSeries } from './use-own-data.ts';

function ageText({ sessionsBehind, provisionalSession }: HeldSeries, language: 'ko' | 'en'): string {
  const words = dataWords(language).series;
  if (provisionalSession !== null) return words.running(provisionalSession);
  if (sessionsBehind === null) return '–';
  return sessionsBehind === 0 ? words.upToDate : words.behind(sessionsBehind);
}

function Flags({ series, name }: { series: HeldSeries; name: string }) {
  const words = dataWords(useLanguage()).series;
  if (series.openFlags === null) return <span className="third">{words.notInUse}</span>;
  if (series.openFlags === 0) return <span className="third">{words.noFlags}</span>;
  return (
    <Link href={`/company/${encodeURIComponent(series.instrumentId)}`}>
      {words.settle(series.openFlags, name)}
    </Link>
  );
}

/** Every stored series: whose, from where, how far it reaches, on which basis, and what of it is in doubt. */
export function SeriesTable(props: { series: readonly HeldSeries[]; title: string; total: number }) {
  const language = useLanguage();
  const [words, domain] = [dataWords(language).series, domainWords(language)];
  const { series, total } = props;
  return (
    <Panel title={props.title} aside={total > series.length ? words.more(formatNumber(total)) : undefined}>
      <div className="panel-body">
        {series.length === 0 ? (
          <PanelMessage kind="empty" title={words.none} text={words.noneText} />
        ) : (
          <table className="data-table data-table-rows">
            <thead>
              <tr>
                <th scope="col">{words.company}</th>
                <th scope="col">{words.source}</th>
                <th scope="col">{words.span}</th>
                <th scope="col">{words.age}</th>
                <th scope="col">{words.basis}</th>
                <th scope="col">{words.flags}</th>
              </tr>
            </thead>
            <tbody>
              {series.map((one) => {
                const code = instrumentCode(one.instrumentId);
                const name = instrumentName(one, language, code);
                return (
                  <tr key={`${one.instrumentId} ${one.sourceId}`}>
                    <th scope="row">
                      <Link href={`/company/${encodeURIComponent(one.instrumentId)}`}>{name}</Link>{' '}
                      <span className="third nowrap">{code}</span>
                    </th>
                    <td data-label={words.source}>{sourceName(one.sourceName, language)}</td>
                    <td data-label={words.span}>
                      <span className="nowrap">{one.firstSession ?? '–'}</span> –{' '}
                      <span className="nowrap">{one.lastSession ?? '–'}</span>{' '}
                      <span className="third nowrap">{formatNumber(one.finalBars)}</span>
                    </td>
                    <td data-label={words.age}>{ageText(one, language)}</td>
                    <td data-label={words.basis}>{domain.adjustment[one.adjustmentBasis]}</td>
                    <td data-label={words.flags}>
                      <Flags series={one} name={name} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </Panel>
  );
}
