import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { OpenPriceFlag } from '../../shared/schemas/price-status.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from '../store/open-database.ts';
import { openPriceFlags } from '../store/price-flags.ts';
import { seriesInUse } from '../store/price-series.repository.ts';

/** Every doubt about the prices in use of some instruments (absent: of all) that a person can settle and has not. */
export async function checkPrices(
  database: Database,
  instrumentIds?: readonly InstrumentId[],
): Promise<OpenPriceFlag[]> {
  const sources = new Map<InstrumentId, string>();
  const flags: OpenPriceFlag[] = [];
  for (const event of await openPriceFlags(database, instrumentIds)) {
    const { instrumentId, sessionDate, kind, value, reason = '' } = event;
    const sourceId = sources.get(instrumentId) ?? (await seriesInUse(database, instrumentId))?.sourceId ?? '';
    sources.set(instrumentId, sourceId);
    flags.push({ instrumentId, sourceId, sessionDate, kind, value, reason, advice: adviceOn(event) });
  }
  return flags;
}

type Advice = (adjust: string, event: PriceEvent) => string;

const split: Advice = (adjust, { value }) =>
  `A split: ${adjust} --split ${ratioText(value)}. A real move: ${adjust} --accept.`;
const wrongOrRight: Advice = (adjust) =>
  `The bar is wrong: import a right one, or ${adjust} --exclude. It is right: ${adjust} --accept.`;

/** What settles a flag of each kind. */
const advices: Readonly<Partial<Record<PriceEventKind, Advice>>> = {
  suspectedSplit: split,
  mixedBasis: (adjust, event) =>
    `Import the whole series again, adjusted alike. Or for this step alone: ${split(adjust, event)}`,
  missingSession: (adjust) =>
    `Import or fetch the session. Nothing was traded or nobody has it: ${adjust} --accept.`,
  extraSession: (adjust) =>
    `The day had no session: ${adjust} --exclude. It had one: newstape calendars import, or ${adjust} --accept.`,
  duplicateSession: wrongOrRight,
  badRange: wrongOrRight,
  zeroVolume: (adjust) =>
    `Its prices are used, its volume is not. That will do: ${adjust} --accept. The whole bar is wrong: ${adjust} --exclude.`,
};

function adviceOn(event: PriceEvent): string {
  const adjust = `newstape prices adjust ${event.instrumentId} ${event.sessionDate}`;
  return (advices[event.kind] ?? wrongOrRight)(adjust, event);
}

/** New shares for old ones as the command takes them: `2:1`, `1:10`. */
export function ratioText(ratio: number | null): string {
  if (ratio === null) return 'NEW:OLD';
  return ratio >= 1 ? `${rounded(ratio)}:1` : `1:${rounded(1 / ratio)}`;
}

function rounded(ratio: number): string {
  return String(Number(ratio.toPrecision(6)));
}
