import './correction.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ShownJudgement, StandingJudgement } from '../../../shared/schemas/link-judgement-request.ts';
import { type InstrumentNamer, useInstrumentNames } from '../../api/instrument-names.ts';
import { linkJudgementsQuery, withdrawLinkJudgement } from '../../api/link-judgements.ts';
import { correctionWords } from '../../format/correction-words.ts';
import { formatInstant } from '../../format/date.ts';
import { describeFailure } from '../../format/failure.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import type { MarketClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

interface Judged {
  judgement: StandingJudgement;
  name: string;
  clock: MarketClock;
}

function useWho(): (name: string) => string {
  const words = correctionWords(useLanguage());
  return (name) => (name === 'operator' ? words.operator : name);
}

function Standing(props: Judged) {
  const words = correctionWords(useLanguage());
  const who = useWho();
  const { judgement, clock } = props;
  const { withdrawnAt, withdrawnBy, inForce } = judgement;
  if (withdrawnAt !== null) {
    const moment = formatInstant(withdrawnAt, clock);
    return <>{words.withdrawnBy(who(withdrawnBy ?? 'operator'), moment)}</>;
  }
  return <>{inForce ? words.inForce : words.superseded}</>;
}

function JudgementRow(props: Judged & { onWithdraw: (() => void) | null }) {
  const words = correctionWords(useLanguage());
  const who = useWho();
  const { judgement, name, clock } = props;
  const { span, reason, madeBy, madeAt, verdict, placement } = judgement;
  const said = words.said[verdict](name);
  return (
    <li className={judgement.withdrawnAt === null ? 'judgement' : 'judgement judgement-withdrawn'}>
      <p>
        <strong>{said}</strong>
        {span !== null && <span className="second"> · {words.atSpan(span.surfaceForm)}</span>}
      </p>
      {words.placement[placement] !== null && <p className="second">{words.placement[placement]}</p>}
      {reason !== null && <p className="second">{reason}</p>}
      <p className="stamp">
        {words.by(who(madeBy), formatInstant(madeAt, clock))} · <Standing {...props} />
      </p>
      {props.onWithdraw && (
        <button
          type="button"
          className="button"
          aria-label={words.withdrawOf(said)}
          onClick={props.onWithdraw}
        >
          {words.withdraw}
        </button>
      )}
    </li>
  );
}

function nameIn(nameOf: InstrumentNamer, id: string, language: 'ko' | 'en'): string {
  const names = nameOf(id);
  const code = instrumentCode(id);
  return names === null ? code : instrumentName(names, language, code);
}

function JudgementList(props: {
  articleId: string;
  judgements: readonly StandingJudgement[];
  clock: MarketClock;
  /** The name that the person gave before, in this visit; empty where none was. */
  madeBy: string;
  onWithdrawn: (sentence: string) => void;
}) {
  const language = useLanguage();
  const words = correctionWords(language);
  const newest = [...props.judgements].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  const nameOf = useInstrumentNames(newest.map(({ instrumentId }) => instrumentId));
  const withdrawal = useMutation({
    mutationFn: ({ id }: StandingJudgement) =>
      withdrawLinkJudgement(props.articleId, id, props.madeBy === '' ? null : props.madeBy),
    onSuccess: (_, { instrumentId }) =>
      props.onWithdrawn(words.withdrawn(nameIn(nameOf, instrumentId, language))),
  });
  return (
    <>
      {withdrawal.error && (
        <p className="correction-error" role="alert">
          <strong>{words.notKept}</strong> {describeFailure(withdrawal.error, language).text}
        </p>
      )}
      <ul>
        {newest.map((judgement) => (
          <JudgementRow
            key={judgement.id}
            judgement={judgement}
            name={nameIn(nameOf, judgement.instrumentId, language)}
            clock={props.clock}
            onWithdraw={judgement.withdrawnAt === null ? () => withdrawal.mutate(judgement) : null}
          />
        ))}
      </ul>
    </>
  );
}

/** What have people said about the links of this story, and does it still stand? For the operator, who may withdraw it. */
export function CorrectionsPanel(props: {
  articleId: string;
  clock: MarketClock;
  /** The name that the person gave before, in this visit; empty where none was. */
  madeBy: string;
  onWithdrawn: (sentence: string) => void;
}) {
  const language = useLanguage();
  const words = correctionWords(language);
  const query = useQuery(linkJudgementsQuery(props.articleId));
  return (
    <Panel title={words.listTitle} className="corrections-panel">
      {query.isPending && <LoadingBlock label={screenWords(language).loading} height={64} bars={2} />}
      {query.isError && <PanelError error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (
        <div className="panel-body">
          {query.data.judgements.length === 0 && <p className="second">{words.listNone}</p>}
          <JudgementList {...props} judgements={query.data.judgements} />
          <p className="stamp">{words.outranks}</p>
        </div>
      )}
    </Panel>
  );
}

/** What people said of the links and what stands, as any reader may know it: who and why where the server tells them. */
export function ShownCorrections(props: { judgements: readonly ShownJudgement[]; clock: MarketClock }) {
  const language = useLanguage();
  const words = correctionWords(language);
  const who = useWho();
  if (props.judgements.length === 0) return null;
  return (
    <Panel title={words.listTitle} className="corrections-panel">
      <div className="panel-body">
        <ul>
          {props.judgements.map((one) => {
            const moment = formatInstant(one.madeAt, props.clock);
            const names = {
              nameKorean: one.instrumentNameKorean,
              nameEnglish: one.instrumentNameEnglish,
            };
            const name = instrumentName(names, language, instrumentCode(one.instrumentId));
            return (
              <li key={one.id} className="judgement">
                <p>
                  <strong>{words.said[one.verdict](name)}</strong>
                  {one.span !== null && (
                    <span className="second"> · {words.atSpan(one.span.surfaceForm)}</span>
                  )}
                </p>
                {one.reason !== null && <p className="second">{one.reason}</p>}
                <p className="stamp">{one.madeBy === null ? moment : words.by(who(one.madeBy), moment)}</p>
              </li>
            );
          })}
        </ul>
        <p className="stamp">{words.outranks}</p>
      </div>
    </Panel>
  );
}
