import { useQuery } from '@tanstack/react-query';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import { articleQuery } from '../../api/article.ts';
import { ApiError } from '../../api/fetch-json.ts';
import { articleWords } from '../../format/article-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { CompaniesPanel } from '../../panels/article/companies-panel.tsx';
import { DatePanel } from '../../panels/article/date-panel.tsx';
import { NumbersPanel } from '../../panels/article/numbers-panel.tsx';
import { SameStoryPanel } from '../../panels/article/same-story-panel.tsx';
import { StoryPanel } from '../../panels/article/story-panel.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { MessagePage } from './message-page.tsx';

function ReadArticle(props: { reply: ArticleReply }) {
  const words = screenWords(useLanguage());
  const { reply } = props;
  usePageTitle(reply.article.title ?? words.noHeadline);
  return (
    <div className="article-grid">
      <div className="article-column">
        <StoryPanel reply={reply} />
        <NumbersPanel reply={reply} />
        <SameStoryPanel reply={reply} />
      </div>
      <div className="article-column">
        <DatePanel article={reply.article} />
        <CompaniesPanel mentions={reply.mentions} />
      </div>
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
