import { createHash } from 'node:crypto';
import type { StudyDesign } from '../../shared/schemas/study-design.ts';
import type { StudyColumns } from '../studies/study-columns.ts';

/** Grows whenever the same design and inputs give another reply, or one of another shape. */
export const STUDY_VERSION = 3;

/** All that enters a study. */
export interface StudyInputs {
  readonly design: StudyDesign;
  /** Events, news beside them and names, in an order that the data alone decide. */
  readonly records: readonly unknown[];
  /** By share: the benchmark and the columns that it is measured by. */
  readonly shares: readonly { readonly benchmarkId: string; readonly columns: StudyColumns }[];
}

/** SHA-256, as hex, of a design and all that enters: another price, event, split or halt gives another. */
export function inputDigest({ design, records, shares }: StudyInputs): string {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([STUDY_VERSION, design, records]));
  for (const { benchmarkId, columns } of shares) {
    const { asset, sessions, share, market, missingAt } = columns;
    digest.update(`\n${asset}\n${benchmarkId}\n${sessions.join()}\n`);
    for (const column of [share, market]) digest.update(bytesOf(column));
    const missing = sessions.flatMap((_, place) => missingAt(place) ?? []);
    digest.update(missing.join());
  }
  return digest.digest('hex');
}

/** The id of a study: 128 bits of the digest of its design and of the version of the data that it is asked of. */
export function studyId(design: StudyDesign, dataVersion: number): string {
  return shortDigest([STUDY_VERSION, design, dataVersion]);
}

/** 128 bits of the digest of a record, as base64url. */
export function shortDigest(record: unknown): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22);
}

/** A column as bytes; a NaN is the same NaN however it came about. */
function bytesOf(column: Float64Array): Uint8Array {
  const same = column.map((value) => (Number.isNaN(value) ? Number.NaN : value));
  return new Uint8Array(same.buffer, same.byteOffset, same.byteLength);
}
