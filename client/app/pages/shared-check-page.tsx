import '../../panels/check/check.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { SharedCheckReply } from '../../../shared/schemas/check-reply.ts';
import { sharedCheckQuery } from '../../api/check.ts';
import { ApiError } from '../../api/fetch-json.ts';
import { checkWords } from '../../format/check-words.ts';
import { formatInstant } from '../../format/date.ts';
import { screenWords } from '../../format/screen-words.ts';
import { storyClock } from '../../format/story-time.ts';
import { checkAnswer } from '../../panels/check/check-answer.ts';
import { CheckedCompaniesPanel } from '../../panels/check/companies-panel.tsx';
import { DateLine } from '../../panels/check/date-line.tsx';
import { NumberPanel } from '../../panels/check/number-panel.tsx';
import { NumbersTable } from '../../panels/check/numbers-table.tsx';
import { SharePanel } from '../../panels/check/share-panel.tsx';
import { useChosenNumber } from '../../panels/check/use-chosen-number.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { MessagePage } from './message-page.tsx';

function KeptCheck(props: { reply: SharedCheckReply }) {
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
          <CheckedCompaniesPanel facts={facts} />
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
          <SharePanel id={id} answer={answer} />
        </div>
      </div>
      <p className="stamp check-foot">
        {words.pricesNow} {words.foot(facts.sources.map(({ name }) => name).join(', '))}
      </p>
    </>
  );
}

/** `/check/:id`: what a check found when it was kept. */
export function SharedCheckPage(props: { id: string }) {
  const language = useLanguage();
  const words = checkWords(language);
  const query = useQuery(sharedCheckQuery(props.id));
  if (query.data) return <KeptCheck key={props.id} reply={query.data} />;
  const { error } = query;
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
