import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CheckReply, CheckRequest } from '../../../shared/schemas/check-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { checkText, keepCheck } from '../../api/check.ts';
import { checkWords } from '../../format/check-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { checkAnswer } from '../../panels/check/check-answer.ts';
import { CheckForm } from '../../panels/check/check-form.tsx';
import { CheckedCompaniesPanel } from '../../panels/check/companies-panel.tsx';
import { DateLine } from '../../panels/check/date-line.tsx';
import { MissingPanel } from '../../panels/check/missing-panel.tsx';
import { NumberPanel } from '../../panels/check/number-panel.tsx';
import { NumbersTable } from '../../panels/check/numbers-table.tsx';
import { SharePanel } from '../../panels/check/share-panel.tsx';
import { CheckedStoryPanel } from '../../panels/check/story-panel.tsx';
import { useChosenNumber } from '../../panels/check/use-chosen-number.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { usePageTitle } from '../use-page-title.ts';

interface CheckedProps {
  reply: CheckReply;
  request: CheckRequest;
  onDate: (date: SessionDate) => void;
  onNew: () => void;
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
      {keep.error && <span role="alert">{describeFailure(keep.error, language).text}</span>}
    </>
  );
}

const useKeep = () => useMutation({ mutationFn: keepCheck });

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
      <div className="check-grid">
        <div className="check-column">
          <MissingPanel facts={facts} />
          <CheckedStoryPanel
            reply={reply}
            chosen={choosing.chosen}
            dateLine={<DateLine key={facts.date} facts={facts} onDate={props.onDate} />}
            onChoose={choosing.choose}
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
          {keep.data && <SharePanel id={keep.data.id} answer={answer} />}
          <CheckedCompaniesPanel facts={facts} />
        </div>
      </div>
      <p className="stamp check-foot">{words.foot(facts.sources.map(({ name }) => name).join(', '))}</p>
    </>
  );
}

/** `/check`: a text or an address, and what its numbers come to. */
export function CheckPage() {
  const words = checkWords(useLanguage());
  const check = useMutation({ mutationFn: checkText });
  const { data, variables } = check;
  usePageTitle(words.pageTitle);
  if (data && variables) {
    return (
      <Checked
        key={data.madeAt + data.facts.date}
        reply={data}
        request={variables}
        onDate={(date) => check.mutate({ ...variables, date })}
        onNew={check.reset}
      />
    );
  }
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{words.pageTitle}</h1>
        <p className="second">{words.lead}</p>
      </div>
      <CheckForm pending={check.isPending} error={check.error} onCheck={check.mutate} />
    </>
  );
}
