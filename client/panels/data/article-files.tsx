import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ArticleFileReply } from '../../../shared/schemas/article-file-reply.ts';
import { uploadArticleFile } from '../../api/imports.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { DropZone } from './drop-zone.tsx';

type Outcome = { name: string } & ({ reply: ArticleFileReply } | { error: Error });

function Story({ story }: { story: ArticleFileReply['stories'][number] }) {
  const language = useLanguage();
  const words = dataWords(language);
  const { locator, articleId, title, companies, numbers, rejection } = story;
  if (rejection !== null)
    return (
      <li>
        <strong>{locator}</strong>{' '}
        {language === 'ko' &&
          words.rejection[rejection.reason] !== undefined &&
          `${words.rejection[rejection.reason]} `}
        <span className={language === 'ko' ? 'stamp' : ''} lang="en">
          {rejection.detail}
        </span>
      </li>
    );
  const named = companies.map(({ name }) => name).join(', ');
  return (
    <li>
      {articleId === null ? (
        (title ?? locator)
      ) : (
        <Link href={`/article/${encodeURIComponent(articleId)}`}>{title ?? locator}</Link>
      )}
      <span className="second data-block">
        {named === '' ? words.news.noCompanies : words.news.companies(named)} · {words.news.numbers(numbers)}
      </span>
    </li>
  );
}

/** Files of articles: each is read as soon as it is given, and what was found in it is told. */
export function ArticleFiles() {
  const language = useLanguage();
  const words = dataWords(language).news;
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        setReading(file.name);
        const outcome = await uploadArticleFile(file).then(
          (reply) => ({ reply }),
          (error: unknown) => ({ error: error instanceof Error ? error : new Error(String(error)) }),
        );
        setOutcomes((before) => [...before, { name: file.name, ...outcome }]);
      }
      setReading(null);
      await client.invalidateQueries();
    },
  });
  return (
    <div className="feed-search">
      <DropZone
        label={words.ways.files}
        button={words.articleFiles}
        help={words.articleHelp}
        accept=".html,.htm,.xhtml,.txt,.jsonl,.ndjson,.xml,.rss,.atom"
        onFiles={(files) => {
          if (files.length > 0) upload.mutate(files);
        }}
      />
      <p className="second" role="status">
        {reading !== null && words.reading(reading)}
      </p>
      {outcomes.map((outcome, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outcomes are only ever added at the end
        <section key={at} className="price-file" aria-label={outcome.name}>
          <h3>{outcome.name}</h3>
          {'error' in outcome ? (
            <p className="data-failure" role="alert">
              {describeFailure(outcome.error, language).text}
            </p>
          ) : (
            <>
              <p className="second">
                {words.fileRead(outcome.reply.stored, outcome.reply.unchanged, outcome.reply.rejected)}
              </p>
              <ul className="file-stories">
                {outcome.reply.stories.map((story) => (
                  <Story key={`${story.locator} ${story.articleId}`} story={story} />
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </div>
  );
}
