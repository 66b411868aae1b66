import type { ClaimJudgement } from '../../shared/schemas/claim-judgement.ts';
import type {
  ClaimJudgementDraft,
  ClaimJudgementListQuery,
  ClaimJudgementWithdrawal,
} from '../../shared/schemas/claim-judgement-request.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import {
  addClaimJudgement,
  listClaimJudgements,
  withdrawClaimJudgement,
} from '../store/claim-judgements.repository.ts';
import type { Database } from '../store/open-database.ts';
import { refusal } from './refusal.ts';

/** What became of a judgement on a number. `parameter` is null where the address names nothing. */
type ClaimJudgementOutcome = { readonly outcome: 'kept'; readonly judgement: ClaimJudgement } | Refusal;

/** Who says something where no name was given. */
const OPERATOR = 'operator';

/**
 * The runners behind `/api/v1/claims/{id}/judgements` and `/api/v1/claim-judgements`. A judgement changes no claim and no
 * verdict that is kept: every reply puts it over them from the moment it was made.
 */
export function claimJudgementRunners({ database, now }: { database: Database; now: () => InstantUtc }) {
  return {
    list: (query: ClaimJudgementListQuery) => listClaimJudgements(database, query),
    judge: async (claimId: string, draft: ClaimJudgementDraft): Promise<ClaimJudgementOutcome> => {
      const { fault, quote, note, madeBy } = draft;
      const judged = await addClaimJudgement(database, claimId, {
        ...{ fault, quote, note: note ?? null },
        ...{ madeBy: madeBy ?? OPERATOR, madeAt: now() },
      });
      if (judged.outcome === 'kept') return judged;
      if (judged.outcome === 'noClaim')
        return refusal(null, `No number is told under the id ${claimId}.`, {
          code: 'noNumber',
          values: { id: claimId },
        });
      return refusal(
        'quote',
        `The number ${claimId} now reads "${judged.quote}": its story was read again, so open the list again.`,
        { code: 'numberReadAnew', values: { quote: judged.quote } },
      );
    },
    withdraw: async (
      judgementId: string,
      { withdrawnBy }: ClaimJudgementWithdrawal,
    ): Promise<ClaimJudgementOutcome> => {
      const stamp = { withdrawnBy: withdrawnBy ?? OPERATOR, withdrawnAt: now() };
      const judgement = await withdrawClaimJudgement(database, judgementId, stamp);
      return judgement === null
        ? refusal(null, `No judgement on a number has the id ${judgementId}.`, {
            code: 'noJudgement',
            values: { id: judgementId },
          })
        : { outcome: 'kept', judgement };
    },
  };
}
