import './claim-list.css';
import { useQuery } from '@tanstack/react-query';
import type { ClaimJudgementListReply } from '../../../shared/schemas/claim-judgement-request.ts';
import { claimJudgementsQuery } from '../../api/claim-judgements.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { formatInstant } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { instrumentClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

type Judgement = ClaimJudgementListReply['judgements'][number];

function Review(props: { judgement: Judgement; onWithdraw: (id: string, quote: string) => void }) {
  const language = useLanguage();
  const [words, screen, domain] = [claimListWords(language), screenWords(language), domainWords(language)];
  const { judgement } = props;
  const { instrumentId, withdrawnAt, withdrawnBy, quote } = judgement;
  const code = instrumentId === null ? screen.unknownCompany : instrumentCode(instrumentId);
  const names = {
    nameKorean: judgement.instrumentNameKorean,
    nameEnglish: judgement.instrumentNameEnglish,
  };
  const who = (name: string) => (name === 'operator' ? words.operator : name);
  const moment = (at: Judgement['madeAt']) => formatInstant(at, instrumentClock(instrumentId));
  return (
    <li className={withdrawnAt === null ? 'review' : 'review review-withdrawn'}>
      <p>
        <strong>
          {instrumentName(names, language, code)} · {domain.claimKind[judgement.kind]} · {quote}
        </strong>{' '}
        {words.fault[judgement.fault]}
      </p>
      {judgement.note !== null && <p className="second">{judgement.note}</p>}
      <p className="stamp">
        {words.by(who(judgement.madeBy), moment(judgement.madeAt))} ·{' '}
        {withdrawnAt === null
          ? words.inForce
          : words.withdrawnBy(who(withdrawnBy ?? 'operator'), moment(withdrawnAt))}
      </p>
      {withdrawnAt === null && (
        <button
          type="button"
          className="button button-quiet"
          aria-label={words.withdrawOf(quote)}
          onClick={() => props.onWithdraw(judgement.id, quote)}
        >
          {words.withdraw}
        </button>
      )}
    </li>
  );
}

/** Of which numbers did people say that Newstape is wrong, who and why? For the operator. */
export function ReviewsPanel(props: { onWithdraw: (id: string, quote: string) => void }) {
  const words = claimListWords(useLanguage());
  const query = useQuery(claimJudgementsQuery);
  if (query.isPending) return null;
  if (query.data?.judgements.length === 0) return null;
  return (
    <Panel title={words.judgementsTitle} className="reviews-panel">
      {query.isError ? (
        <PanelError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div className="panel-body">
          <ul>
            {query.data.judgements.map((judgement) => (
              <Review key={judgement.id} judgement={judgement} onWithdraw={props.onWithdraw} />
            ))}
          </ul>
          <p className="stamp">{words.judgementsNote}</p>
        </div>
      )}
    </Panel>
  );
}
