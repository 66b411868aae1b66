import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { type CitedFigure, citedAddress } from '../format/citation.ts';
import { compareWords } from '../format/compare-words.ts';
import { stampLines } from '../panels/compare/compare-stamp.tsx';
import type { DrawnComparison } from '../panels/compare/drawn-comparison.ts';
import { ExportFold } from '../panels/price-chart/export-fold.tsx';
import { useSettings } from '../ui/settings-context.tsx';

interface CompareExportProps {
  drawn: DrawnComparison;
  page: CitedFigure['page'];
  selectedKey: string | null;
  withPriceMarks: boolean;
  isLog: boolean;
}

/** The newest moment that one of the lines stands at; none holds what became known later. */
function newestReading({ compared }: DrawnComparison): InstantUtc | null {
  const moments = compared.flatMap(({ series }) => (series ? [series.asOf] : [])).sort();
  return moments.at(-1) ?? null;
}

/** A comparison as a file: its sessions in view as a table, or as the picture that is seen. */
export function CompareExport(props: CompareExportProps) {
  const { language, colours } = useSettings();
  const { drawn, page, selectedKey, isLog } = props;
  const { compared, dates, view } = drawn;
  const asOf = newestReading(drawn);
  if (asOf === null) return null;
  const [first = '', last = ''] = [dates[view.from], dates[view.to]];
  const address = () => citedAddress({ page }, { origin: window.location.origin, asOf });
  const table = async () => {
    const { comparedFile } = await import('../charts/export-compared.ts');
    return comparedFile(drawn, address());
  };
  const picture = async () => {
    const { comparisonPicture } = await import('../charts/export-comparison.ts');
    const names = compared.map(({ name }) => name).join(', ');
    const words = {
      title: `${compareWords(language).pageTitle}: ${names}`,
      period: `${first} – ${last}`,
      stamp: stampLines(drawn, language),
      address: address(),
      language,
    };
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    const drawing = { selectedKey, isLog, withPriceLanes: props.withPriceMarks };
    return comparisonPicture({ ...drawn, ...drawing, words, theme, colours });
  };
  return <ExportFold exported={{ name: `compare-${first}-${last}`, table, picture }} />;
}
