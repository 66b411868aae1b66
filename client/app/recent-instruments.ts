import { useState } from 'react';
import * as z from 'zod';
import { InstrumentSchema } from '../../shared/schemas/instrument.ts';
import { readStored, writeStored } from './stored-setting.ts';

/** What is kept of a company that was chosen in a search: enough to show it again before anything is read. */
const RecentSchema = InstrumentSchema.pick({
  id: true,
  mic: true,
  symbol: true,
  nameKorean: true,
  nameEnglish: true,
});
type RecentInstrument = z.infer<typeof RecentSchema>;

const MOST = 5;

function readRecent(): RecentInstrument[] {
  try {
    const read = z.array(RecentSchema).safeParse(JSON.parse(readStored('recent') ?? '[]'));
    return read.success ? read.data.slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The companies that this browser chose last, newest first, and how to add one. */
export function useRecentInstruments() {
  const [recent, setRecent] = useState(readRecent);
  const remember = (chosen: RecentInstrument) => {
    const others = readRecent().filter(({ id }) => id !== chosen.id);
    const next = [RecentSchema.parse(chosen), ...others].slice(0, MOST);
    writeStored('recent', JSON.stringify(next));
    setRecent(next);
  };
  return { recent, remember };
}
