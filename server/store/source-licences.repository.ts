import * as z from 'zod';
import { type SourceLicence, SourceLicenceSchema } from '../../shared/schemas/source-terms.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { raiseDataVersion } from './data-version.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './transactions.ts';
import { insertRows } from './write-rows.ts';

/** Who takes a statement out of force, and when. */
export interface LicenceWithdrawal {
  readonly withdrawnBy: string;
  readonly withdrawnAt: InstantUtc;
}

/** Keeps what the operator states of a source that is stored. The statement before it, if any, is stamped as withdrawn by it. */
export async function saveLicence(
  database: Database,
  licence: Omit<SourceLicence, 'withdrawnBy' | 'withdrawnAt'>,
): Promise<void> {
  const { id, sourceId, display, redistribute, attribution, link, termsReadOn, note } = licence;
  const { statedBy, statedAt } = licence;
  await inTransaction(database, async (transaction) => {
    await stamp(transaction, sourceId, { withdrawnBy: statedBy, withdrawnAt: statedAt });
    await insertRows(transaction, 'source_licence', [
      {
        ...{ id, sourceId, display, redistribute, attribution, link, termsReadOn, note },
        ...{ statedBy, statedAt, withdrawnBy: null, withdrawnAt: null },
      },
    ]);
    await raiseDataVersion(transaction);
  });
}

/** Takes the operator's statement out of force: what the source came with counts again. False where none was in force. */
export function withdrawLicence(
  database: Database,
  sourceId: string,
  withdrawal: LicenceWithdrawal,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const withdrawn = await stamp(transaction, sourceId, withdrawal);
    if (withdrawn) await raiseDataVersion(transaction);
    return withdrawn;
  });
}

async function stamp(database: Database, sourceId: string, withdrawal: LicenceWithdrawal): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('source_licence')
    .set(withdrawal)
    .where('sourceId', '=', sourceId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** All that was stated of a source, the newest first. */
export async function licencesOf(database: Database, sourceId: string): Promise<SourceLicence[]> {
  const rows = await database
    .selectFrom('source_licence')
    .selectAll()
    .where('sourceId', '=', sourceId)
    .orderBy('statedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return z.array(SourceLicenceSchema).parse(rows);
}

/** The statements in force, by source; with an id that of one source alone. */
export async function licencesInForce(
  database: Database,
  sourceId?: string,
): Promise<Map<string, SourceLicence>> {
  const rows = await database
    .selectFrom('source_licence')
    .selectAll()
    .where('withdrawnAt', 'is', null)
    .$if(sourceId !== undefined, (select) => select.where('sourceId', '=', sourceId ?? ''))
    .execute();
  return new Map(
    z
      .array(SourceLicenceSchema)
      .parse(rows)
      .map((licence) => [licence.sourceId, licence]),
  );
}
