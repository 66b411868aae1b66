import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import { withdrawClaimJudgement } from '../api/claim-judgements.ts';
import { serviceStateQuery } from '../api/service-state.ts';
import { claimListWords } from '../format/claim-list-words.ts';
import { describeFailure } from '../format/failure.ts';
import { ReviewButton } from '../panels/claim-list/review-actions.tsx';
import { ReviewDialog } from '../panels/claim-list/review-dialog.tsx';
import { useAsOf } from '../ui/as-of-context.tsx';
import { useLanguage } from '../ui/settings-context.tsx';

/** How a page lets its operator say that Newstape is wrong about a number. */
export interface ClaimReviewing {
  /** False for readers, and where a past moment is shown: there is no control. */
  mayReview: boolean;
  /** Where a reader may write to; null where the operator says nothing of it. */
  contact: string | null;
  buttonOf: (claim: NamedClaim) => ReactNode;
  withdraw: (judgementId: string, quote: string) => void;
  /** What was kept last, or why it was not, in a sentence; empty where nothing was. */
  notice: string;
  /** The open dialog, to be drawn anywhere on the page. */
  dialog: ReactNode;
}

/** The reviews of numbers on one page: one dialog at a time, and the queries fetched anew after each write. */
export function useClaimReview(): ClaimReviewing {
  const language = useLanguage();
  const words = claimListWords(language);
  const client = useQueryClient();
  const isNow = useAsOf() === null;
  const state = useQuery(serviceStateQuery).data;
  const [target, setTarget] = useState<NamedClaim | null>(null);
  const [madeBy, setMadeBy] = useState('');
  const [notice, setNotice] = useState('');
  const tell = (sentence: string) => {
    setNotice(sentence);
    void client.invalidateQueries();
  };
  const withdrawing = useMutation({
    mutationFn: ({ id }: { id: string; quote: string }) =>
      withdrawClaimJudgement(id, madeBy === '' ? null : madeBy),
    onSuccess: (_, { quote }) => tell(words.withdrawn(quote)),
    onError: (error) => setNotice(`${words.notKept} ${describeFailure(error, language).text}`),
  });
  const withdraw = (id: string, quote: string) => {
    setNotice('');
    withdrawing.mutate({ id, quote });
  };
  return {
    mayReview: state?.audience === 'operator' && isNow,
    contact: state?.contact ?? null,
    buttonOf: (claim) => (
      <ReviewButton
        claim={claim}
        onOpen={() => {
          setNotice('');
          setTarget(claim);
        }}
        onWithdraw={(id) => withdraw(id, claim.quote)}
      />
    ),
    withdraw,
    notice,
    dialog: target && (
      <ReviewDialog
        claim={target}
        madeBy={madeBy}
        onClose={() => setTarget(null)}
        onSaved={(name) => {
          setTarget(null);
          setMadeBy(name);
          tell(words.kept(target.quote));
        }}
      />
    ),
  };
}
