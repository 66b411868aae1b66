import { useQuery } from '@tanstack/react-query';
import { serviceStateQuery } from '../api/service-state.ts';
import { termsWords } from '../format/terms-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { SourceLines } from '../ui/source-lines.tsx';

/** One line under the top bar where the terms of a source keep price values from this reader: why they are missing on every page. */
export function WithheldBar() {
  const words = termsWords(useLanguage());
  const sources = useQuery(serviceStateQuery).data?.priceSources ?? [];
  const held = sources.filter(({ withheld }) => withheld !== undefined);
  if (held.length === 0) return null;
  return (
    <div className="demo-bar withheld-bar" role="status">
      <p>
        {words.withheld} · <SourceLines sources={held} />
      </p>
    </div>
  );
}
