import type { Article } from '../../shared/schemas/article.ts';
import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { Claim } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';

type InstrumentLookup = (id: InstrumentId) => Instrument | null;

interface Ingested {
  readonly locator: string;
  readonly outcome: 'stored' | 'unchanged';
  readonly article: Article;
  readonly teaserCount: number;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly events: readonly NewsEvent[];
  readonly instrumentOf: InstrumentLookup;
}

/** What is said of a document that was read. */
export function acceptedReport(ingested: Ingested): IngestReport {
  const { text: _text, ...article } = ingested.article;
  return {
    locator: ingested.locator,
    outcome: ingested.outcome,
    rejection: null,
    article,
    teaserCount: ingested.teaserCount,
    instruments: linkedInstruments(ingested.mentions, ingested.instrumentOf),
    otherEntities: otherEntities(ingested.mentions),
    claims: ingested.claims.map((claim) => ({
      ...claim,
      ...namesOf(claim.instrumentId, ingested.instrumentOf),
    })),
    events: ingested.events.map(
      ({ key, instrumentId, sessionDate, reactionSessionDate, relation, relationReason }) => ({
        key,
        instrumentId,
        sessionDate,
        reactionSessionDate,
        relation,
        relationReason,
      }),
    ),
  };
}

/** What is said of a feed's entry that is stored already and reads the same: it was not read again. */
export function unchangedReport(locator: string): IngestReport {
  return { ...emptyReport, locator, outcome: 'unchanged' };
}

/** What is said of a document that was left out. */
export function rejectedReport(
  locator: string,
  { reason, detail }: Pick<Rejection, 'reason' | 'detail'>,
  teaserCount = 0,
): IngestReport {
  return { ...emptyReport, locator, outcome: 'rejected', rejection: { reason, detail }, teaserCount };
}

const emptyReport = {
  rejection: null,
  article: null,
  teaserCount: 0,
  instruments: [],
  otherEntities: [],
  claims: [],
  events: [],
} satisfies Partial<IngestReport>;

function linkedInstruments(
  mentions: readonly Mention[],
  instrumentOf: InstrumentLookup,
): IngestReport['instruments'] {
  const byInstrument = new Map<InstrumentId, Mention[]>();
  for (const mention of mentions) {
    if (mention.judgement !== 'positive' || mention.instrumentId === null) continue;
    byInstrument.set(mention.instrumentId, [...(byInstrument.get(mention.instrumentId) ?? []), mention]);
  }
  return [...byInstrument].map(([instrumentId, own]) => ({
    instrumentId,
    name: nameOf(instrumentOf(instrumentId)) ?? instrumentId,
    role: own.some((mention) => mention.role === 'subject') ? ('subject' as const) : ('mentioned' as const),
    mentionCount: own.length,
    score: Math.max(...own.map((mention) => mention.score)),
    evidence: [
      ...new Set(own.flatMap((mention) => mention.evidence.map((one) => `${one.feature}: ${one.detail}`))),
    ],
  }));
}

const entityKinds: readonly Mention['kind'][] = ['notInListings', 'unlisted', 'group'];

function otherEntities(mentions: readonly Mention[]): IngestReport['otherEntities'] {
  const named = mentions.filter(
    (mention) => mention.instrumentId === null && entityKinds.includes(mention.kind),
  );
  const byName = new Map(named.map((mention) => [mention.entityName ?? mention.surfaceForm, mention.kind]));
  return [...byName]
    .map(([name, kind]) => ({ name, kind }))
    .sort((a, b) => entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind));
}

function namesOf(id: InstrumentId | null, instrumentOf: InstrumentLookup) {
  const instrument = id === null ? null : instrumentOf(id);
  return {
    instrumentNameKorean: instrument?.nameKorean ?? null,
    instrumentNameEnglish: instrument?.nameEnglish ?? null,
  };
}

function nameOf(instrument: Instrument | null): string | null {
  return instrument?.nameKorean ?? instrument?.nameEnglish ?? null;
}
