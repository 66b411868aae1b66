import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type CompanyEvent, CompanyEventSchema } from '../../shared/schemas/event-reply.ts';
import { type PriceSeriesReply, PriceSeriesReplySchema } from '../../shared/schemas/price-series-reply.ts';

interface Row {
  date: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
}

function readRows(name: string): Row[] {
  const text = gunzipSync(readFileSync(`server/demo/prices/${name}.csv.gz`)).toString('utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [date = '', ...numbers] = line.split(',');
      const [open = 0, high = 0, low = 0, close = 0, volume = 0] = numbers.map(Number);
      return { date, open, high, low, close, volume };
    });
}

function yearBefore(date: string): string {
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

function bounds(rows: readonly Row[], index: number): { high: number; low: number } | null {
  const row = rows[index];
  const first = rows[0];
  if (!row || !first || first.date > yearBefore(row.date)) return null;
  const window = rows.filter((other) => other.date >= yearBefore(row.date) && other.date < row.date);
  return { high: Math.max(...window.map((w) => w.high)), low: Math.min(...window.map((w) => w.low)) };
}

function eventsOf(
  id: string,
  rows: readonly Row[],
  limits: readonly ({ high: number; low: number } | null)[],
) {
  return rows.flatMap((row, index) => {
    const limit = limits[index];
    const before = rows[index - 1];
    const change = before ? row.close / before.close - 1 : 0;
    const event = (kind: string, value: number, previousExtreme: number | null) => ({
      instrumentId: id,
      sessionDate: row.date,
      kind,
      value,
      previousExtreme,
      firstCrossing: null,
      basis: '1y,intraday',
    });
    return [
      ...(limit && row.high > limit.high ? [event('high52w', row.high, limit.high)] : []),
      ...(limit && row.low < limit.low ? [event('low52w', row.low, limit.low)] : []),
      ...(Math.abs(change) > 0.07 ? [event('move', change, null)] : []),
    ];
  });
}

/** A price reply made from the bundled daily prices. */
export function priceReply(id: string, file: string, mic: string, currency: string): PriceSeriesReply {
  const rows = readRows(file);
  const limits = rows.map((_, index) => bounds(rows, index));
  return PriceSeriesReplySchema.parse({
    instrumentId: id,
    mic,
    currency,
    adjustmentBasis: 'split',
    source: { id: 'demo', name: 'demo data', attribution: null },
    asOf: `${rows.at(-1)?.date}T06:30:00.000Z`,
    firstSession: rows[0]?.date,
    lastSession: rows.at(-1)?.date,
    dates: rows.map((row) => row.date),
    open: rows.map((row) => row.open),
    high: rows.map((row) => row.high),
    low: rows.map((row) => row.low),
    close: rows.map((row) => row.close),
    volume: rows.map((row) => row.volume),
    high52w: limits.map((limit) => limit?.high ?? null),
    low52w: limits.map((limit) => limit?.low ?? null),
    events: eventsOf(id, rows, limits),
  });
}

interface Case {
  id: string;
  lang: string;
  text: string;
  gold: {
    date: string | null;
    main: { start: number; end: number } | null;
    mentions: { surface: string; start: number; end: number; scope: string; instrument: string | null }[];
    claims?: Record<string, never>[];
  };
}

function readCases(): Case[] {
  const lines = readFileSync('test/corpus/cases.jsonl', 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The text of a labelled article, from its headline to its last sentence. Throws for an id that the corpus lacks. */
export function storyText(id: string): string {
  const found = readCases().find((one) => one.id === id);
  if (!found?.gold.main) throw new Error(`no labelled article ${id}`);
  return found.text.slice(found.gold.main.start, found.gold.main.end);
}

const KINDS = ['price', 'results', 'deal', 'ownership', 'filing', 'other'] as const;
const RELATIONS = [
  ['reports', 'tellsClose'],
  ['precedes', 'publishedBeforeOpen'],
  ['unclear', 'timeUnknown'],
] as const;

function claimsOf(one: Case, id: string) {
  const claims: Record<string, unknown>[] = one.gold.claims ?? [];
  const all = claims.map((claim, index) => ({
    id: `${one.id}-${index}`,
    articleId: one.id,
    instrumentId: claim.instrument,
    kind: claim.kind,
    value: claim.value ?? null,
    valueHigh: claim.value_hi ?? null,
    unit: claim.unit,
    modifier: claim.modifier ?? 'exact',
    precision: claim.precision ?? null,
    extremeBasis: /52w|record/.test(String(claim.kind)) ? (claim.basis ?? 'intraday') : null,
    changeBase: /change/.test(String(claim.kind)) ? 'previousClose' : null,
    session: claim.session ?? 'regular',
    date: claim.date ?? null,
    fromDate: claim.from_date ?? null,
    start: (Array.isArray(claim.span) ? claim.span[0] : 0) - (one.gold.main?.start ?? 0),
    end: (Array.isArray(claim.span) ? claim.span[1] : 1) - (one.gold.main?.start ?? 0),
    quote: claim.quote,
    verdict: claim.verdict,
    reason:
      claim.verdict === 'verified'
        ? 'matches'
        : claim.verdict === 'contradicted'
          ? 'differs'
          : claim.session === 'regular'
            ? 'noPriceSeries'
            : 'sessionNotInDailyData',
    reference: {
      value: typeof claim.reference === 'number' ? claim.reference : null,
      low: null,
      high: null,
      previousExtreme: null,
      previousExtremeDate: null,
    },
    seriesStart: '2018-01-02',
    priceSourceId: 'demo',
    claimVersion: 1,
    instrumentNameKorean:
      one.gold.mentions.find((mention) => mention.instrument === claim.instrument)?.surface ?? null,
    instrumentNameEnglish: null,
  }));
  return [
    ...all.filter((claim) => claim.instrumentId === id),
    ...all.filter((claim) => claim.instrumentId !== id),
  ];
}

function returnsAt(rows: readonly Row[], index: number, at: readonly Row[], there: number) {
  const of = (series: readonly Row[], place: number, from: number, to: number) => {
    const [a, b] = [series[place + from], series[place + to]];
    return a && b ? b.close / a.close - 1 : null;
  };
  const overnight = (series: readonly Row[], place: number) => {
    const [a, b] = [series[place - 1], series[place]];
    return a && b ? b.open / a.close - 1 : null;
  };
  const intraday = (series: readonly Row[], place: number) => {
    const a = series[place];
    return a ? a.close / a.open - 1 : null;
  };
  const window = (name: string, instrument: number | null, benchmark: number | null) => ({
    window: name,
    from: rows[index]?.date ?? null,
    to: rows[index]?.date ?? null,
    instrument,
    benchmark,
    missing: instrument === null ? 'outsideSeries' : null,
  });
  return [
    window('before5', of(rows, index, -6, -1), of(at, there, -6, -1)),
    window('overnight', overnight(rows, index), overnight(at, there)),
    window('intraday', intraday(rows, index), intraday(at, there)),
    window('session', of(rows, index, -1, 0), of(at, there, -1, 0)),
    window('after5', of(rows, index, 0, 5), of(at, there, 0, 5)),
  ];
}

/** Events of one company made from the labelled articles and the bundled prices. */
export function companyEvents(id: string, file: string): CompanyEvent[] {
  const rows = readRows(file);
  const index = readRows('KRX-KS11');
  return readCases()
    .filter(
      ({ gold }) =>
        gold.date !== null && gold.mentions.some((m) => m.scope === 'main' && m.instrument === id),
    )
    .sort((a, b) => String(a.gold.date).localeCompare(String(b.gold.date)))
    .map((one, place) => {
      const date = one.gold.date ?? '';
      const [relation, relationReason] = RELATIONS[place % 3] ?? RELATIONS[0];
      const claims = claimsOf(one, id);
      const own = claims.filter((claim) => claim.instrumentId === id);
      const count = (verdict: string) => own.filter((claim) => claim.verdict === verdict).length;
      const title = one.text.slice(one.gold.main?.start, one.gold.main?.end).split('\n')[0] ?? null;
      return CompanyEventSchema.parse({
        event: {
          key: `${id}|${date}|${one.id}`,
          instrumentId: id,
          mic: 'XKRX',
          sessionDate: date,
          reactionSessionDate: date,
          phase: 'regular',
          kind: place % 2 === 0 ? 'price' : KINDS[place % 6],
          relation,
          relationReason,
          novelty: 'first',
          role: place % 2 === 0 ? 'subject' : 'mentioned',
          articleIds: [one.id],
          benchmarkId: 'KRX:KS11',
          returns: returnsAt(
            rows,
            rows.findIndex((row) => row.date === date),
            index,
            index.findIndex((row) => row.date === date),
          ),
          eventVersion: 1,
        },
        articles: [
          {
            id: one.id,
            title,
            publisher: null,
            canonicalUrl: null,
            language: one.lang,
            coverage: 'fullText',
            date: { date, publishedAt: null, precision: 'day', basis: 'publishedLine', evidence: [] },
            note: count('contradicted') > 0 ? '시험용으로 쓴 글이며 일부러 틀린 수치가 들어 있습니다.' : null,
            sourceName: '데모 기사',
          },
        ],
        claims,
        verdicts: {
          verified: count('verified'),
          contradicted: count('contradicted'),
          pending: count('pending'),
          unverifiable: count('unverifiable'),
        },
        mentions: one.gold.mentions
          .filter((mention) => mention.instrument === id && mention.scope === 'main')
          .map((mention) => ({
            start: mention.start - (one.gold.main?.start ?? 0),
            end: mention.end - (one.gold.main?.start ?? 0),
            surfaceForm: mention.surface,
            instrumentId: id,
            kind: 'listed',
            entityName: null,
            judgement: 'positive',
            role: 'subject',
            score: 0.95,
            evidence: [{ feature: 'fullName', weight: 3, detail: mention.surface }],
            relevance: 1,
            runnerUp: null,
            linkerVersion: 1,
          })),
        otherInstruments: [
          { id: 'KRX:005930', nameKorean: '삼성전자', nameEnglish: 'Samsung Electronics' },
          { id: 'XNAS:NVDA', nameKorean: '엔비디아', nameEnglish: 'NVIDIA' },
        ],
      });
    });
}
