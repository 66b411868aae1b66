import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { checkAnswer } from '../../../shared/schemas/check-answer.ts';
import type { CheckReply, CheckRequest } from '../../../shared/schemas/check-reply.ts';
import { checkText, keepCheck } from '../../api/check.ts';
import { serviceStateQuery } from '../../api/service-state.ts';
import { asOfWords } from '../../format/as-of-words.ts';
import { checkFailure } from '../../format/check-failure.ts';
import { checkWords } from '../../format/check-words.ts';
import { sourceLine } from '../../format/terms-words.ts';
import { CheckForm } from '../../panels/check/check-form.tsx';
import { CheckedCompaniesPanel } from '../../panels/check/companies-panel.tsx';
import { DateLine } from '../../panels/check/date-line.tsx';
import { MissingPanel } from '../../panels/check/missing-panel.tsx';
import { NumberPanel } from '../../panels/check/number-panel.tsx';
import { NumbersTable } from '../../panels/check/numbers-table.tsx';
import { SharePanel } from '../../panels/check/share-panel.tsx';
import { CheckedStoryPanel } from '../../panels/check/story-panel.tsx';
import { useChosenNumber } from '../../panels/check/use-chosen-number.ts';
import { useAsOf } from '../../ui/as-of-context.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { rememberRemovalToken } from '../kept-check-token.ts';
import { usePageTitle } from '../use-page-title.ts';

/** What was asked last and what came of it; `turn` counts the answers. */
interface Answered {
  reply: CheckReply;
  request: CheckRequest;
  turn: number;
}

interface CheckedProps extends Answered {
  /** Checks the same text again, with more that is said of it. */
  onAgain: (stated: Pick<CheckRequest, 'date' | 'whole'>) => void;
  onNew: () => void;
  isPending: boolean;
  error: Error | null;
}

/** Keeps the facts under an address once asked. */
function Keep(props: { keep: ReturnType<typeof useKeep>; request: CheckRequest }) {
  const language = useLanguage();
  const words = checkWords(language);
  const { keep } = props;
  if (keep.data) return null;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={keep.isPending}
        onClick={() => keep.mutate(props.request)}
      >
        {keep.isPending ? words.keeping : words.keepLink}
      </button>
      {keep.error && <span role="alert">{checkFailure(keep.error, language)}</span>}
    </>
  );
}

const useKeep = () =>
  useMutation({
    mutationFn: keepCheck,
    onSuccess: ({ id, removalToken }) => rememberRemovalToken(id, removalToken),
  });

function Checked(props: CheckedProps) {
  const language = useLanguage();
  const words = checkWords(language);
  const { reply, request } = props;
  const { facts, bars } = reply;
  const choosing = useChosenNumber(facts.numbers);
  const keep = useKeep();
  const answer = checkAnswer(facts, language);
  const isKeepable = facts.numbers.length > 0 || facts.companies.length > 0;
  usePageTitle(answer);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever pressed the button hears the answer first.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="page-head check-head">
        <div>
          <h1 className="page-title" tabIndex={-1} ref={heading}>
            {answer}
          </h1>
          <p className="second">
            {words.perNumber} · {words.notStored}
          </p>
        </div>
        <div className="actions">
          <button type="button" className="button" onClick={props.onNew}>
            {words.newText}
          </button>
          {isKeepable && <Keep keep={keep} request={request} />}
        </div>
      </div>
      {props.error && (
        <p role="alert" className="check-failure">
          <strong>{words.failedTitle}.</strong> {checkFailure(props.error, language)}
        </p>
      )}
      <div className="check-grid" aria-busy={props.isPending}>
        <div className="check-column">
          <MissingPanel facts={facts} />
          <CheckedStoryPanel
            reply={reply}
            chosen={choosing.chosen}
            dateLine={<DateLine facts={facts} onDate={(date) => props.onAgain({ date })} />}
            onChoose={choosing.choose}
            onWhole={() => props.onAgain({ whole: true })}
          />
          {choosing.chosen && (
            <NumberPanel
              facts={facts}
              chosen={choosing.chosen}
              bars={bars}
              onStep={choosing.step}
              onClose={choosing.clear}
            />
          )}
        </div>
        <div className="check-column">
          {facts.numbers.length > 0 && (
            <NumbersTable
              numbers={facts.numbers}
              shownDay={facts.date}
              chosen={choosing.chosen}
              onChoose={choosing.choose}
            />
          )}
          {keep.data && (
            <SharePanel
              id={keep.data.id}
              answer={answer}
              removal={<p className="stamp">{words.keepRemovable}</p>}
            />
          )}
          <CheckedCompaniesPanel facts={facts} />
        </div>
      </div>
      {facts.numbers.length > 0 && (
        <p className="stamp check-foot">
          {words.foot(facts.sources.map((source) => sourceLine(source, language)).join(', '))}
        </p>
      )}
    </>
  );
}

/** `/check`: a text or an address, and what its numbers come to. */
export function CheckPage() {
  const language = useLanguage();
  const [words, moment] = [checkWords(language), asOfWords(language)];
  const isNow = useAsOf() === null;
  // An answer stays on the screen while the text is checked again, and where that fails.
  const [answered, setAnswered] = useState<Answered | null>(null);
  const check = useMutation({
    mutationFn: checkText,
    onSuccess: (reply, request) =>
      setAnswered((before) => ({ reply, request, turn: (before?.turn ?? 0) + 1 })),
  });
  const mayFetch = useQuery(serviceStateQuery).data?.audience === 'operator';
  usePageTitle(words.pageTitle);
  if (answered) {
    return (
      <Checked
        key={answered.turn}
        {...answered}
        onAgain={(stated) => check.mutate({ ...answered.request, ...stated })}
        onNew={() => {
          check.reset();
          setAnswered(null);
        }}
        isPending={check.isPending}
        error={check.error}
      />
    );
  }
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{words.pageTitle}</h1>
        <p className="second">{words.lead}</p>
      </div>
      {isNow ? (
        <CheckForm pending={check.isPending} error={check.error} mayFetch={mayFetch} onCheck={check.mutate} />
      ) : (
        <PanelMessage kind="empty" title={moment.checkTitle} text={moment.checkText} />
      )}
    </>
  );
}
