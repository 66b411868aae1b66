import type { CompanyEvent, CompanyEventsReply } from '../../shared/schemas/event-reply.ts';

const encoder = new TextEncoder();

/** The JSON of events that are kept, each written once: of a company in the news one changes at a time, of more than a thousand. */
const written = new WeakMap<CompanyEvent, Uint8Array<ArrayBuffer>>();

function jsonOf(event: CompanyEvent): Uint8Array<ArrayBuffer> {
  const bytes = written.get(event) ?? encoder.encode(JSON.stringify(event));
  written.set(event, bytes);
  return bytes;
}

/** What `JSON.stringify` would write of the events of a company, as bytes. */
export function companyEventsJson(reply: CompanyEventsReply): Uint8Array<ArrayBuffer> {
  const { instrumentId, events, undated, ...others } = reply;
  const rest = JSON.stringify(others).slice(1);
  const parts = [
    encoder.encode(`{"instrumentId":${JSON.stringify(instrumentId)},"events":`),
    ...arrayOf(events),
    encoder.encode(',"undated":'),
    ...arrayOf(undated),
    encoder.encode(rest === '}' ? rest : `,${rest}`),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.byteLength;
  }
  return bytes;
}

const [opening, comma, closing] = ['[', ',', ']'].map((text) => encoder.encode(text)) as [
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
  Uint8Array<ArrayBuffer>,
];

function arrayOf(events: readonly CompanyEvent[]): Uint8Array<ArrayBuffer>[] {
  const items = events.flatMap((event, at) => (at === 0 ? [jsonOf(event)] : [comma, jsonOf(event)]));
  return [opening, ...items, closing];
}
