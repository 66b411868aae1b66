import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { node } from './dom.ts';

/** The dashboard's page of a company, with an event selected where `eventKey` names one. */
export function companyPage(id: InstrumentId, locale: Language, eventKey: string | null): string {
  const words = new URLSearchParams({ ...(eventKey === null ? {} : { event: eventKey }), lang: locale });
  return `/company/${encodeURIComponent(id)}?${words}`;
}

/** A link that opens in a new tab and tells the other page nothing of this one. */
export function linkOut(address: string, text: string, attributes: Readonly<Record<string, string>> = {}) {
  return node('a', { href: address, target: '_blank', rel: 'noopener noreferrer', ...attributes }, text);
}
