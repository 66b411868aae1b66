import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { readFeedEntry } from '../../server/articles/read-feed-entry.ts';
import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { analyseReading } from '../../server/pipeline/analyse-page.ts';
import { readDictionaryData } from '../../server/pipeline/dictionary-data.ts';
import { toPrediction } from '../../server/pipeline/prediction.ts';
import { buildReference } from '../../server/pipeline/reference.ts';
import { type Figures, score } from './measure.ts';

const SpanSchema = z.object({ start: z.number(), end: z.number() });
const CaseSchema = z.looseObject({
  id: z.string(),
  text: z.string(),
  gold: z.looseObject({
    date: z.string().nullable(),
    main: SpanSchema.nullable(),
    mentions: z.array(SpanSchema.loose()),
    claims: z.array(z.looseObject({ span: z.tuple([z.number(), z.number()]) })),
    ignored_claims: z.array(z.looseObject({ span: z.tuple([z.number(), z.number()]).optional() })).optional(),
  }),
});
type Case = z.infer<typeof CaseSchema>;
type Span = z.infer<typeof SpanSchema>;

/** The figures that mean the same for a headline as for a whole text. */
const comparable = /^linking|^claims found \(F1\)|^verdicts of found|^false contradictions/;

/** Labelled articles as a feed would give them, with what Newstape makes of each. */
interface CutCases {
  readonly cases: readonly Case[];
  /** One prediction for each case, as `score.py` reads it. */
  readonly predictions: readonly string[];
}

type ByCoverage<Value> = Record<'titleOnly' | 'summary', Value>;

let readByCoverage: Promise<ByCoverage<CutCases>> | undefined;

/**
 * The labelled articles as a feed would give them: the headline alone, and the headline with the first paragraph. What the
 * labels say of other places is left out; the date is the feed's. They are read once, however often this is asked.
 */
export function casesByCoverage(): Promise<ByCoverage<CutCases>> {
  readByCoverage ??= cutAndRead();
  return readByCoverage;
}

async function cutAndRead(): Promise<ByCoverage<CutCases>> {
  const cases = readFileSync('test/corpus/cases.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => CaseSchema.parse(JSON.parse(line)));
  const { instruments } = await readBundledListing('.');
  const reference = buildReference(instruments, await readDictionaryData('.'));
  const prices = await openBundledPrices('.', instruments);
  const readCut = async (lead: boolean): Promise<CutCases> => {
    const parts = cases.flatMap((one) => cut(one, lead) ?? []);
    const lines: string[] = [];
    for (const part of parts) {
      const reading = readFeedEntry(entryOf(part), {
        language: null,
        title: null,
        locator: part.id,
        address: null,
      });
      const analysis = await analyseReading(reading, reference, (id) => prices.seriesOf(id));
      lines.push(JSON.stringify(toPrediction(part.id, analysis)));
    }
    return { cases: parts, predictions: lines };
  };
  return { titleOnly: await readCut(false), summary: await readCut(true) };
}

/** The figures of the labelled articles as a feed would give them. */
export async function figuresByCoverage(): Promise<ByCoverage<Figures>> {
  const { titleOnly, summary } = await casesByCoverage();
  return {
    titleOnly: scored(titleOnly.cases, titleOnly.predictions),
    summary: scored(summary.cases, summary.predictions),
  };
}

/** A case with only its headline, and its first paragraph where `lead` says so; null for a page without an article. */
function cut({ id, text, gold }: Case, lead: boolean): Case | null {
  if (!gold.main) return null;
  const [headline, ...more] = paragraphs(text, gold.main);
  const first = more.find((span) => /[.다]$/.test(text.slice(span.start, span.end)));
  const kept = [headline, lead ? first : undefined].flatMap((span) => span ?? []);
  const parts = kept.map((span) => text.slice(span.start, span.end));
  const starts = parts.map((_, at) => parts.slice(0, at).join('').length + 2 * at);
  const moved = (from: number, to: number): number | null => {
    const at = kept.findIndex((span) => from >= span.start && to <= span.end);
    return at < 0 ? null : (starts[at] ?? 0) - (kept[at]?.start ?? 0);
  };
  const claimsOf = <Claim extends { span?: [number, number] | undefined }>(claims: readonly Claim[]) =>
    claims.flatMap((claim) => {
      const by = claim.span ? moved(claim.span[0], claim.span[1]) : null;
      return by === null || !claim.span
        ? []
        : [{ ...claim, span: [claim.span[0] + by, claim.span[1] + by] as [number, number] }];
    });
  const joined = parts.join('\n\n');
  return {
    id,
    text: joined,
    gold: {
      ...gold,
      main: { start: 0, end: joined.length },
      mentions: gold.mentions.flatMap((mention) => {
        const by = moved(mention.start, mention.end);
        return by === null ? [] : [{ ...mention, start: mention.start + by, end: mention.end + by }];
      }),
      claims: claimsOf(gold.claims),
      ignored_claims: claimsOf(gold.ignored_claims ?? []),
    },
  };
}

function paragraphs(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function entryOf({ id, text, gold }: Case) {
  const [title = '', ...rest] = text.split('\n\n');
  const escaped = rest.join('\n\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return {
    ...{ guid: id, address: null, title, summaryHtml: escaped === '' ? null : escaped, contentHtml: null },
    ...{
      publishedStamp: gold.date,
      updatedStamp: null,
      authors: [],
      categories: [],
      publisher: null,
      language: null,
    },
  };
}

function scored(cases: readonly Case[], predictions: readonly string[]): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'newstape-coverage-'));
  try {
    writeFileSync(join(folder, 'cases.jsonl'), cases.map((one) => JSON.stringify(one)).join('\n'));
    // The scorer asks for pages too; none of theirs is among the figures that are kept.
    copyFileSync('test/corpus/pages.jsonl', join(folder, 'pages.jsonl'));
    const { figures } = score(predictions.join('\n'), false, folder);
    return Object.fromEntries(Object.entries(figures).filter(([name]) => comparable.test(name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
