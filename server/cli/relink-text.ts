import type { LinkChange, RelinkReport } from '../../shared/schemas/relink-report.ts';

/** What linking again changed, for a person at a terminal. */
export function relinkText(report: RelinkReport): string {
  const { articlesRead, articlesChanged, linksAdded, linksRemoved, linksMoved } = report;
  const would = report.dryRun ? ' would be' : '';
  return [
    `${articlesRead} ${articlesRead === 1 ? 'article' : 'articles'} read, ${articlesChanged} of them${would} changed: links ${linksAdded} added, ${linksRemoved} removed, ${linksMoved} moved to another instrument`,
    ...judgementLines(report),
    ...report.unknownArticleIds.map((id) => `${id}: no article has this id`),
    ...report.instruments.flatMap(({ instrumentId, gained, lost, examples }) => [
      `${instrumentId}  +${gained} -${lost}`,
      ...examples.map(exampleLine),
    ]),
  ].join('\n');
}

function judgementLines({ judgementsApplied, judgementsWordsGone }: RelinkReport): string[] {
  return [
    ...(judgementsApplied > 0 ? [`${judgementsApplied} judgements of people stay in force`] : []),
    ...(judgementsWordsGone > 0
      ? [`${judgementsWordsGone} judgements speak of words that are no longer in the text`]
      : []),
  ];
}

function exampleLine({ articleId, title, surfaceForm, before, after }: LinkChange): string {
  return `  "${surfaceForm}": ${before ?? 'not linked'} → ${after ?? 'not linked'}  ${title ?? '(no headline)'} (${articleId})`;
}
