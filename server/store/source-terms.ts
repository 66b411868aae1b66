import type { Source } from '../../shared/schemas/source.ts';
import type { SourceTerms } from '../../shared/schemas/source-terms.ts';

/** The terms of a source that count: what the operator stated where a statement is in force, else what it came with. */
export function termsInForce(source: SourceTerms & Pick<Source, 'licence'>): SourceTerms {
  const { owner, attribution, display, redistribute, link, termsReadOn, licence } = source;
  const stated = { owner, attribution, display, redistribute, link, termsReadOn };
  if (licence === undefined) return stated;
  return {
    owner,
    attribution: licence.attribution ?? attribution,
    display: licence.display,
    redistribute: licence.redistribute,
    link: licence.link,
    termsReadOn: licence.termsReadOn,
  };
}

/**
 * Whether price values under these terms leave to anyone but the operator: they have to allow both, to be shown to others and
 * to be passed on, since a reply is data. This is the one place where that is decided.
 */
export function pricesMayLeave({
  display,
  redistribute,
}: Pick<SourceTerms, 'display' | 'redistribute'>): boolean {
  return display === 'public' && redistribute === 'yes';
}
