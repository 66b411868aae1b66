import type { QueryKey } from '@tanstack/react-query';
import type { CitedReading } from '../format/citation.ts';
import { exportWords } from '../format/export-words.ts';
import { useCiting } from './cite-context.tsx';
import { saveFile } from './save-file.ts';
import { useLanguage } from './settings-context.tsx';

/** Keeps a table as a CSV file. `reading`: the key, or its beginning, of the query that gave it; `name`: of the file, without its end. */
export function CsvButton(props: {
  name: string;
  reading: QueryKey;
  file: (reading: CitedReading) => string;
}) {
  const words = exportWords(useLanguage());
  const citing = useCiting();
  if (citing === null) return null;
  const save = () => {
    const text = props.file(citing.readingOf(props.reading));
    saveFile(`newstape-${props.name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <button type="button" className="button csv-button" onClick={save}>
      {words.csv}
    </button>
  );
}
