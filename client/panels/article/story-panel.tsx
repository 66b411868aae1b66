import { outletName, sourceName } from '../../format/source-name.ts';
import './article.css';
import { Link } from 'wouter';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import { articleWords } from '../../format/article-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { publishedText, storyClock } from '../../format/story-time.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { MarkedText, type OnName } from './marked-text.tsx';
import { claimPlaces, markVerdict, type TextMark, textMarks } from './text-marks.ts';

type Article = ArticleReply['article'];
type Words = ReturnType<typeof articleWords>;

const VERDICTS = ['verified', 'contradicted', 'pending', 'unverifiable'] as const;

/** Where the lines of a text stand in it, from an offset on; empty lines are none. */
function linesOf(text: string, from: number): { start: number; end: number }[] {
  return [...text.slice(from).matchAll(/(?<![^\n])[^\S\n]*\S[^\n]*/g)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

function webAddress(article: Article): string | null {
  return /^https?:\/\//.test(article.canonicalUrl ?? '') ? article.canonicalUrl : null;
}

function missingText(article: Article, words: Words): string {
  if (article.givenOut === 'facts') return words.withheld;
  return article.coverage === 'titleOnly' ? words.onlyHeadline : words.noText;
}

/** How each kind of number looks in the text above, for the kinds that are there. */
function MarkLegend(props: { marks: readonly TextMark[] }) {
  const domain = domainWords(useLanguage());
  const there = new Set(props.marks.filter((mark) => mark.claims.length > 0).map(markVerdict));
  if (there.size === 0) return null;
  return (
    <ul className="text-legend stamp">
      {VERDICTS.filter((verdict) => there.has(verdict)).map((verdict) => (
        <li key={verdict}>
          <span className={`text-claim text-claim-${verdict}`} aria-hidden="true">
            123
          </span>{' '}
          {domain.verdict[verdict]}
        </li>
      ))}
    </ul>
  );
}

function Facts(props: { article: Article }) {
  const language = useLanguage();
  const [words, screen] = [articleWords(language), screenWords(language)];
  const { article } = props;
  const address = webAddress(article);
  return (
    <dl className="facts">
      <dt>{words.outlet}</dt>
      <dd>{article.publisher ?? screen.noPublisher}</dd>
      <dt>{words.source}</dt>
      <dd>{sourceName(article.sourceName, language)}</dd>
      <dt>{words.coverageLabel}</dt>
      <dd>{words.coverage[article.coverage]}</dd>
      <dt>{words.givenOutLabel}</dt>
      <dd>{words.givenOut[article.givenOut]}</dd>
      {address !== null && (
        <>
          <dt>{words.address}</dt>
          <dd className="long-address">
            <a href={address} rel="noreferrer noopener" target="_blank">
              {address}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

function Byline(props: { article: Article }) {
  const language = useLanguage();
  const [words, screen] = [articleWords(language), screenWords(language)];
  const { article } = props;
  const address = webAddress(article);
  const clock = storyClock(article.date, article.language);
  return (
    <p className="second">
      {outletName(article, language)} ·{' '}
      <span className="nowrap">{publishedText(article.date, clock, language)}</span>
      {article.date.precision === 'day' && ` (${words.precision.day})`}
      {` · ${words.coverage[article.coverage]}`}
      {address !== null && (
        <>
          {' · '}
          <a href={address} rel="noreferrer noopener" target="_blank">
            {screen.original}
          </a>
        </>
      )}
    </p>
  );
}

/** A headline that stood on another story's page says so and leads there. */
function TeaserNote(props: { article: Article }) {
  const words = articleWords(useLanguage());
  const { kind, parentArticleId } = props.article;
  if (kind !== 'teaser') return null;
  return (
    <p className="source-note">
      {words.teaserOf}{' '}
      {parentArticleId !== null && (
        <Link href={`/article/${encodeURIComponent(parentArticleId)}`}>{words.toParent}</Link>
      )}
    </p>
  );
}

interface ShownText {
  article: Article;
  marks: readonly TextMark[];
  places: ReadonlyMap<string, number>;
  onName: OnName | undefined;
}

/** Where the body starts in the shown text: after the headline, where that stands first in it. */
function bodyStart({ excerpt, title }: Article): number {
  return title !== null && excerpt.startsWith(title) ? title.length : 0;
}

function StoryHead(props: ShownText) {
  const screen = screenWords(useLanguage());
  const { article, marks, places, onName } = props;
  const end = bodyStart(article);
  return (
    <div className="panel-section">
      <h1 className="story-headline" lang={article.language}>
        {end > 0 ? (
          <MarkedText
            text={article.excerpt}
            from={0}
            to={end}
            marks={marks}
            places={places}
            onName={onName}
          />
        ) : (
          (article.title ?? screen.noHeadline)
        )}
      </h1>
      <Byline article={article} />
      {article.note !== null && (
        <p className="source-note">
          <strong>{screen.note}</strong> <span>{article.note}</span>
        </p>
      )}
      <TeaserNote article={article} />
    </div>
  );
}

function StoryText(props: ShownText) {
  const words = articleWords(useLanguage());
  const { article, marks, places, onName } = props;
  const lines = linesOf(article.excerpt, bodyStart(article));
  if (lines.length === 0) {
    return (
      <div className="panel-section story-text">
        <p className="second">{missingText(article, words)}</p>
      </div>
    );
  }
  return (
    <div className="panel-section story-text" lang={article.language}>
      {lines.map(({ start, end }) => (
        <p key={start}>
          <MarkedText
            text={article.excerpt}
            from={start}
            to={end}
            marks={marks}
            places={places}
            onName={onName}
          />
        </p>
      ))}
    </div>
  );
}

/** What does the story say, and how much of it was there to read? */
export function StoryPanel(props: { reply: ArticleReply; onName?: OnName | undefined }) {
  const words = articleWords(useLanguage());
  const { article, claims, mentions } = props.reply;
  const marks = textMarks(article.excerpt, claims, mentions);
  const shown = { article, marks, places: claimPlaces(marks), onName: props.onName };
  return (
    <Panel title={words.textTitle} titleHidden className="story-panel">
      <StoryHead {...shown} />
      <StoryText {...shown} />
      <div className="panel-section">
        <MarkLegend marks={marks} />
        <Facts article={article} />
      </div>
    </Panel>
  );
}
