import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { DateFinding } from '../../../shared/schemas/article.ts';
import type { Mention } from '../../../shared/schemas/mention.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

/** A claim of the labels. */
export const GoldClaimSchema = z.object({
  instrument: z.string(),
  kind: z.string(),
  value: z.number().nullable(),
  date: z.string().nullable(),
  date_accept: z.array(z.string().nullable()).default([]),
  verdict: z.string().optional(),
  accept: z.array(z.string()).default([]),
  scope: z.string().default('main'),
  optional: z.boolean().default(false),
  quote: z.string(),
});
export type GoldClaim = z.infer<typeof GoldClaimSchema>;

const CaseSchema = z.object({
  id: z.string(),
  lang: z.enum(['ko', 'en']),
  text: z.string(),
  gold: z.object({
    date: z.string().nullable(),
    main: z.object({ start: z.int(), end: z.int() }).nullable(),
    mentions: z.array(
      z.object({
        surface: z.string(),
        start: z.int(),
        end: z.int(),
        instrument: z.string().nullable(),
        kind: z.string(),
        scope: z.string(),
      }),
    ),
    claims: z.array(GoldClaimSchema),
    ignored_claims: z.array(GoldClaimSchema).default([]),
  }),
});

type Case = z.infer<typeof CaseSchema>;

/** A labelled article as the reader of claims gets it, with the labels' own mentions and date. */
export interface LabelledCase {
  readonly id: string;
  readonly article: { text: string; title: string | null; language: 'ko' | 'en'; date: DateFinding };
  readonly mentions: Mention[];
  readonly claims: readonly GoldClaim[];
  readonly ignored: readonly GoldClaim[];
}

const kinds: Readonly<Record<string, Mention['kind']>> = {
  listed: 'listed',
  index: 'index',
  person: 'person',
  group: 'group',
  unlisted: 'unlisted',
  not_in_listings: 'notInListings',
  product: 'product',
  place: 'place',
  media: 'media',
  exchange: 'exchange',
  fund: 'fund',
  sports_team: 'sportsTeam',
};

/** A date that is known to the day, or not at all. */
export function dayFinding(date: string | null): DateFinding {
  if (date === null)
    return {
      date: null,
      publishedAt: null,
      precision: 'unknown',
      basis: 'none',
      evidence: [],
      revised: null,
      conflicts: [],
    };
  return {
    date: sessionDate(date),
    publishedAt: null,
    precision: 'day',
    basis: 'dateline',
    evidence: [],
    revised: null,
    conflicts: [],
  };
}

/** A mention as the linker would give it, at a place of a text. */
export function mentionAt(
  text: string,
  start: number,
  surface: string,
  id: string | null,
  kind?: Mention['kind'],
): Mention {
  if (text.slice(start, start + surface.length) !== surface)
    throw new Error(`"${surface}" does not stand at ${start}`);
  const isIndex = id !== null && ['KRX:KS11', 'KRX:KQ11', 'US:SPX'].includes(id);
  return {
    start,
    end: start + surface.length,
    surfaceForm: surface,
    instrumentId: id === null ? null : instrumentId(id),
    kind: kind ?? (isIndex ? 'index' : 'listed'),
    entityName: null,
    judgement: id === null ? 'negative' : 'positive',
    role: 'subject',
    score: id === null ? 0 : 1,
    evidence: [],
    relevance: 1,
    runnerUp: null,
    linkerVersion: 1,
  };
}

function labelled(one: Case): LabelledCase {
  const { main, mentions, claims, ignored_claims: ignored, date } = one.gold;
  const [start, end] = main ? [main.start, main.end] : [0, 0];
  const text = one.text.slice(start, end);
  return {
    id: one.id,
    article: { text, title: null, language: one.lang, date: dayFinding(date) },
    mentions: mentions
      .filter((mention) => mention.scope === 'main' && mention.start >= start && mention.end <= end)
      .map((mention) =>
        mentionAt(
          text,
          mention.start - start,
          mention.surface,
          mention.instrument,
          kinds[mention.kind] ?? 'commonWord',
        ),
      ),
    claims: claims.filter((claim) => claim.scope === 'main'),
    ignored,
  };
}

/** The labelled articles of `test/corpus`. */
export function labelledCases(): LabelledCase[] {
  const lines = readFileSync('test/corpus/cases.jsonl', 'utf8').trim().split('\n');
  return lines.map((line) => labelled(CaseSchema.parse(JSON.parse(line))));
}
