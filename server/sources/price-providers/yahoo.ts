import * as z from 'zod';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { epochMilliseconds } from '../../../shared/units/instant-utc.ts';
import { addDays } from '../../../shared/units/session-date.ts';
import { instantAt, type TimeZone } from '../../../shared/units/zoned-time.ts';
import { readJsonBody, unknownShape } from './json-body.ts';
import {
  type NoPrices,
  type PriceProvider,
  type ProviderRefusal,
  type ProviderVisit,
  refused,
  type SeriesReading,
  type SessionSpan,
} from './price-provider.ts';
import { priceSource } from './provider-sources.ts';
import { readYahooChart } from './yahoo-chart.ts';
import { yahooSymbol } from './yahoo-symbol.ts';

/**
 * Yahoo's chart through yahoo-finance2: Korean and US shares and the indices, adjusted for splits and not for dividends.
 * It is no official interface. Its robots.txt asks programs to stay out, so it is left alone unless the operator says that
 * the use is personal. Small KOSDAQ names are missing, and the bar of today is that of the session so far.
 */
export function yahoo({
  hasConsent,
  address,
}: {
  readonly hasConsent: boolean;
  readonly address?: string;
}): PriceProvider {
  return {
    id: 'yahoo',
    source: priceSource('yahoo'),
    access: {
      variable: 'NEWSTAPE_YAHOO_PERSONAL_USE',
      kind: 'consent',
      isSet: hasConsent,
      how: "set it to 1 to say that your use is personal as Yahoo's terms ask, and that it shall be asked though its robots.txt asks programs to stay out",
      secrets: [],
    },
    // No limit is published; people report pauses of hours after some thousand requests.
    dailyBudget: { requests: 2000, zone: 'America/New_York' },
    requestsASession: null,
    restMilliseconds: 1000,
    robotsExemption: 'operatorsConsent',
    adjustmentBasis: 'split',
    hours: 'regular',
    // Korean quotes are 20 minutes late, and volumes settle after the close.
    delay: { kind: 'afterClose', minutes: 60 },
    givesRunningSession: true,
    whyNot: (instrument) =>
      yahooSymbol(instrument) === null
        ? `Yahoo is asked for Korean and US instruments only, not for ${instrument.id}.`
        : null,
    readSeries: (visit, instrument, span) => readChart(visit, instrument, span, address),
    readSession: null,
  };
}

async function readChart(
  visit: ProviderVisit,
  instrument: Instrument,
  span: SessionSpan,
  address: string | undefined,
): Promise<SeriesReading | NoPrices | ProviderRefusal> {
  const symbol = yahooSymbol(instrument) ?? '';
  const zone: TimeZone = instrument.id.startsWith('KRX:') ? 'Asia/Seoul' : 'America/New_York';
  const bridge = new FetchBridge(visit, address);
  const chart = await askChart(bridge, symbol, {
    period1: new Date(epochMilliseconds(instantAt(span.from, '00:00', zone))),
    period2: new Date(epochMilliseconds(instantAt(addDays(span.to, 1), '00:00', zone))),
    interval: '1d',
    includePrePost: false,
    events: 'split',
  });
  if (bridge.refusal !== null) return bridge.refusal;
  if (chart instanceof Error) {
    return unknownShape('Yahoo', 'its chart does not fit together');
  }
  return readYahooChart(chart, zone, span);
}

interface ChartQuery {
  readonly period1: Date;
  readonly period2: Date;
  readonly interval: '1d';
  readonly includePrePost: false;
  readonly events: 'split';
}

/** The chart as the library hands it over, not judged by its own schema; the error where it makes none of the answer. */
async function askChart(bridge: FetchBridge, symbol: string, query: ChartQuery): Promise<unknown> {
  // Loaded when first asked: it takes half a second, which no other command should wait for.
  const { default: YahooFinance } = await import('yahoo-finance2');
  const silent = { info: ignore, warn: ignore, error: ignore, debug: ignore, dir: ignore };
  const client = new YahooFinance({
    validation: { logErrors: false, logOptionsErrors: false },
    logger: silent,
  });
  client._env.fetch = bridge.fetchInstead;
  try {
    return await client.chart(encodeURIComponent(symbol), { ...query }, { validateResult: false });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function ignore(): void {}

/** What the library takes for the global fetch. It asks through the visit alone, so the guarded fetcher makes every request. */
class FetchBridge {
  readonly #visit: ProviderVisit;
  readonly #address: string | undefined;
  /** Set where the answer is none that the library should see. */
  refusal: ProviderRefusal | null = null;

  constructor(visit: ProviderVisit, address: string | undefined) {
    this.#visit = visit;
    this.#address = address;
  }

  readonly fetchInstead = async (input: string | URL | Request): Promise<Response> => {
    const asked = new URL(input instanceof Request ? input.url : input);
    const base = this.#address === undefined ? asked.origin : this.#address;
    // Its own headers are left: the fetcher names Newstape, and no cookie is kept.
    const reply = await this.#visit.ask({ address: `${base}${asked.pathname}${asked.search}` });
    const envelope = reply.outcome === 'answered' ? readEnvelope(reply.text) : reply;
    if ('outcome' in envelope) {
      this.refusal = envelope;
      throw new Error(envelope.sentence);
    }
    return Response.json(envelope);
  };
}

const ColumnSchema = z.array(z.number().nullable());

/** The arrays that the library puts side by side. It writes to the console where they differ in length, so they are looked at before. */
const ColumnsSchema = z
  .looseObject({
    timestamp: z.array(z.number()).optional(),
    indicators: z.looseObject({
      quote: z.tuple([
        z.looseObject({
          open: ColumnSchema.optional(),
          high: ColumnSchema.optional(),
          low: ColumnSchema.optional(),
          close: ColumnSchema.optional(),
          volume: ColumnSchema.optional(),
        }),
      ]),
    }),
  })
  .refine(({ timestamp, indicators: { quote } }) => {
    const { open, high, low, close, volume } = quote[0];
    return [open, high, low, close, volume].every((column) => column?.length === timestamp?.length);
  });

const EnvelopeSchema = z.object({
  chart: z.object({ result: z.array(z.looseObject({})).nullable(), error: z.looseObject({}).nullable() }),
});

/** The answer with its one chart, as the library expects it. */
function readEnvelope(text: string): z.infer<typeof EnvelopeSchema> | ProviderRefusal {
  const body = readJsonBody(text, 'Yahoo');
  if ('outcome' in body) return body;
  const envelope = EnvelopeSchema.safeParse(body.value);
  if (!envelope.success) return unknownShape('Yahoo', 'there is no chart');
  const { result, error } = envelope.data.chart;
  if (error !== null || result === null || result.length === 0) {
    return refused('notCovered', 'Yahoo has no chart of this symbol; small KOSDAQ names are missing there.');
  }
  return ColumnsSchema.safeParse(result[0]).success
    ? envelope.data
    : unknownShape('Yahoo', 'the columns of its chart do not fit together');
}
