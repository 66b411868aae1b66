import type { DateEvidence } from '../../shared/schemas/article.ts';
import type { ExplainedLine } from '../articles/explain-page.ts';
import type { SourceReading } from '../pipeline/read-source.ts';

const signs = { headline: 'H', kept: '+', leftOut: ' ' } as const;

/** Longest line of a page that is printed, in characters. */
const longest = 100;

/** Why a document was read as it was, for a person at a terminal: what it is, its date with all evidence, and each line of it. */
export function explanationText(
  { source, reading }: SourceReading,
  lines: readonly ExplainedLine[] | null,
): string {
  const head =
    reading.outcome === 'rejected'
      ? [`  no article (${reading.rejection.reason}): ${reading.rejection.detail}`]
      : articleLines(reading.article, reading.charset);
  return [source, ...head, ...(lines ? pageLines(lines) : [])].join('\n');
}

function articleLines(
  article: Extract<SourceReading['reading'], { outcome: 'article' }>['article'],
  charset: string,
): string[] {
  const { date } = article;
  return [
    `  title      ${article.title ?? '(none)'}`,
    `  page title ${article.pageTitle ?? '(none)'}`,
    `  read as    ${article.language}, ${article.coverage}, ${charset}${article.publisher ? `, ${article.publisher}` : ''}`,
    `  address    ${article.canonicalUrl ?? '(not known)'}`,
    `  date       ${date.publishedAt ?? date.date ?? 'not determined'} (precision: ${date.precision}; known by: ${date.basis})`,
    ...(date.revised ? [`  revised    ${date.revised.at ?? date.revised.date}`] : []),
    ...date.evidence.map((one) => `    ${evidenceText(one)}`),
    ...date.conflicts.map((one) => `    contradicts it: ${evidenceText(one)}`),
  ];
}

function evidenceText({ basis, surface, note, date }: DateEvidence): string {
  return `${basis}: "${surface}"${date === null ? '' : ` (${date})`}: ${note}`;
}

function pageLines(lines: readonly ExplainedLine[]): string[] {
  return [
    '  lines      H headline, + text of the article',
    ...lines.map(
      ({ text, decision, reason }) =>
        `  ${signs[decision]} ${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}  [${reason}]`,
    ),
  ];
}
