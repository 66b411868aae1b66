import type { ComponentType } from 'react';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';

/** A search for one company, which the page brings along. */
export type CompanySearch = ComponentType<{
  label: string;
  onChoose: (id: InstrumentId) => void;
}>;
