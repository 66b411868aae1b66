import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import type { StoryArticle } from '../../../shared/schemas/revision.ts';
import { articleWords } from '../../format/article-words.ts';
import type { MarketClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { knownText, storyClock } from '../../format/story-time.ts';
import { textLanguage } from '../../format/text-language.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

interface TimedReply {
  reply: ArticleReply;
  clock: MarketClock;
}

function StoryLink(props: { story: StoryArticle; kind?: string; clock: MarketClock; children?: ReactNode }) {
  const language = useLanguage();
  const screen = screenWords(language);
  const { story } = props;
  return (
    <li className="story-link">
      <Link href={`/article/${encodeURIComponent(story.id)}`} lang={textLanguage(story.title ?? '')}>
        {story.title ?? screen.noHeadline}
      </Link>
      <p className="stamp">
        {props.kind !== undefined && <strong>{props.kind}</strong>}
        {props.kind !== undefined && ' · '}
        {story.publisher ?? screen.noPublisher} · {knownText(story.knownAt, props.clock, language)}
      </p>
      {props.children}
    </li>
  );
}

function SameStory(props: TimedReply) {
  const words = articleWords(useLanguage());
  const { firstReport, echoes } = props.reply;
  const isAlone = firstReport === null && echoes.length === 0;
  return (
    <div className="panel-body">
      {isAlone && <p className="second">{words.standsAlone}</p>}
      {firstReport === null && !isAlone && <p className="second">{words.isFirst(echoes.length)}</p>}
      <ul>
        {firstReport !== null && (
          <StoryLink story={firstReport} kind={words.firstReport} clock={props.clock} />
        )}
        {echoes.map((echo) => (
          <StoryLink key={echo.id} story={echo} kind={words.echo} clock={props.clock} />
        ))}
      </ul>
    </div>
  );
}

function Reused(props: TimedReply) {
  const words = articleWords(useLanguage());
  const { reusedEntry } = props.reply;
  if (reusedEntry.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{words.reusedTitle}</h3>
      <p className="second">{words.reusedText}</p>
      <ul>
        {reusedEntry.map((story) => (
          <StoryLink key={story.id} story={story} clock={props.clock}>
            <p className="stamp long-address">{story.guid}</p>
          </StoryLink>
        ))}
      </ul>
    </section>
  );
}

function Revisions(props: TimedReply) {
  const language = useLanguage();
  const [words, screen] = [articleWords(language), screenWords(language)];
  const { revisions } = props.reply;
  return (
    <section className="panel-section">
      <h3>{words.revisionsTitle}</h3>
      {revisions.length <= 1 ? (
        <p className="second">{words.unchanged}</p>
      ) : (
        <ol className="revision-list">
          {revisions.map((revision) => (
            <li key={revision.sequence}>
              <p className="second">
                <span className="nowrap">{knownText(revision.knownAt, props.clock, language)}</span>{' '}
                <strong>
                  {revision.changes.length === 0
                    ? words.firstState
                    : words.changed(revision.changes.map((change) => words.change[change]).join(', '))}
                </strong>
              </p>
              <p lang={textLanguage(revision.title ?? '')}>{revision.title ?? screen.noHeadline}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Teasers(props: { teasers: ArticleReply['teasers'] }) {
  const language = useLanguage();
  const [words, screen] = [articleWords(language), screenWords(language)];
  if (props.teasers.length === 0) return null;
  return (
    <details className="panel-section fold">
      <summary>{words.teasersTitle(props.teasers.length)}</summary>
      <p className="stamp">{words.teasersText}</p>
      <ul className="plain-list">
        {props.teasers.map(({ id, title }) => (
          <li key={id} lang={textLanguage(title ?? '')}>
            {title ?? screen.noHeadline}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who else told the story, what was changed in it since, and what else stood on its page? */
export function SameStoryPanel(props: { reply: ArticleReply }) {
  const words = articleWords(useLanguage());
  const { reply } = props;
  const clock = storyClock(reply.article.date, reply.article.language);
  return (
    <Panel title={words.sameStoryTitle} className="same-story-panel">
      <SameStory reply={reply} clock={clock} />
      <Reused reply={reply} clock={clock} />
      <Revisions reply={reply} clock={clock} />
      <Teasers teasers={reply.teasers} />
    </Panel>
  );
}
