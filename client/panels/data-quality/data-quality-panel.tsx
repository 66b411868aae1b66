import { sourceLine } from '../../format/terms-words.ts';
import './data-quality.css';
import { useQuery } from '@tanstack/react-query';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import { instrumentQuery } from '../../api/instrument.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import { sessionStep } from '../../charts/session-facts.ts';
import { companyWords } from '../../format/company-words.ts';
import { dataQualityWords } from '../../format/data-quality-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { WithheldPrices } from '../../ui/withheld-prices.tsx';
import { OpenFlag } from './open-flag.tsx';
import { openFlags } from './open-flags.ts';

/** Flags told one by one; the command tells the others. */
const FLAGS_SHOWN = 8;

function Facts(props: { series: PriceSeriesReply; flagCount: number }) {
  const language = useLanguage();
  const [words, domain] = [dataQualityWords(language), domainWords(language)];
  const { series } = props;
  const halts = series.events.filter((event) => event.kind === 'halt').length;
  const rows: readonly (readonly [string, string])[] = [
    [words.span, words.sessions(series.firstSession, series.lastSession, series.dates.length)],
    [words.source, sourceLine(series.source, language)],
    [words.basis, domain.adjustment[series.adjustmentBasis]],
    [words.hours, domain.hours[series.hours ?? 'unknown']],
    [
      words.newest,
      series.provisionalFrom === undefined ? words.final : domain.provisionalFrom(series.provisionalFrom),
    ],
    [words.halts, words.haltCount(halts)],
    [words.flags, props.flagCount === 0 ? words.noFlags : words.flagCount(props.flagCount)],
  ];
  return (
    <dl className="quality-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <UnbrokenDates text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Why the prices do not carry all that the page tells of others; nothing where they do. */
function TooShort(props: { instrumentId: string; firstSession: string }) {
  const words = companyWords(useLanguage());
  const instrument = useQuery(instrumentQuery(props.instrumentId)).data;
  if (!instrument?.last || instrument.last.high52w !== null || instrument.noSessions) return null;
  return (
    <PanelMessage
      kind="insufficient"
      title={words.fewSessionsTitle}
      text={words.fewSessions(props.firstSession)}
    />
  );
}

function Quality(props: { instrumentId: string; series: PriceSeriesReply }) {
  const words = dataQualityWords(useLanguage());
  const { series, instrumentId } = props;
  const flags = openFlags(series.events);
  return (
    <>
      <TooShort instrumentId={instrumentId} firstSession={series.firstSession} />
      <div className="panel-body">
        <Facts series={series} flagCount={flags.length} />
        {flags.length > 0 && (
          <ul className="quality-flags">
            {flags.slice(0, FLAGS_SHOWN).map((flag) => (
              <OpenFlag
                key={`${flag.kind}${flag.sessionDate}`}
                flag={flag}
                step={sessionStep(series, flag.sessionDate)}
              />
            ))}
          </ul>
        )}
        {flags.length > FLAGS_SHOWN && (
          <p className="second">
            {words.moreFlags(flags.length - FLAGS_SHOWN)} <code>newstape prices check {instrumentId}</code>
          </p>
        )}
      </div>
    </>
  );
}

function ReadQuality(props: { instrumentId: string }) {
  const words = companyWords(useLanguage());
  const { instrumentId } = props;
  const query = useQuery(priceSeriesQuery(instrumentId));
  const withheld = useQuery(instrumentQuery(instrumentId)).data?.withheld;
  if (query.isPending) return <LoadingBlock label={words.loadingQuality} height={104} bars={3} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === null && withheld) return <WithheldPrices withheld={withheld} />;
  if (query.data === null || query.data.dates.length === 0) {
    return <PanelMessage kind="empty" title={words.noQualityTitle} text={words.noQualityText} />;
  }
  return <Quality instrumentId={instrumentId} series={query.data} />;
}

/** How far can these prices be trusted: how long, from whom, on which basis, and what is in doubt? */
export function DataQualityPanel(props: { instrumentId: string }) {
  const words = dataQualityWords(useLanguage());
  return (
    <Panel title={words.title} className="quality-panel">
      <ReadQuality instrumentId={props.instrumentId} />
    </Panel>
  );
}
