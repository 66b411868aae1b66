import type { LinkJudgementDraft } from '../../../shared/schemas/link-judgement-request.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { addLinkJudgement } from '../../api/link-judgements.ts';
import type { CorrectionSpan, CorrectionTarget } from './correction-target.ts';

/** What was filled in. */
export interface CorrectionEntry {
  /** Null: the whole article. */
  span: CorrectionSpan | null;
  /** The company that it is about; null where only the wrong one is told. */
  right: InstrumentId | null;
  reason: string;
  madeBy: string;
}

/** The judgements of one correction, in the order in which they are kept: what is wrong, then what is right. */
export function correctionDrafts(target: CorrectionTarget, entry: CorrectionEntry): LinkJudgementDraft[] {
  const [reason, madeBy] = [entry.reason.trim(), entry.madeBy.trim()];
  const said = {
    ...(entry.span === null ? {} : { span: entry.span }),
    ...(reason === '' ? {} : { reason }),
    ...(madeBy === '' ? {} : { madeBy }),
  };
  const wrong = target.wrong && { instrumentId: target.wrong.id, verdict: 'wrong' as const, ...said };
  const right = entry.right && { instrumentId: entry.right, verdict: 'right' as const, ...said };
  return [wrong, right].flatMap((draft) => draft ?? []);
}

/** Keeps a correction for each of its articles, one write after another. Throws the first write's `ApiError`. */
export async function saveCorrection(target: CorrectionTarget, entry: CorrectionEntry): Promise<void> {
  for (const articleId of target.articleIds) {
    for (const draft of correctionDrafts(target, entry)) await addLinkJudgement(articleId, draft);
  }
}
