import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readFeedStamp } from '../../server/articles/dates/feed-stamp.ts';
import { readPage } from '../../server/articles/read-page.ts';
import type { DateFinding } from '../../shared/schemas/article.ts';
import { InstantUtcSchema, LanguageSchema, SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';

const GoldSchema = z.object({
  date: SessionDateSchema.nullable(),
  at: InstantUtcSchema.nullable(),
  precision: z.string().optional(),
  basis: z.string().optional(),
  revised: SessionDateSchema.optional(),
  /** A day that speaks against the chosen one and has to be kept. */
  conflict: SessionDateSchema.optional(),
  /** Further right answers for `date`. */
  accept: z.array(SessionDateSchema.nullable()).optional(),
});

/** One labelled stamp. It stands in a page that says nothing else of its date, or is the stamp of a feed's entry. */
const CaseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  language: LanguageSchema,
  hard: z.boolean().optional(),
  /** Lines between headline and text; HTML where `head` is given. */
  line: z.string().optional(),
  head: z.string().optional(),
  top: z.string().optional(),
  tail: z.string().optional(),
  body: z.string().optional(),
  stamp: z.string().optional(),
  url: z.string().optional(),
  crawlDate: SessionDateSchema.optional(),
  fetchedAt: InstantUtcSchema.optional(),
  gold: GoldSchema,
});
export type DateCase = z.infer<typeof CaseSchema>;

const neutral = {
  ko: {
    headline: '한빛전자, 신형 배터리 공장 착공…내후년 양산',
    body: '한빛전자가 신형 배터리 공장을 착공했다고 밝혔다. 회사는 공장이 완공되면 생산 능력이 두 배로 늘어난다고 설명했다.',
    more: '업계에서는 이번 투자가 시장 점유율을 높이는 데 도움이 될 것으로 본다. 회사 관계자는 고객사와 공급 계약을 협의하고 있다고 말했다.',
  },
  en: {
    headline: 'Hanbit Electronics breaks ground on battery plant',
    body: 'Hanbit Electronics has broken ground on a battery plant, the company said in a statement. The plant will double its capacity once it is complete.',
    more: 'Analysts said the investment would help the company win a larger share of the market. A spokesperson said it was in talks with customers about supply contracts.',
  },
} as const;

/** The labelled dates, in the order of the file. */
export function dateCases(): DateCase[] {
  return readFileSync('test/corpus/dates.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => CaseSchema.parse(JSON.parse(line)));
}

function pageOf(one: DateCase): { content: string; mediaType: 'text/html' | 'text/plain' } {
  const words = neutral[one.language];
  const body = one.body ?? words.body;
  if (one.head !== undefined) {
    const inside = `<article><h1>${words.headline}</h1>${one.line ?? ''}<p>${body}</p><p>${words.more}</p></article>`;
    const content = `<html><head><title>${words.headline}</title>${one.head}</head><body>${inside}</body></html>`;
    return { content, mediaType: 'text/html' };
  }
  const parts = [one.top, words.headline, one.line, body, words.more, one.tail];
  return { content: parts.filter((part) => part).join('\n\n'), mediaType: 'text/plain' };
}

/** What Newstape says of a case's date; `found` is null where the page was read as no article. */
export function dateOfCase(
  one: DateCase,
): Pick<DateFinding, 'date' | 'publishedAt' | 'precision'> & Partial<DateFinding> {
  if (one.stamp !== undefined) {
    const stamp = readFeedStamp(one.stamp, { language: one.language });
    const instant = stamp?.instant ?? null;
    return { date: stamp?.date ?? null, publishedAt: instant, precision: instant ? 'minute' : 'day' };
  }
  const { content, mediaType } = pageOf(one);
  const reading = readPage({
    content,
    mediaType,
    locator: one.id,
    ...(one.url === undefined ? {} : { url: one.url }),
    ...(one.crawlDate === undefined ? {} : { crawlDate: one.crawlDate }),
    ...(one.fetchedAt === undefined ? {} : { fetchedAt: one.fetchedAt }),
  });
  if (reading.outcome === 'article') return reading.article.date;
  throw new Error(`${one.id} was read as no article: ${reading.rejection.detail}`);
}

/** What is wrong with a reading, in words; empty where it is right. */
export function faultsOf(one: DateCase): string[] {
  const { gold } = one;
  const found = dateOfCase(one);
  const faults: string[] = [];
  const told = (name: string, value: unknown, wanted: unknown) =>
    faults.push(`${name} ${String(value)} instead of ${String(wanted)}`);
  if (![gold.date, ...(gold.accept ?? [])].includes(found.date)) told('date', found.date, gold.date);
  if (gold.accept === undefined && found.publishedAt !== gold.at) told('at', found.publishedAt, gold.at);
  if (gold.precision && !gold.accept && found.precision !== gold.precision)
    told('precision', found.precision, gold.precision);
  if (gold.basis && found.basis !== gold.basis) told('basis', found.basis, gold.basis);
  if (gold.revised && found.revised?.date !== gold.revised)
    told('revised', found.revised?.date ?? null, gold.revised);
  if (gold.conflict && !found.conflicts?.some((other) => other.date === gold.conflict))
    told('conflict', null, gold.conflict);
  return faults;
}

/** The share of labelled dates that are right, those that are wrong rather than unknown, and each miss with its reason. */
export function measureDates(cases: readonly DateCase[] = dateCases()): {
  cases: number;
  right: number;
  rightDays: number;
  wrongDays: number;
  misses: string[];
} {
  const results = cases.map((one) => ({ one, faults: faultsOf(one), date: dateOfCase(one).date }));
  const rightDay = ({ one, date }: (typeof results)[number]) =>
    [one.gold.date, ...(one.gold.accept ?? [])].includes(date);
  return {
    cases: cases.length,
    right: results.filter(({ faults }) => faults.length === 0).length,
    rightDays: results.filter(rightDay).length,
    wrongDays: results.filter((result) => !rightDay(result) && result.date !== null).length,
    misses: results.flatMap(({ one, faults }) =>
      faults.length > 0 ? [`${one.id}: ${faults.join('; ')}`] : [],
    ),
  };
}
