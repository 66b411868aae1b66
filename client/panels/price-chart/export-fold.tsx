import { useState } from 'react';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import { shownEvents } from '../../charts/mark-filter.ts';
import type { SessionView } from '../../charts/session-view.ts';
import { citedAddress } from '../../format/citation.ts';
import { companyPage } from '../../format/cited-prices.ts';
import { exportWords } from '../../format/export-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useSettings } from '../../ui/settings-context.tsx';
import type { ChartControls } from './chart-controls.ts';
import { Fold } from './fold.tsx';

interface ExportFoldProps {
  series: PriceSeriesReply;
  events: readonly CompanyEvent[];
  name: string;
  view: SessionView;
  controls: ChartControls;
}

type Format = 'csv' | 'png' | 'svg';

const TYPES = { csv: 'text/csv;charset=utf-8', svg: 'image/svg+xml;charset=utf-8' } as const;

/** The address of what is exported: the same sessions and event, as they were known. */
function addressOf({ series, view, controls }: ExportFoldProps): string {
  const { selectedKey, filter } = controls;
  const [from = '', to = ''] = [series.dates[view.from], series.dates[view.to]];
  const fields = {
    ...{ from, to, event: selectedKey ?? 'none' },
    ...(filter.firstOnly ? { first: '1' } : {}),
    ...(filter.kinds === null ? {} : { kinds: [...filter.kinds].join(',') || 'none' }),
  };
  const page = companyPage(series.instrumentId, fields);
  return citedAddress({ page }, { origin: window.location.origin, asOf: series.asOf });
}

/** What is on the chart as a file: the table of its sessions, or a picture of them. */
export function ExportFold(props: ExportFoldProps) {
  const { language, colours } = useSettings();
  const words = exportWords(language);
  const [hasFailed, setFailed] = useState(false);
  const { series, view, controls } = props;
  const exported = async (format: Format): Promise<Blob> => {
    const address = addressOf(props);
    const events = shownEvents(props.events, controls.filter, controls.selectedKey);
    if (format === 'csv') {
      const { sessionsFile } = await import('../../charts/export-sessions.ts');
      return new Blob([sessionsFile(series, events, view, address)], { type: TYPES.csv });
    }
    const { chartPicture } = await import('../../charts/export-picture.ts');
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    const title = `${props.name} (${series.instrumentId})`;
    const { selectedKey } = controls;
    const svg = chartPicture({ series, events, view, selectedKey, title, address, language, theme, colours });
    if (format === 'svg') return new Blob([svg], { type: TYPES.svg });
    const { pngOf } = await import('../../charts/export-png.ts');
    return pngOf(svg);
  };
  const save = async (format: Format, close: () => void) => {
    const code = series.instrumentId.replace(/[^\w]/g, '-');
    const name = `newstape-${code}-${series.dates[view.from]}-${series.dates[view.to]}.${format}`;
    try {
      saveFile(name, await exported(format));
      setFailed(false);
      close();
    } catch {
      setFailed(true);
    }
  };
  const isLine = controls.style === 'line' && !controls.isLog;
  return (
    <Fold label={words.title} name={words.title}>
      {(close) => (
        <div className="export-choices">
          {(['csv', 'png', 'svg'] as const).map((format) => (
            <button key={format} type="button" className="button" onClick={() => void save(format, close)}>
              {words[format]}
            </button>
          ))}
          {!isLine && <p className="stamp">{words.asLine}</p>}
          {hasFailed && <p role="alert">{words.failed}</p>}
        </div>
      )}
    </Fold>
  );
}
