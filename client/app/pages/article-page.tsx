import { useQuery } from '@tanstack/react-query';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import { articleQuery } from '../../api/article.ts';
import { ApiError } from '../../api/fetch-json.ts';
import { articleWords } from '../../format/article-words.ts';
import { correctionWords } from '../../format/correction-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { storyClock } from '../../format/story-time.ts';
import { CompaniesPanel } from '../../panels/article/companies-panel.tsx';
import { DatePanel } from '../../panels/article/date-panel.tsx';
import { NumbersPanel } from '../../panels/article/numbers-panel.tsx';
import { SameStoryPanel } from '../../panels/article/same-story-panel.tsx';
import { StoryPanel } from '../../panels/article/story-panel.tsx';
import { ReviewNotice } from '../../panels/claim-list/review-actions.tsx';
import {
  AlsoAboutButton,
  CorrectionNotice,
  WrongCompanyButton,
} from '../../panels/correction/correction-actions.tsx';
import { CorrectionsPanel, ShownCorrections } from '../../panels/correction/corrections-panel.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { wrongCompanyOf } from '../article-correction.ts';
import { useClaimReview } from '../use-claim-review.tsx';
import { type LinkCorrection, useLinkCorrection } from '../use-link-correction.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { MessagePage } from './message-page.tsx';

const linksOf = ({ article, mentions }: ArticleReply) => ({
  articleId: article.id,
  text: article.excerpt,
  mentions,
});

/** The companies of the story, with what an operator may do about each link. */
function Companies(props: { reply: ArticleReply; correction: LinkCorrection }) {
  const language = useLanguage();
  const words = correctionWords(language);
  const { reply, correction } = props;
  if (!correction.mayCorrect) return <CompaniesPanel mentions={reply.mentions} />;
  const articleIds = [reply.article.id];
  return (
    <CompaniesPanel
      mentions={reply.mentions}
      actionsOf={({ id, first }) => (
        <WrongCompanyButton
          name={instrumentName(
            { nameKorean: first.instrumentNameKorean, nameEnglish: first.instrumentNameEnglish },
            language,
            instrumentCode(id),
          )}
          onPress={() => correction.open(wrongCompanyOf(linksOf(reply), id, null, language))}
        />
      )}
      actions={
        <>
          <AlsoAboutButton
            onPress={() => correction.open({ articleIds, wrong: null, places: [], chosenStart: null })}
          />
          <p className="stamp">{words.pressNames}</p>
        </>
      }
    />
  );
}

function ReadArticle(props: { reply: ArticleReply }) {
  const language = useLanguage();
  const words = screenWords(language);
  const correction = useLinkCorrection();
  const review = useClaimReview();
  const { reply } = props;
  const { article } = reply;
  usePageTitle(article.title ?? words.noHeadline);
  return (
    <div className="article-grid">
      <div className="article-column">
        <ReviewNotice sentence={review.notice} />
        <StoryPanel
          reply={reply}
          onName={
            correction.mayCorrect
              ? ({ instrumentId, start }) =>
                  instrumentId !== null &&
                  correction.open(wrongCompanyOf(linksOf(reply), instrumentId, start, language))
              : undefined
          }
        />
        <NumbersPanel reply={reply} actionOf={review.mayReview ? review.buttonOf : undefined} />
        <SameStoryPanel reply={reply} />
      </div>
      <div className="article-column">
        <CorrectionNotice sentence={correction.notice} />
        <DatePanel article={article} />
        <Companies reply={reply} correction={correction} />
        {!correction.mayCorrect && (
          <ShownCorrections
            judgements={reply.linkJudgements}
            clock={storyClock(article.date, article.language)}
          />
        )}
        {correction.mayCorrect && (
          <CorrectionsPanel
            articleId={article.id}
            clock={storyClock(article.date, article.language)}
            madeBy={correction.madeBy}
            onWithdrawn={correction.tell}
          />
        )}
      </div>
      {correction.dialog}
      {review.dialog}
    </div>
  );
}

function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 400);
}

function UnreadArticle(props: { error: Error | null; onRetry: () => void }) {
  const words = articleWords(useLanguage());
  usePageTitle(words.pageTitle);
  return (
    <>
      <h1 className="page-title">{words.pageTitle}</h1>
      <Panel title={words.textTitle} titleHidden>
        {props.error ? (
          <PanelError error={props.error} onRetry={props.onRetry} alone />
        ) : (
          <LoadingBlock label={words.loading} height={480} bars={8} />
        )}
      </Panel>
    </>
  );
}

/** `/article/:id`: why one article was read as it was. */
export function ArticlePage(props: { articleId: string }) {
  const words = articleWords(useLanguage());
  const { articleId } = props;
  const query = useQuery(articleQuery(articleId));
  if (query.data) return <ReadArticle key={articleId} reply={query.data} />;
  if (isUnknown(query.error)) {
    return <MessagePage title={words.unknownTitle} text={words.unknownText(articleId)} />;
  }
  return <UnreadArticle error={query.error} onRetry={() => void query.refetch()} />;
}
