import type { Language } from '../../../shared/units/language.ts';
import { aboutWords } from '../../format/about-words.ts';
import type { CitedFigure, CitedValue } from '../../format/citation.ts';
import { measuredQuality } from './measured-quality.ts';

/** Measured quality as it can be cited: of which set, on how many cases, and on which day it was measured. */
export function citedQuality(
  set: string,
  values: readonly CitedValue[],
  count: number | null,
  language: Language,
): CitedFigure {
  return {
    values,
    count,
    basis: [set],
    ...{ interval: null, instrument: null, source: null },
    session: null,
    method: aboutWords(language).measuredOn(measuredQuality.measuredOn),
    page: { path: '/about', fields: {} },
  };
}
