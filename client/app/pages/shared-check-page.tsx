import '../../panels/check/check.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { checkAnswer } from '../../../shared/schemas/check-answer.ts';
import type { SharedCheckReply } from '../../../shared/schemas/check-reply.ts';
import { removeCheck, sharedCheckQuery } from '../../api/check.ts';
import { ApiError } from '../../api/fetch-json.ts';
import { serviceStateQuery } from '../../api/service-state.ts';
import { checkWords } from '../../format/check-words.ts';
import { formatInstant } from '../../format/date.ts';
import { screenWords } from '../../format/screen-words.ts';
import { storyClock } from '../../format/story-time.ts';
import { sourceLine } from '../../format/terms-words.ts';
import { CheckedCompaniesPanel } from '../../panels/check/companies-panel.tsx';
import { DateLine } from '../../panels/check/date-line.tsx';
import { NumberPanel } from '../../panels/check/number-panel.tsx';
import { NumbersTable } from '../../panels/check/numbers-table.tsx';
import { RemoveCheck } from '../../panels/check/remove-check.tsx';
import { SharePanel } from '../../panels/check/share-panel.tsx';
import { useChosenNumber } from '../../panels/check/use-chosen-number.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { rememberRemovalToken, removalTokenOf } from '../kept-check-token.ts';
import { usePageTitle } from '../use-page-title.ts';
import { MessagePage } from './message-page.tsx';

/** For whoever kept the check, in the browser that did, and for the operator; nothing for anyone else. */
function Remove(props: { id: string; onRemoved: () => void }) {
  const { id } = props;
  const isOperator = useQuery(serviceStateQuery).data?.audience === 'operator';
  const [token] = useState(() => removalTokenOf(id));
  const removing = useMutation({
    mutationFn: () => removeCheck({ id, token }),
    onSuccess: () => {
      rememberRemovalToken(id, '');
      props.onRemoved();
    },
  });
  if (token === null && !isOperator) return null;
  return (
    <RemoveCheck isPending={removing.isPending} error={removing.error} onRemove={() => removing.mutate()} />
  );
}

function KeptCheck(props: { reply: SharedCheckReply; onRemoved: () => void }) {
  const language = useLanguage();
  const words = checkWords(language);
  const { id, madeAt, facts, bars } = props.reply;
  const choosing = useChosenNumber(facts.numbers);
  const answer = checkAnswer(facts, language);
  const clock = storyClock({ date: null, publishedAt: null }, facts.language);
  usePageTitle(answer);
  return (
    <>
      <div className="page-head check-head">
        <div>
          <h1 className="page-title">{answer}</h1>
          <p className="second">
            {words.keptAt(formatInstant(madeAt, clock))} · {words.perNumber}
          </p>
        </div>
        <div className="actions">
          <Link className="button" href="/check">
            {words.newText}
          </Link>
        </div>
      </div>
      <div className="check-grid">
        <div className="check-column">
          <Panel title={words.numbersTitle} titleHidden>
            <div className="panel-section">
              <DateLine facts={facts} />
              <p className="second">{words.withoutText}</p>
            </div>
          </Panel>
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
          <SharePanel id={id} answer={answer} removal={<Remove id={id} onRemoved={props.onRemoved} />} />
          <CheckedCompaniesPanel facts={facts} />
        </div>
      </div>
      <p className="stamp check-foot">
        {words.pricesNow} {words.foot(facts.sources.map((source) => sourceLine(source, language)).join(', '))}
      </p>
    </>
  );
}

/** `/check/:id`: what a check found when it was kept. */
export function SharedCheckPage(props: { id: string }) {
  const language = useLanguage();
  const words = checkWords(language);
  const query = useQuery(sharedCheckQuery(props.id));
  const [removedId, setRemovedId] = useState<string | null>(null);
  if (removedId === props.id) return <MessagePage title={words.removedTitle} text={words.removedText} />;
  if (query.data)
    return <KeptCheck key={props.id} reply={query.data} onRemoved={() => setRemovedId(props.id)} />;
  const { error } = query;
  if (error instanceof ApiError && error.status === 410)
    return <MessagePage title={words.goneTitle} text={words.goneText} />;
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return <MessagePage title={words.unknownTitle} text={words.unknownText} />;
  return (
    <Panel title={words.pageTitle} titleHidden>
      {error ? (
        <PanelError error={error} onRetry={() => void query.refetch()} alone />
      ) : (
        <LoadingBlock label={screenWords(language).loading} height={480} bars={8} />
      )}
    </Panel>
  );
}
