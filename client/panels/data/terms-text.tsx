import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import { dataWords } from '../../format/data-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What may be done with what a source brings, with the address where its terms stand and the day on which they were read. */
export function TermsText({
  source,
}: {
  source: Pick<SourceState, 'display' | 'redistribute' | 'link' | 'termsReadOn' | 'name' | 'note'>;
}) {
  const words = dataWords(useLanguage()).sources;
  const { display, redistribute, link, termsReadOn, name } = source;
  const said = words.termsOf(display, redistribute);
  const isAddress = link !== null && /^https?:\/\//.test(link);
  return (
    <>
      {isAddress ? (
        <a href={link} rel="noreferrer" target="_blank" aria-label={`${name}: ${said}`}>
          {said}
        </a>
      ) : (
        said
      )}
      {termsReadOn !== null && <span className="stamp data-block">{words.readOn(termsReadOn)}</span>}
    </>
  );
}
