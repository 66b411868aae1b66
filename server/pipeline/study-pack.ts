import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type KeptStudy, KeptStudySchema, MOST_TOLD } from '../../shared/schemas/study-reply.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

const EventsSchema = KeptStudySchema.shape.events;

/** A study as it is kept: gzipped, on the first line with the newest events alone, which is what a page asks for, then the others. */
export function packStudy(study: KeptStudy): Promise<Uint8Array> {
  const eventsLeftOut = Math.max(0, study.events.length - MOST_TOLD);
  const told = { ...study, events: study.events.slice(eventsLeftOut), eventsLeftOut };
  return pack([told, study.events.slice(0, eventsLeftOut)].map((part) => JSON.stringify(part)).join('\n'));
}

/** A kept study with its newest events; null of one that an earlier version kept in another shape. */
export async function unpackStudy(body: Uint8Array): Promise<KeptStudy | null> {
  const { told } = partsOf(await unpack(body));
  return KeptStudySchema.safeParse(JSON.parse(told.toString('utf8'))).data ?? null;
}

/** A kept study with all its events; null as of `unpackStudy`. */
export async function unpackWholeStudy(body: Uint8Array): Promise<KeptStudy | null> {
  const { told, others } = partsOf(await unpack(body));
  const study = KeptStudySchema.safeParse(JSON.parse(told.toString('utf8'))).data;
  if (study === undefined) return null;
  const older = EventsSchema.parse(JSON.parse(others.toString('utf8')));
  return { ...study, events: [...older, ...study.events], eventsLeftOut: 0 };
}

/** The two lines: JSON has no line break of its own. */
function partsOf(text: Buffer): { readonly told: Buffer; readonly others: Buffer } {
  const end = text.indexOf('\n');
  return { told: text.subarray(0, end), others: text.subarray(end + 1) };
}
