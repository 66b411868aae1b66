import './claim-list.css';
import { useEffect, useRef } from 'react';
import type { NamedClaim } from '../../../shared/schemas/event-reply.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Says of one number that Newstape is wrong about it, or takes that back. */
export function ReviewButton(props: {
  claim: NamedClaim;
  onOpen: () => void;
  onWithdraw: (judgementId: string) => void;
}) {
  const words = claimListWords(useLanguage());
  const { review, quote } = props.claim;
  if (review) {
    return (
      <button
        type="button"
        className="button button-quiet"
        aria-label={words.withdrawOf(quote)}
        onClick={() => props.onWithdraw(review.id)}
      >
        {words.withdraw}
      </button>
    );
  }
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-haspopup="dialog"
      aria-label={words.wrongOf(quote)}
      onClick={props.onOpen}
    >
      {words.wrong}
    </button>
  );
}

/** What was kept, in a sentence that takes the focus: the row that was pressed may be gone from the list. */
export function ReviewNotice(props: { sentence: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  const { sentence } = props;
  useEffect(() => {
    if (sentence !== '') box.current?.focus();
  }, [sentence]);
  return (
    <p ref={box} className="review-notice" role="status" tabIndex={-1}>
      {sentence}
    </p>
  );
}
