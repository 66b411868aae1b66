import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import { type KeptStudy, KeptStudySchema, MOST_TOLD } from '../../shared/schemas/study-reply.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

const EventsSchema = KeptStudySchema.shape.events;

/** A study as it is kept: gzipped, on the first line with the newest events alone, which is what a page asks for, then the others. */
export function packStudy(study: KeptStudy): Promise<Uint8Array> {
  const eventsLeftOut = Math.max(0, study.events.length - MOST_TOLD);
  const told = { ...study, events: study.events.slice(eventsLeftOut), eventsLeftOut };
  return pack([told, study.events.slice(0, eventsLeftOut)].map((part) => JSON.stringify(part)).join('\n'));
}

/** A kept study with its newest events. */
export async function unpackStudy(body: Uint8Array): Promise<KeptStudy> {
  const [told] = await partsOf(body);
  return KeptStudySchema.parse(JSON.parse(told));
}

/** A kept study with all its events. */
export async function unpackWholeStudy(body: Uint8Array): Promise<KeptStudy> {
  const [told, others] = await partsOf(body);
  const study = KeptStudySchema.parse(JSON.parse(told));
  return { ...study, events: [...EventsSchema.parse(JSON.parse(others)), ...study.events], eventsLeftOut: 0 };
}

const PartsSchema = z.tuple([z.string(), z.string()]);

async function partsOf(body: Uint8Array): Promise<[string, string]> {
  return PartsSchema.parse((await unpack(body)).toString('utf8').split('\n'));
}
