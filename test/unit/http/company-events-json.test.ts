import { expect, it } from 'vitest';
import { companyEventsJson } from '../../../server/http/company-events-json.ts';
import type { CompanyEvent, CompanyEventsReply } from '../../../shared/schemas/event-reply.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { articleOf, eventOf, hynix } from '../store/sample.ts';

const eventWith = (id: string, title: string): CompanyEvent => ({
  event: eventOf(articleOf(id, '2024-01-22')),
  articles: [],
  claims: [],
  verdicts: { verified: 0, contradicted: 0, pending: 0, unverifiable: 0 },
  mentions: [],
  otherInstruments: [{ id: hynix, nameKorean: title, nameEnglish: null }],
});
const [one, other] = [eventWith('a', 'SK하이닉스, "신고가"\n'), eventWith('b', 'half a pair \ud83d')];
const withheld = { prices: ['yahoo'] } as unknown as NonNullable<CompanyEventsReply['withheld']>;

it.each<[string, CompanyEventsReply]>([
  ['nothing', { instrumentId: hynix, events: [], undated: [] }],
  ['one', { instrumentId: hynix, events: [one], undated: [] }],
  ['several, written before and not', { instrumentId: hynix, events: [one, other], undated: [other] }],
  ['what is held back', { instrumentId: instrumentId('XNYS:BRK/B'), events: [], undated: [one], withheld }],
])('is what JSON.stringify writes: %s', (_what, reply) => {
  expect(new TextDecoder().decode(companyEventsJson(reply))).toBe(
    new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(reply))),
  );
});
