import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import { candleSpan } from '../../charts/candle-groups.ts';
import { chartModel } from '../../charts/chart-model.ts';
import { shownEvents } from '../../charts/mark-filter.ts';
import type { SessionView } from '../../charts/session-view.ts';
import { citedAddress } from '../../format/citation.ts';
import { companyPage } from '../../format/cited-prices.ts';
import { useSettings } from '../../ui/settings-context.tsx';
import type { ChartControls } from './chart-controls.ts';
import { stampParts } from './chart-stamp.tsx';
import { ExportFold } from './export-fold.tsx';
import { useBenchmark } from './use-benchmark.ts';

interface PriceExportProps {
  series: PriceSeriesReply;
  events: readonly CompanyEvent[];
  /** How many stories have no date and stand nowhere. */
  undated: number;
  name: string;
  view: SessionView;
  controls: ChartControls;
}

/** The address of what is exported: the same sessions, drawing and event, as they were known. */
function addressOf({ series, view, controls }: PriceExportProps): string {
  const { selectedKey, filter, style, isLog } = controls;
  const [from = '', to = ''] = [series.dates[view.from], series.dates[view.to]];
  const fields = {
    ...{ from, to, event: selectedKey ?? 'none' },
    ...(style === 'line' ? {} : { view: style }),
    ...(isLog ? { axis: 'log' } : {}),
    ...(filter.firstOnly ? { first: '1' } : {}),
    ...(filter.kinds === null ? {} : { kinds: [...filter.kinds].join(',') || 'none' }),
  };
  const page = companyPage(series.instrumentId, fields);
  return citedAddress({ page }, { origin: window.location.origin, asOf: series.asOf });
}

/** The chart of a company as a file: its sessions in view as a table, or as the picture that is seen. */
export function PriceExport(props: PriceExportProps) {
  const { language, colours } = useSettings();
  const { series, view, controls, name } = props;
  const { style, isLog, selectedKey } = controls;
  const benchmark = useBenchmark(series, props.events);
  const events = () => shownEvents(props.events, controls.filter, selectedKey);
  const [first = '', last = ''] = [series.dates[view.from], series.dates[view.to]];
  const table = async () => {
    const { sessionsFile } = await import('../../charts/export-sessions.ts');
    return sessionsFile(series, events(), view, addressOf(props));
  };
  const picture = async () => {
    const { chartPicture } = await import('../../charts/export-picture.ts');
    const { PICTURE_WIDTH } = await import('../../charts/picture-frame.ts');
    const input = { series, events: events(), view, style, isLog, benchmark };
    const { candles, relative, geometry } = chartModel({ ...input, width: PICTURE_WIDTH });
    const rests = {
      ...{ series, relative, undated: props.undated },
      span: candles ? candleSpan(geometry.step) : 'day',
      indexMissing: style === 'relative' && relative === null,
    } as const;
    const words = {
      title: `${name} (${series.instrumentId})`,
      period: `${first} – ${last}`,
      stamp: [stampParts(rests, language).join(' · ')],
      address: addressOf(props),
      language,
    };
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    return chartPicture({ ...input, selectedKey, name, words, theme, colours });
  };
  const code = series.instrumentId.replace(/[^\w]/g, '-');
  return <ExportFold exported={{ name: `${code}-${first}-${last}`, table, picture }} />;
}
