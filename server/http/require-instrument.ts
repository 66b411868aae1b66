import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { notFound } from './problem.ts';

/** The stored instrument of this id; throws a `notFound` problem where there is none. */
export async function requireInstrument(database: Database, id: InstrumentId): Promise<Instrument> {
  const instrument = await findInstrument(database, id);
  if (instrument === null) throw notFound(`No instrument has the id ${id}.`, 'noInstrument', { id });
  return instrument;
}
