import { useQuery } from '@tanstack/react-query';
import { serviceStateQuery } from '../api/service-state.ts';
import { termsWords } from '../format/terms-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { SourceLines } from '../ui/source-lines.tsx';

/** Whose prices the pages show, in the words that each source asks for. It stands under every page and on paper. */
export function PriceSourceLines() {
  const words = termsWords(useLanguage());
  const sources = useQuery(serviceStateQuery).data?.priceSources ?? [];
  if (sources.length === 0) return null;
  return (
    <p className="price-source-lines">
      {words.prices} · <SourceLines sources={sources} />
    </p>
  );
}
