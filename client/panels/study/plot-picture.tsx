import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { serviceStateQuery } from '../../api/service-state.ts';
import { citedAddress } from '../../format/citation.ts';
import { exportWords } from '../../format/export-words.ts';
import { formatLevel } from '../../format/past-words.ts';
import { studyWords } from '../../format/study-words.ts';
import { sourceLine, termsWords } from '../../format/terms-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useSettings } from '../../ui/settings-context.tsx';
import type { Pictured } from './pictured.ts';
import { plotWords } from './study-plot-words.ts';

const FORMATS = ['png', 'svg'] as const;

async function fileOf(svg: string, format: (typeof FORMATS)[number]): Promise<Blob> {
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
  const { pngOf } = await import('../../charts/export-png.ts');
  return pngOf(svg);
}

/** A plot as a picture to keep, as PNG or SVG, with its sentence and whose prices it rests on. It is drawn when it is asked for. */
export function PlotPicture({ pictured }: { pictured: Pictured }) {
  const { language, colours } = useSettings();
  const words = exportWords(language);
  const sources = useQuery(serviceStateQuery).data?.priceSources ?? [];
  const [hasFailed, setFailed] = useState(false);
  const picture = async () => {
    const { studyPicture } = await import('../../charts/export-study.ts');
    const { series, of, end, sentence, facts, title, period, stamp } = pictured;
    const interval = studyWords(language).interval(formatLevel(of.level));
    const prices = `${termsWords(language).prices} · ${sources.map((source) => sourceLine(source, language)).join(' · ')}`;
    return studyPicture({
      plotWords: plotWords({ ...of, label: sentence, end, interval }, language),
      ...{ series, sentence, facts, colours },
      theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
      words: {
        ...{ title, period, language },
        stamp: [stamp, ...(sources.length === 0 ? [] : [prices])],
        address: citedAddress(pictured, { origin: window.location.origin, asOf: pictured.asOf }),
      },
    });
  };
  const save = async (format: (typeof FORMATS)[number]) => {
    try {
      saveFile(`newstape-${pictured.name}.${format}`, await fileOf(await picture(), format));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {FORMATS.map((format) => (
        <button key={format} type="button" className="button" onClick={() => void save(format)}>
          {words[format]}
        </button>
      ))}
      {hasFailed && <p role="alert">{words.failed}</p>}
    </>
  );
}
