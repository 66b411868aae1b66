import { useState } from 'react';
import { exportWords } from '../../format/export-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { Fold } from './fold.tsx';

/** The files that a chart can be kept as. */
type ExportFormat = 'csv' | 'png' | 'svg';

/** A chart as files. What makes them is loaded when it is asked for. */
export interface ChartExport {
  /** The file's name without its end. */
  name: string;
  table: () => Promise<string>;
  /** One SVG that stands alone. */
  picture: () => Promise<string>;
}

async function fileOf({ table, picture }: ChartExport, format: ExportFormat): Promise<Blob> {
  if (format === 'csv') return new Blob([await table()], { type: 'text/csv;charset=utf-8' });
  const svg = await picture();
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
  const { pngOf } = await import('../../charts/export-png.ts');
  return pngOf(svg);
}

/** What is on the chart as a file: the table of its sessions, or a picture of them. */
export function ExportFold(props: { exported: ChartExport }) {
  const words = exportWords(useLanguage());
  const [hasFailed, setFailed] = useState(false);
  const { exported } = props;
  const save = async (format: ExportFormat, close: () => void) => {
    try {
      saveFile(`newstape-${exported.name}.${format}`, await fileOf(exported, format));
      setFailed(false);
      close();
    } catch {
      setFailed(true);
    }
  };
  return (
    <Fold label={words.title} name={words.title}>
      {(close) => (
        <div className="export-choices">
          {(['csv', 'png', 'svg'] as const).map((format) => (
            <button key={format} type="button" className="button" onClick={() => void save(format, close)}>
              {words[format]}
            </button>
          ))}
          {hasFailed && <p role="alert">{words.failed}</p>}
        </div>
      )}
    </Fold>
  );
}
